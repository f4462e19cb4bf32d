import { describe, expect, it } from "vitest";
import { safeWebAddress } from "./safeLink";

describe("safeWebAddress", () => {
  it.each([
    ["https://example.org/ledger?p=14", "https://example.org/ledger?p=14"],
    [" http://example.org ", "http://example.org/"],
  ])("links %s", (locator, href) => {
    expect(safeWebAddress(locator)).toBe(href);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "/ledger",
    "https://ada:secret@example.org",
    "Inspection ledger, p. 14",
    "",
  ])("shows %j as words", (locator) => {
    expect(safeWebAddress(locator)).toBeNull();
  });
});
