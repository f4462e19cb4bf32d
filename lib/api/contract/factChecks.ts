import { z } from "zod";
import { stances } from "@/lib/domain/claims/evidence";
import { type FindingKind, findingKinds } from "@/lib/domain/reports/claimReview/findings";
import { copySource } from "./articles";
import { operation, pageOf } from "./base";
import * as s from "./shapes";

const finding = z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]);

const readFields = {
  claim: z.string(),
  claimant: z.string().nullable(),
  ratingLabel: z.string().nullable(),
  ratingValue: z.number().nullable(),
  bestRating: z.number().nullable(),
  worstRating: z.number().nullable(),
  title: z.string().nullable(),
  explanation: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  language: z.string().nullable(),
  findings: z.array(finding).describe("What is wrong with its ClaimReview."),
};

export const factCheck = z.strictObject({ id: s.id, ...readFields, importedAt: s.instant });
export type FactCheck = z.infer<typeof factCheck>;

export const likeFactCheck = factCheck.extend({
  likeness: z.number().describe("0 to 1, by the telling words shared."),
});
export type LikeFactCheck = z.infer<typeof likeFactCheck>;

export const foundFactChecks = z.strictObject({
  items: z.array(z.strictObject({ ...readFields, known: z.boolean() })).describe("The first 200."),
  total: z.int(),
  importable: z.int().describe("How many are new here and say a claim."),
  cut: z.boolean().describe("Whether the source holds more than is read of one."),
});
export type FoundFactChecks = z.infer<typeof foundFactChecks>;

/** One sealed claim's ClaimReview with what readers of it would say against it. */
export const checkedClaimReview = z.strictObject({
  claims: z.int(),
  reviewUrl: z.string().nullable(),
  findings: z.array(z.strictObject({ kind: finding, numbers: z.array(z.int()) })),
});
export type CheckedClaimReview = z.infer<typeof checkedClaimReview>;

export const factChecks = {
  read: operation
    .route({
      method: "POST",
      path: "/fact-checks/read",
      tags: ["Fact-checks"],
      summary: "Read the ClaimReview in a text or file without importing it",
    })
    .input(z.strictObject({ source: copySource }))
    .output(foundFactChecks),
  import: operation
    .route({
      method: "POST",
      path: "/fact-checks",
      tags: ["Fact-checks"],
      summary: "Import published fact-checks",
    })
    .input(z.strictObject({ source: copySource }))
    .output(z.strictObject({ imported: z.int(), known: z.int(), unreadable: z.int() })),
  list: operation
    .route({
      method: "GET",
      path: "/fact-checks",
      tags: ["Fact-checks"],
      summary: "Published fact-checks, latest first",
    })
    .input(
      z.strictObject({
        text: s.typed().trim().max(200).optional(),
        cursor: s.cursor.optional(),
        limit: s.limit.optional(),
      }),
    )
    .output(pageOf(factCheck)),
  like: operation
    .route({
      method: "GET",
      path: "/claims/{claimId}/fact-checks",
      tags: ["Fact-checks"],
      summary: "Published fact-checks of claims like this one",
    })
    .input(z.strictObject({ claimId: s.id }))
    .output(z.strictObject({ items: z.array(likeFactCheck) })),
  attach: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/fact-checks/{factCheckId}/attach",
      tags: ["Fact-checks"],
      summary: "Attach a published fact-check to a claim as evidence",
    })
    .input(z.strictObject({ claimId: s.id, version: s.version, factCheckId: s.id, stance: z.enum(stances) }))
    .output(s.changed),
};

export const claimReview = {
  check: operation
    .route({
      method: "GET",
      path: "/articles/{articleId}/claim-review",
      tags: ["Reports"],
      summary: "What readers of an article's ClaimReview would say against it",
    })
    .input(z.strictObject({ articleId: s.id }))
    .output(checkedClaimReview),
  setPage: operation
    .route({
      method: "PUT",
      path: "/articles/{articleId}/review-page",
      tags: ["Reports"],
      summary: "Name the page where the desk publishes its check of an article",
    })
    .input(z.strictObject({ articleId: s.id, url: s.webAddress.nullable() }))
    .output(checkedClaimReview),
  feed: operation
    .route({
      // That it left the house is recorded, so it is no GET.
      method: "POST",
      path: "/claim-review/feed",
      tags: ["Reports"],
      summary: "The workspace's published claims as a schema.org DataFeed, latest first",
    })
    .input(
      z.strictObject({ before: s.instant.optional().describe("Claims published before this; for the next part.") }),
    )
    .output(z.file()),
};
