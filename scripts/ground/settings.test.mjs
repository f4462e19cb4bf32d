import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.mjs";

const secret = "0123456789abcdef0123456789abcdef";
const databaseUrl = "postgresql://attest:secret@db.example.org/attest";

describe("readSettings", () => {
  it("needs nothing: the embedded default on port 3000 of this machine alone", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", siteUrl: "http://127.0.0.1:3000" });
    expect(settings.databaseUrl).toBeUndefined();
    expect(settings.sessionSecret).toBeUndefined();
    expect(settings.dataFolder).toMatch(/\.data$/);
  });

  it.each([
    ["takes an empty value for none", { PORT: "", DATABASE_URL: " " }, { port: 3000 }],
    ["reaches a host that listens everywhere by name", { HOST: "0.0.0.0" }, { siteUrl: "http://localhost:3000" }],
    ["puts an IPv6 host in brackets", { HOST: "::1", PORT: "80" }, { siteUrl: "http://[::1]:80" }],
    ["takes the site's own address", { NEXTAUTH_URL: "https://a.example/" }, { siteUrl: "https://a.example" }],
    ["takes a database with a secret", { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret }, { databaseUrl }],
  ])("%s", (_name, environment, expected) => {
    expect(readSettings(environment)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: "0" }, /^PORT is "0"/],
    [{ PORT: "65536" }, /^PORT is "65536"/],
    [{ PORT: "3e3" }, /^PORT is "3e3"/],
    [{ PORT: "80 81" }, /^PORT/],
    [{ DATABASE_URL: "mysql://a@b/c", NEXTAUTH_SECRET: secret }, /^DATABASE_URL/],
    [{ DATABASE_URL: "postgresql://a@b", NEXTAUTH_SECRET: secret }, /^DATABASE_URL/],
    [{ DATABASE_URL: databaseUrl }, /^NEXTAUTH_SECRET is not set/],
    [{ NEXTAUTH_SECRET: secret.slice(1) }, /^NEXTAUTH_SECRET has 31/],
    [{ NEXTAUTH_URL: "attest.example" }, /^NEXTAUTH_URL/],
    [{ NEXTAUTH_URL: "https://a.example/below" }, /^NEXTAUTH_URL/],
    [{ NEXTAUTH_URL: "ftp://a.example" }, /^NEXTAUTH_URL/],
    [{ TRUST_PROXY: "yes" }, /^TRUST_PROXY/],
  ])("refuses %o in one sentence", (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  it("never repeats a password", () => {
    const faulty = { DATABASE_URL: "http://attest:hunter2@b/c" };
    expect(() => readSettings(faulty)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
    );
  });
});
