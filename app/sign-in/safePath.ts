/**
 * Where to go after sign-in: the wanted path where it stays on this site, else the first page. Browsers read `//host`,
 * `/\host` and tabs inside as other sites, so the answer is what a URL parser makes of it, never the input itself.
 */
export function safePath(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, "http://here.invalid")) return "/";
  const url = new URL(wanted, "http://here.invalid");
  const path = url.pathname + url.search + url.hash;
  const leaves = url.origin !== "http://here.invalid" || /^\/[/\\]/.test(path);
  return leaves || url.pathname === "/sign-in" ? "/" : path;
}
