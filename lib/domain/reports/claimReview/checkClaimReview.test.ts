import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleReport } from "../fixtures/sampleReport";
import { checkClaimReview } from "./checkClaimReview";
import { type FindingKind, findingKinds } from "./findings";
import { mostReviews } from "./findReviews";
import { claimReviewGraph } from "./writeClaimReview";

const whole = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: "https://desk.example/checks/ferry",
  claimReviewed: "The ferry carried 900 people on Sunday",
  datePublished: "2026-03-04",
  author: { "@type": "Organization", name: "Tidewater Desk", url: "https://desk.example/" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "Mara Quist" },
    datePublished: "2026-03-01",
    appearance: { "@type": "CreativeWork", url: "https://council.example/speech" },
  },
  reviewRating: { "@type": "Rating", ratingValue: "1", bestRating: 5, worstRating: "1", alternateName: "False" },
};

const kindsIn = (...documents: unknown[]) =>
  checkClaimReview(documents).reviews.map((one) => one.findings.map(({ kind }) => kind));
const first = (document: unknown) => checkClaimReview([document]).reviews[0];

test("nothing is said against a whole one", () => {
  expect(kindsIn(whole)).toEqual([[]]);
  expect(first(whole)?.review).toEqual({
    claim: "The ferry carried 900 people on Sunday",
    claimant: "Mara Quist",
    ...{ ratingLabel: "False", ratingValue: 1, bestRating: 5, worstRating: 1, explanation: null },
    ...{ title: null, url: "https://desk.example/checks/ferry", publisher: "Tidewater Desk" },
    ...{ reviewedOn: "2026-03-04", language: null },
  });
});

test("what we write ourselves has no error", () => {
  const { reviews } = checkClaimReview([claimReviewGraph(sampleReport)]);
  expect(reviews.map((one) => one.findings.map(({ kind }) => kind))).toEqual([
    ["claimant-missing"],
    ["claimant-missing"],
  ]);
});

describe("a finding names what is wrong", () => {
  const rating = (change: object) => ({ ...whole, reviewRating: { ...whole.reviewRating, ...change } });
  const item = (change: object) => ({ ...whole, itemReviewed: { ...whole.itemReviewed, ...change } });
  const cases: [FindingKind | null, unknown][] = [
    ["claim-missing", { ...whole, claimReviewed: "  " }],
    ["claim-long", { ...whole, claimReviewed: "a".repeat(76) }],
    [null, { ...whole, claimReviewed: "😀".repeat(75) }],
    ["claim-list", { ...whole, claimReviewed: [whole.claimReviewed] }],
    ["claim-cut", { ...whole, claimReviewed: "a".repeat(2_001) }],
    ["url-missing", { ...whole, url: undefined }],
    ["url-relative", { ...whole, url: "/checks/ferry" }],
    ["url-relative", { ...whole, url: "javascript:alert(1)" }],
    ["reviewer-missing", { ...whole, author: {} }],
    ["reviewer-text", { ...whole, author: "Tidewater Desk" }],
    ["reviewer-url", { ...whole, author: { name: "Tidewater Desk", url: "desk.example" } }],
    ["date-missing", { ...whole, datePublished: "" }],
    ["date-form", { ...whole, datePublished: "2026-03-04 14:02" }],
    ["date-form", { ...whole, datePublished: "2026-03-04T14:02:00+0200" }],
    ["date-unread", { ...whole, datePublished: "yesterday" }],
    ["date-unread", { ...whole, datePublished: "2026-02-31" }],
    ["item-missing", { ...whole, itemReviewed: undefined }],
    ["item-text", { ...whole, itemReviewed: "The ferry" }],
    ["item-old", item({ "@type": "CreativeWork" })],
    ["claimant-missing", item({ author: { "@type": "Person" } })],
    ["claimant-text", item({ author: "Mara Quist" })],
    ["claimant-list", item({ author: { name: ["Mara Quist", "mayor"] } })],
    ["claim-date-form", item({ datePublished: "1 March 2026" })],
    ["appearance-missing", item({ appearance: undefined })],
    ["appearance-relative", item({ appearance: "speech.html" })],
    [null, item({ appearance: ["https://council.example/a", { url: "https://council.example/b" }] })],
    ["rating-missing", { ...whole, reviewRating: null }],
    ["rating-text", { ...whole, reviewRating: "False" }],
    ["label-missing", rating({ alternateName: "" })],
    ["label-long", rating({ alternateName: "a".repeat(51) })],
    ["value-form", rating({ ratingValue: "" })],
    [null, rating({ ratingValue: undefined, bestRating: "" })],
    ["scale-missing", rating({ bestRating: "" })],
    ["scale-missing", rating({ worstRating: undefined })],
    ["scale-flat", rating({ worstRating: 5 })],
    ["scale-low", rating({ ratingValue: 0, worstRating: -1, bestRating: 0.5 })],
    ["value-outside", rating({ ratingValue: 6 })],
    [null, rating({ ratingValue: -1, worstRating: -1, bestRating: 1 })],
    ["explanation-form", rating({ ratingExplanation: 5 })],
    ["entities", { ...whole, claimReviewed: "The ferry&#039;s 900 people" }],
  ];
  test.each(cases)("%s", (kind, document) => {
    expect(kindsIn(document)).toEqual([kind === null ? [] : expect.arrayContaining([kind])]);
    if (kind && kind !== "item-missing" && kind !== "item-text" && kind !== "claim-cut")
      expect(kindsIn(document)[0]).toEqual([kind]);
  });

  test("and every kind is tried, but for what other tests show", () => {
    const tried = new Set(cases.map(([kind]) => kind));
    expect(Object.keys(findingKinds).filter((kind) => !tried.has(kind as FindingKind))).toEqual([
      "url-shared",
      "raw-large",
    ]);
  });
});

test("two reviews of one address cannot be told apart, anchors part them", () => {
  expect(kindsIn([whole, whole])).toEqual([["url-shared"], ["url-shared"]]);
  expect(kindsIn([whole, { ...whole, url: `${whole.url}#second` }])).toEqual([[], []]);
});

describe("reviews are found wherever they stand", () => {
  test.each([
    ["alone", whole],
    ["in a list", [{ "@type": "NewsArticle" }, [whole]]],
    ["in a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, whole] }],
    ["in a feed", { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [whole] }] }],
    ["with a list of types", { ...whole, "@type": ["Review", "ClaimReview"] }],
    ["with a type's address", { ...whole, "@type": "http://schema.org/ClaimReview" }],
    ["with a prefix", { ...whole, "@type": "schema:ClaimReview" }],
  ])("%s", (_, document) => {
    expect(checkClaimReview([document]).reviews).toHaveLength(1);
  });

  test("in their order, and never more than there can be", () => {
    const many = Array.from({ length: mostReviews + 5 }, (_, index) => ({ ...whole, claimReviewed: `Claim ${index}` }));
    const { reviews, cut } = checkClaimReview(many);
    expect([reviews.length, cut, reviews[0]?.review.claim]).toEqual([mostReviews, true, "Claim 0"]);
  });

  test("however deep", () => {
    let deep: unknown = whole;
    for (let depth = 0; depth < 100_000; depth++) deep = { next: deep };
    expect(checkClaimReview([deep]).reviews).toHaveLength(1);
  });
});

test("no JSON at all makes it fail", () => {
  const review = fc.record({
    "@type": fc.constant("ClaimReview"),
    claimReviewed: fc.jsonValue(),
    author: fc.jsonValue(),
    itemReviewed: fc.jsonValue(),
    reviewRating: fc.jsonValue(),
    url: fc.jsonValue(),
    datePublished: fc.jsonValue(),
  });
  fc.assert(
    fc.property(review, (value) => {
      const [one] = checkClaimReview([value]).reviews;
      expect(one?.review.url ?? "https://").toMatch(/^https?:\/\//);
    }),
  );
});
