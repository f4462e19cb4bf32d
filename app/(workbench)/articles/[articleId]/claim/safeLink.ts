/**
 * An address that may stand in a link: absolute http or https, without a name and password in it. Everything else
 * (`javascript:`, `data:`, a file reference, "p. 14") is shown as words. Null where it is not one.
 */
export function safeWebAddress(locator: string): string | null {
  let url: URL;
  try {
    url = new URL(locator.trim());
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  return url.href;
}
