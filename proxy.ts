import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives each page a fresh script nonce and the security policy that names it. Nothing else happens here: who may see
 * what is decided in the services. The headers that never change are in next.config.js, on every response.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = securityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Where an anonymous visitor comes back to after signing in.
  headers.set("x-asked-path", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function securityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code to rebuild the server's stack traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Pages only: the API and static files carry the fixed policy of next.config.js. */
export const config = { matcher: "/((?!api/|_next/static/|_next/image).*)" };
