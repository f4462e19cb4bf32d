import { describe, expect, test } from "vitest";
import { sampleReport } from "../fixtures/sampleReport";
import type { Report, ReportClaim } from "../report";
import { numericScale } from "./reviewedClaim";
import { claimReviewGraph, reportClaimReview } from "./writeClaimReview";

const graph = (report: Report = sampleReport) =>
  claimReviewGraph(report)["@graph"] as { [key: string]: unknown; itemReviewed: Record<string, unknown> }[];

function withFirst(change: Partial<ReportClaim>): Report {
  const [first, ...others] = sampleReport.claims as [ReportClaim];
  return { ...sampleReport, claims: [{ ...first, ...change }, ...others] };
}

describe("a report as ClaimReview", () => {
  test("holds the sealed claims alone, in their exact words, each with an address of its own", () => {
    expect(graph().map((one) => [one.claimReviewed, one.url])).toEqual([
      [
        "The new harbour wall at Skarvik will cost 48 million crowns",
        "https://desk.example/checks/harbour-wall#claim-1",
      ],
      ["twice the sum that the council announced in 2022", "https://desk.example/checks/harbour-wall#claim-2"],
    ]);
    expect(reportClaimReview(structuredClone(sampleReport))).toBe(reportClaimReview(sampleReport));
  });

  test("gives the rating by its label and its number, with the rationale", () => {
    expect(graph()[1]?.reviewRating).toEqual({
      "@type": "Rating",
      ...{ ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: "Mostly false" },
      ratingExplanation: "31 million were announced, so the sum is about one and a half times as high, not twice.",
    });
  });

  test("names no claimant for the article's own voice", () => {
    expect(graph()[0]?.itemReviewed).not.toHaveProperty("author");
  });

  const spoken = { ...sampleReport.claims[3]?.attribution } as ReportClaim["attribution"];
  test("names a person with role and affiliation, but nobody who is unnamed or spoke on other terms", () => {
    const author = (attribution: ReportClaim["attribution"]) =>
      graph(withFirst({ attribution }))[0]?.itemReviewed.author;
    expect(author(spoken)).toEqual({
      "@type": "Person",
      name: "Mara Quist",
      jobTitle: "head of the building office",
      affiliation: { "@type": "Organization", name: "Skarvik council" },
    });
    expect(author({ ...spoken, terms: "background" })).toBeUndefined();
    expect(author({ ...spoken, party: spoken.party && { ...spoken.party, unnamed: true } })).toBeUndefined();
    const institute = {
      ...spoken,
      party: { id: "i", name: "Institute", kind: "organization", unnamed: false } as const,
    };
    expect(author(institute)).toEqual({ "@type": "Organization", name: "Institute" });
  });

  test("says where the claim stood first, as far as the article tells", () => {
    const via = [{ name: "Morning Ledger", kind: "outlet" as const }];
    const { firstAppearance } = graph(withFirst({ attribution: { ...spoken, via } }))[0]?.itemReviewed ?? {};
    expect(firstAppearance).toEqual({
      "@type": "CreativeWork",
      publisher: { "@type": "Organization", name: "Morning Ledger" },
    });
    expect(graph()[0]?.itemReviewed.firstAppearance).toMatchObject({ url: sampleReport.article.url });
  });

  test("leaves out what was withdrawn, and tells corrections", () => {
    const [correction] = sampleReport.claims[0]?.corrections ?? [];
    if (!correction) throw new Error("the sample has a correction");
    expect(graph(withFirst({ corrections: [{ ...correction, kind: "withdrawal" }] }))).toHaveLength(1);
    expect(graph()[0]).toMatchObject({ dateModified: "2026-03-06", correction: [{ "@type": "CorrectionComment" }] });
  });

  test("leaves out an address that nobody could follow", () => {
    const article = { ...sampleReport.article, url: "javascript:alert(1)", reviewUrl: "/checks/1" };
    const [first] = graph({ ...sampleReport, article });
    expect(first).not.toHaveProperty("url");
    expect(first?.itemReviewed.appearance).not.toHaveProperty("url");
  });
});

test.each([
  [[1, 5], { value: 1, best: 5, worst: 1 }],
  [[1, null], null],
  [[null, 5], null],
  [[2, 2], null],
  [[0, 0.5], null],
  [[-1, 1], { value: -1, best: 1, worst: -1 }],
])("a scale of %j gives the first rating %j", (values, expected) => {
  const ratings = values.map((value, index) => ({ id: String(index), value }));
  expect(numericScale(ratings, "0")).toEqual(expected);
});
