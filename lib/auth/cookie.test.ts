import { describe, expect, it } from "vitest";
import { sessionCookie } from "./cookie";

describe("the session's cookie", () => {
  it("is bound to the very host on https", () => {
    const { name, options } = sessionCookie("https://attest.example.org");
    expect(name.startsWith("__Host-")).toBe(true);
    // What browsers ask of the prefix: Secure, the whole path, no Domain.
    expect(options).toMatchObject({ secure: true, path: "/" });
    expect(options).not.toHaveProperty("domain");
  });

  it("is plain on one's own machine, where browsers would drop a Secure one", () => {
    const { name, options } = sessionCookie("http://127.0.0.1:3000");
    expect(name.startsWith("__Host-")).toBe(false);
    expect(options.secure).toBe(false);
  });

  it.each(["https://attest.example.org", "http://127.0.0.1:3000"])(
    "is out of reach of scripts and other sites: %s",
    (at) => {
      expect(sessionCookie(at).options).toMatchObject({ httpOnly: true, sameSite: "lax" });
    },
  );
});
