import { describe, expect, it } from "vitest";
import { approvedOf, coverageSentence, readShare } from "./coverage";

describe("readShare", () => {
  it("says 100 only where nothing is unread", () => {
    expect(readShare({ claims: 0.7, notClaims: 0.3, unread: 0 })).toBe("100 %");
    expect(readShare({ claims: 0.7, notClaims: 0.2995, unread: 0.0005 })).toBe("99 %");
    expect(readShare({ claims: 0.6, notClaims: 0.36, unread: 0.04 })).toBe("96 %");
  });
});

describe("approvedOf", () => {
  it("leaves dismissed claims out of the work", () => {
    expect(approvedOf({ approved: 3, published: 2, open: 4, dismissed: 9 })).toEqual({ approved: 5, all: 9 });
    expect(approvedOf({})).toEqual({ approved: 0, all: 0 });
  });
});

describe("coverageSentence", () => {
  it("names the three shares", () => {
    expect(coverageSentence({ claims: 0.5, notClaims: 0.25, unread: 0.25 })).toBe(
      "Of the copy’s words, 50 % are in claims, 25 % are marked as not a claim, 25 % are unread.",
    );
  });
});
