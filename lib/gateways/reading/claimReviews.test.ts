import { expect, test } from "vitest";
import { readClaimReviewBytes } from "./claimReviews";

const read = (text: string) => {
  const result = readClaimReviewBytes({ bytes: new TextEncoder().encode(text), fileName: null, mediaType: null });
  if (!result.ok) throw new Error(result.problem);
  return result.reviews;
};

test("what a review says is kept with its data", () => {
  const review = { "@type": "ClaimReview", claimReviewed: "The ferry carried 900 people" };
  const [one] = read(JSON.stringify(review));
  expect([one?.review.claim, JSON.parse(one?.raw ?? "")]).toEqual([review.claimReviewed, review]);
});

test.each([
  ["is too large", `"${"a".repeat(70_000)}"`],
  ["is too deep", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["has a key that no database takes", String.raw`{"a\u0000":1}`],
])("data that %s is left out, and that is said", (_, value) => {
  const [one] = read(`{"@type":"ClaimReview","claimReviewed":"x","about":${value}}`);
  expect([one?.raw, one?.findings.at(-1)?.kind]).toEqual(["{}", "raw-large"]);
});

test("signs that no database takes are replaced", () => {
  const [one] = read(String.raw`{"@type":"ClaimReview","claimReviewed":"a\u0000b\ud800c"}`);
  expect(one?.review.claim).toBe("a\ufffdb\ufffdc");
  expect(one?.raw).toContain("a\ufffdb\ufffdc");
});
