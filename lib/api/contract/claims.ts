import { z } from "zod";
import { forms, notClaimReasons, termsOfUse } from "@/lib/domain/attribution/types";
import { directnesses, evidenceKinds, stances } from "@/lib/domain/claims/evidence";
import { claimStatuses, dismissReasons } from "@/lib/domain/claims/status";
import { measureNames } from "@/lib/domain/selfAssessment";
import { operation, pageOf } from "./base";
import * as s from "./shapes";

const seen = z.strictObject({ claimId: s.id, version: s.version });
const many = z.strictObject({
  claims: z
    .array(z.strictObject({ id: s.id, version: s.version }))
    .min(1)
    .max(500),
});
const reason = s.typed().trim().max(2_000);

/** A command on one claim: POST /claims/{claimId}/<name>, answered with the claim as it is then. */
function command<Name extends string, T extends z.ZodRawShape>(commandName: Name, summary: string, shape: T) {
  return operation
    .route({ method: "POST", path: `/claims/{claimId}/${commandName}`, tags: ["Claims"], summary })
    .input(seen.extend(shape))
    .output(s.changed);
}

export const claimFilter = z.strictObject({
  articleId: s.id.optional(),
  status: z
    .union([z.array(z.enum(claimStatuses)).max(9), z.enum(claimStatuses)])
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .optional(),
  ratingId: s.id.optional(),
  partyId: s.id.optional(),
  form: z.enum(forms).optional(),
  assignee: z.union([s.id, z.enum(["me", "nobody"])]).optional(),
  /** `mine`: what waits for the caller to check. `approvals`: what waits for the caller's decision. */
  queue: z.enum(["all", "mine", "approvals"]).optional(),
  text: s.typed().trim().max(200).optional(),
  flag: z.enum(["unsure"]).optional(),
  /** A number of the self-assessment: the claims that it counts, or with `met: no` those of its base that it leaves out. */
  measure: z.enum(measureNames).optional(),
  met: z.enum(["yes", "no"]).optional(),
  approvedFrom: s.day.optional(),
  approvedTo: s.day.optional(),
});
export type ClaimFilter = z.infer<typeof claimFilter>;

const verdictFields = { ratingId: s.id, rationale: s.typed().trim().max(20_000) };

export const evidenceFields = z.strictObject({
  kind: z.enum(evidenceKinds),
  title: s.shortLine,
  locator: s
    .typed()
    .trim()
    .max(2_000)
    .describe("A web address, file reference, call number, page: where to find it again."),
  quotation: s.typed().trim().max(20_000).nullable(),
  stance: z.enum(stances),
  directness: z.enum(directnesses),
  independenceGroup: s.typed().trim().max(100).nullable(),
  interests: s.typed().trim().max(500).nullable(),
  note: s.typed().trim().max(5_000).nullable(),
});
export type EvidenceFields = z.infer<typeof evidenceFields>;

export const attributionInput = z.strictObject({
  form: z.enum(forms),
  sourceSpans: z.array(s.span).max(20),
  cueSpans: z.array(s.span).max(20),
  /** Null for the article's own voice (`narration`). */
  partyId: s.id.nullable(),
  role: s.typed().trim().max(300).nullable(),
  affiliation: s.typed().trim().max(300).nullable(),
  via: z.array(s.viaLink).max(10),
  terms: z.enum(termsOfUse).nullable(),
});
export type AttributionInput = z.infer<typeof attributionInput>;

export const claims = {
  list: operation
    .route({
      method: "GET",
      path: "/claims",
      tags: ["Claims"],
      summary: "Claims of the workspace, longest waiting first",
    })
    .input(claimFilter.extend({ cursor: s.cursor.optional(), limit: s.limit.optional() }))
    .output(pageOf(s.queueRow)),
  get: operation
    .route({ method: "GET", path: "/claims/{claimId}", tags: ["Claims"], summary: "One claim with all its work" })
    .input(z.strictObject({ claimId: s.id }))
    .output(s.claimDetail),
  add: operation
    .route({
      method: "POST",
      path: "/articles/{articleId}/claims",
      tags: ["Claims"],
      summary: "Add a claim from selected words",
    })
    .input(
      z.strictObject({
        articleId: s.id,
        spans: s.spans,
        form: z.enum(forms).optional(),
        partyId: s.id.nullable().optional(),
      }),
    )
    .output(s.changed),
  accept: command("accept", "Accept an extracted claim for checking", {}),
  dismiss: command("dismiss", "Set a claim aside, with a reason", {
    reason: z.enum(dismissReasons),
    duplicateOfId: s.id.nullable().optional(),
    note: reason.nullable().optional(),
  }),
  restore: command("restore", "Bring a dismissed claim back", { reason }),
  assign: command("assign", "Give a claim to a member", { assigneeId: s.id }),
  take: command("take", "Take a claim to check it oneself", {}),
  respan: command("respan", "Change which words are the claim", { spans: s.spans }),
  split: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/split",
      tags: ["Claims"],
      summary: "Split a claim in two at an offset of the copy",
    })
    .input(seen.extend({ at: z.int().min(1).max(2_000_000) }))
    .output(s.changedMany),
  merge: operation
    .route({ method: "POST", path: "/claims/merge", tags: ["Claims"], summary: "Merge claims of one article into one" })
    .input(many)
    .output(s.changedMany),
  setAttribution: operation
    .route({
      method: "PUT",
      path: "/claims/{claimId}/attribution",
      tags: ["Claims"],
      summary: "Settle who says it, and how",
    })
    .input(seen.extend({ attribution: attributionInput }))
    .output(s.changed),
  submit: command("submit", "File a verdict", { ...verdictFields, sourcingException: reason.nullable().optional() }),
  secondVerdict: command("second-verdict", "File an independent second verdict", verdictFields),
  adjudicate: command("adjudicate", "Settle two differing verdicts", verdictFields),
  approve: command("approve", "Approve the verdict and seal the claim", {
    verdictId: s.id.describe("The verdict that the editor saw."),
    stateHash: z.string().length(64).describe("The state that the editor saw; another one answers 409."),
  }),
  return: command("return", "Return a claim to its checker, with reasons", { reason }),
  publish: command("publish", "Publish an approved claim", {}),
  reopen: command("reopen", "Open an approved or published claim again", { reason }),
  correct: command("correct", "Correct a published claim", {
    kind: z.enum(["correction", "clarification", "update"]),
    before: s.typed().trim().max(5_000),
    after: s.typed().trim().max(5_000),
    note: reason,
    newRatingId: s.id.nullable().optional(),
  }),
  confirmCorrection: command("confirm-correction", "Confirm another editor's change of rating", { correctionId: s.id }),
  withdraw: command("withdraw", "Withdraw a published rating, with a note", { note: reason }),
  acceptMany: operation
    .route({
      method: "POST",
      path: "/claims/accept",
      tags: ["Claims"],
      summary: "Accept many extracted claims in one step",
    })
    .input(many)
    .output(s.changedMany),
  takeMany: operation
    .route({ method: "POST", path: "/claims/take", tags: ["Claims"], summary: "Take many claims in one step" })
    .input(many)
    .output(s.changedMany),
  assignMany: operation
    .route({ method: "POST", path: "/claims/assign", tags: ["Claims"], summary: "Assign many claims in one step" })
    .input(many.extend({ assigneeId: s.id }))
    .output(s.changedMany),
  undo: operation
    .route({
      method: "POST",
      path: "/changes/{changeId}/undo",
      tags: ["Claims"],
      summary: "Undo one's own last change",
    })
    .input(z.strictObject({ changeId: s.id }))
    .output(s.changedMany),
};

export const evidence = {
  add: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/evidence",
      tags: ["Evidence"],
      summary: "Attach evidence to a claim",
    })
    .input(seen.extend({ evidence: evidenceFields }))
    .output(s.changed),
  change: operation
    .route({
      method: "PUT",
      path: "/claims/{claimId}/evidence/{evidenceId}",
      tags: ["Evidence"],
      summary: "Change a piece of evidence",
    })
    .input(seen.extend({ evidenceId: s.id, evidence: evidenceFields }))
    .output(s.changed),
  remove: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/evidence/{evidenceId}/remove",
      tags: ["Evidence"],
      summary: "Take evidence off a claim (it stays in the record)",
    })
    .input(seen.extend({ evidenceId: s.id }))
    .output(s.changed),
  putBack: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/evidence/{evidenceId}/put-back",
      tags: ["Evidence"],
      summary: "Put removed evidence back",
    })
    .input(seen.extend({ evidenceId: s.id }))
    .output(s.changed),
  keepSnapshot: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/evidence/{evidenceId}/snapshots",
      tags: ["Evidence"],
      summary: "Keep a copy of the source with its evidence, for good; GET /snapshots/{id}/file gives it back",
    })
    .input(
      seen.extend({
        evidenceId: s.id,
        name: s.typed().max(300).describe("What the file is called; the copy’s name is made from its last part."),
        base64: z
          .base64()
          .max(28_000_000)
          .describe("The file’s bytes, up to 20 MB. What kind it is, the bytes decide."),
      }),
    )
    .output(s.changed),
};

export const threads = {
  comment: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/comments",
      tags: ["Threads"],
      summary: "Comment on a claim; a blocking comment stops approval",
    })
    .input(z.strictObject({ claimId: s.id, body: s.prose, blocking: z.boolean() }))
    .output(s.changed),
  resolve: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/comments/{commentId}/resolve",
      tags: ["Threads"],
      summary: "Resolve a comment",
    })
    .input(z.strictObject({ claimId: s.id, commentId: s.id }))
    .output(s.changed),
};

export const replies = {
  request: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/replies",
      tags: ["Replies"],
      summary: "Record that somebody was asked to reply",
    })
    .input(
      z.strictObject({
        claimId: s.id,
        askedOf: s.name,
        question: s.prose,
        channel: s.name,
        dueAt: s.instant.nullable(),
      }),
    )
    .output(s.changed),
  record: operation
    .route({
      method: "POST",
      path: "/claims/{claimId}/replies/{replyId}/record",
      tags: ["Replies"],
      summary: "Record what came back, also silence",
    })
    .input(
      z.strictObject({
        claimId: s.id,
        replyId: s.id,
        outcome: z.enum(["answered", "declined", "silence"]),
        answer: s.typed().trim().max(20_000).nullable(),
      }),
    )
    .output(s.changed),
};

export const notClaims = {
  mark: operation
    .route({
      method: "POST",
      path: "/articles/{articleId}/not-claims",
      tags: ["Articles"],
      summary: "Mark a run of copy as not a claim",
    })
    .input(z.strictObject({ articleId: s.id, span: s.span, reason: z.enum(notClaimReasons) }))
    .output(s.notClaim),
  unmark: operation
    .route({
      method: "POST",
      path: "/not-claims/{notClaimId}/unmark",
      tags: ["Articles"],
      summary: "Take such a mark away",
    })
    .input(z.strictObject({ notClaimId: s.id }))
    .output(z.strictObject({ removed: s.id })),
};
