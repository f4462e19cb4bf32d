import { describe, expect, it } from "vitest";
import { callerAddress } from "./caller-address.mjs";
import { refusalFor } from "./request-limits.mjs";

const request = (remoteAddress, forwarded) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
});

describe("callerAddress", () => {
  it.each([
    ["192.0.2.7", undefined, false, "192.0.2.7"],
    ["::ffff:192.0.2.7", undefined, false, "192.0.2.7"],
    ["2001:db8::1", undefined, false, "2001:db8::1"],
    ["192.0.2.7", "203.0.113.9", false, "192.0.2.7"],
    ["127.0.0.1", "203.0.113.9", true, "203.0.113.9"],
    ["127.0.0.1", "6.6.6.6, 203.0.113.9", true, "203.0.113.9"],
    ["127.0.0.1", "203.0.113.9, made up", true, "127.0.0.1"],
    ["127.0.0.1", "", true, "127.0.0.1"],
    ["127.0.0.1", undefined, true, "127.0.0.1"],
    [undefined, undefined, false, ""],
  ])("socket %s, forwarded %s, trusted %s: %s", (socket, forwarded, trustsProxy, expected) => {
    expect(callerAddress(request(socket, forwarded), { trustsProxy })).toBe(expected);
  });
});

describe("refusalFor", () => {
  it.each([
    [{}, undefined],
    [{ "content-length": "12000000" }, undefined],
    [{ "content-length": "12000001" }, 413],
    [{ "transfer-encoding": "chunked" }, 411],
  ])("%o: %s", (headers, status) => {
    expect(refusalFor({ headers, url: "/api/v1/articles" })?.status).toBe(status);
  });

  it.each([
    ["/api/v1/claims/1/evidence/2/snapshots", 28_100_000, undefined],
    ["/api/v1/claims/1/evidence/2/snapshots", 28_100_001, 413],
    ["/api/v1/claims/1/evidence/2/snapshots/3", 28_100_000, 413],
    ["/api/v1/articles?/claims/1/evidence/2/snapshots", 28_100_000, 413],
  ])("%s with %i bytes: %s", (url, length, status) => {
    expect(refusalFor({ headers: { "content-length": String(length) }, url })?.status).toBe(status);
  });

  it.each([
    ["/api/v1/bundles", "134300000", undefined],
    ["/api/v1/bundles/read", "134300000", undefined],
    ["/api/v1/bundles", "134300001", 413],
    ["/api/v1/bundlesome", "12000001", 413],
    ["/api/v1/articles?/api/v1/bundles", "12000001", 413],
  ])("%s of %s bytes: %s", (url, length, status) => {
    expect(refusalFor({ headers: { "content-length": length }, url })?.status).toBe(status);
  });
});
