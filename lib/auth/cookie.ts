import type { CookieOption } from "next-auth";

/**
 * The session's cookie: out of reach of scripts, sent to this site alone. On https it is bound to the very host
 * (`__Host-`, Secure). On http, which is for one's own machine, browsers would not keep such a cookie.
 */
export function sessionCookie(address: string): CookieOption {
  const secure = address.startsWith("https://");
  return {
    name: secure ? "__Host-attest.session" : "attest.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}
