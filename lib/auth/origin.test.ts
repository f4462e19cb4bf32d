import { expect, test } from "vitest";
import { isOwnOrigin, isSafeMethod } from "./origin";

const own = "https://attest.example";
const asked = (headers: Record<string, string>) => isOwnOrigin(new Request(`${own}/api/v1/me`, { headers }), own);

test.each<[Record<string, string>, boolean]>([
  [{ origin: own }, true],
  [{ origin: "https://desk.example:8443", host: "desk.example:8443" }, true],
  [{ origin: "null" }, false],
  [{ origin: "https://elsewhere.example" }, false],
  [{ origin: `${own}.elsewhere.example` }, false],
  [{ origin: "https://attest.example:444" }, false],
  [{ origin: "http://attest.example", host: "desk.example" }, false],
  [{ origin: "" }, false],
  [{}, true],
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
])("a change asked for with %j is our own: %s", (headers, answer) => {
  expect(asked(headers)).toBe(answer);
});

test("an installation without a set address goes by the host that was asked", () => {
  const request = (origin: string) => new Request(own, { headers: { origin, host: "attest.example" } });
  expect(isOwnOrigin(request(own), undefined)).toBe(true);
  expect(isOwnOrigin(request("https://elsewhere.example"), undefined)).toBe(false);
});

test("only what HTTP calls safe is safe", () => {
  const safe = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "get", "TRACE"].filter(isSafeMethod);
  expect(safe).toEqual(["GET", "HEAD", "OPTIONS"]);
});
