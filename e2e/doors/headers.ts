import { expect } from "@playwright/test";

/** What every response carries, whatever it is. */
export function expectGuarded(response: Response, what: string): void {
  const { headers } = response;
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("referrer-policy"), what).toBe("same-origin");
  expect(headers.get("x-frame-options"), what).toBe("DENY");
  expect(headers.get("x-powered-by"), what).toBeNull();
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(policy, what).toContain("base-uri 'none'");
  expect(scriptPolicy(policy), what).not.toContain("'unsafe-inline'");
  expect(scriptPolicy(policy), what).not.toContain("'unsafe-eval'");
}

/** Where scripts may come from: by their own directive, or else by the default. */
function scriptPolicy(policy: string): string {
  const directives = policy.split(";").map((one) => one.trim());
  const found =
    directives.find((one) => one.startsWith("script-src ")) ?? directives.find((one) => one.startsWith("default-src "));
  expect(found, "a policy for scripts").toBeTruthy();
  return found ?? "";
}

/** The nonce that a page's policy names. */
export function nonceOf(response: Response): string {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
  expect(nonce, "a nonce in the policy").toBeTruthy();
  return nonce ?? "";
}

export function expectPrivate(response: Response, what: string): void {
  expect(response.headers.get("cache-control") ?? "", what).toContain("no-store");
}
