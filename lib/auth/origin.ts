/**
 * Whether a request that would change something comes from our own pages. Browsers send Origin with every such request;
 * `null` (a sandboxed frame, a redirect) and any other site's are refused. A request with neither Origin nor
 * Sec-Fetch-Site comes from no browser and so carries nobody's cookies by accident.
 */
export function isOwnOrigin(request: Request, ownAddress: string | undefined): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return (request.headers.get("sec-fetch-site") ?? "none").match(/^(same-origin|none)$/) !== null;
  const host = request.headers.get("host");
  const own = [
    ownAddress ? new URL(ownAddress).origin : null,
    host ? `http://${host}` : null,
    host ? `https://${host}` : null,
  ];
  return own.includes(origin);
}

/** The methods that by HTTP's own rules change nothing. */
export function isSafeMethod(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}
