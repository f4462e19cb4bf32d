import type { Role } from "../../lib/domain/permissions";

/** Ids and versions of one workspace that a caller may name. */
export interface Named {
  articleId: string;
  claimId: string;
  claimVersion: number;
  otherClaimId: string;
  otherClaimVersion: number;
  evidenceId: string;
  commentId: string;
  replyId: string;
  partyId: string;
  memberId: string;
  notClaimId: string;
  changeId: string;
  correctionId: string;
  ratingId: string;
  verdictId: string;
  factCheckId: string;
  exportId: string;
}

export interface Door {
  /** Who may: every other role is answered 403. */
  roles: readonly Role[];
  /** Everything that the operation needs, path and body together, naming what belongs to `named`'s workspace. */
  input: (named: Named) => Record<string, unknown>;
  /** What a caller of another workspace is answered who names these ids; none where the input names nothing. */
  foreign?: number;
  /** What somebody of the right role is answered who sends the same input in a workspace of her own, where it is safe. */
  welcome?: number;
}

const all: readonly Role[] = ["checker", "editor", "auditor", "admin"];
const desk: readonly Role[] = ["checker", "editor"];
const editors: readonly Role[] = ["editor"];
const admins: readonly Role[] = ["admin"];

const claim = ({ claimId, claimVersion }: Named) => ({ claimId, version: claimVersion });
const many = ({ claimId, claimVersion, otherClaimId, otherClaimVersion }: Named) => ({
  claims: [
    { id: claimId, version: claimVersion },
    { id: otherClaimId, version: otherClaimVersion },
  ],
});
const verdict = ({ ratingId }: Named) => ({ ratingId, rationale: "The ledger says so." });
const evidence = {
  ...{ kind: "document", title: "A page", locator: "Box 1", quotation: null, stance: "supports" },
  ...{ directness: "primary", independenceGroup: null, interests: null, note: null },
};
const party = { name: "Harbour watch", kind: "group", unnamed: false, note: null };
const review = '{"@type":"ClaimReview","claimReviewed":"The pier stands."}';
const noZip = new File(["no zip"], "bundle.zip");
const nobodys = "The pier stands.";
const stateHash = "0".repeat(64);

/** Every operation with its roles, written down by hand: an operation that is missing here fails the matrix. */
export const doors: Record<string, Door> = {
  "GET /me": { roles: all, input: () => ({}), welcome: 200 },
  "GET /me/counts": { roles: all, input: () => ({}), welcome: 200 },
  // The present password is wrong, so that nobody's is changed: refused for that, whatever the role.
  "POST /me/password": { roles: all, input: () => ({ present: "not it", next: "quiet harbour lamp" }), welcome: 403 },

  "POST /articles/read": { roles: desk, input: () => ({ source: { from: "paste", text: nobodys } }), welcome: 200 },
  "POST /articles": { roles: desk, input: () => ({ source: { from: "paste", text: " " } }), welcome: 422 },
  "POST /bundles/read": { roles: desk, input: () => ({ bundle: noZip }), welcome: 422 },
  "POST /bundles": { roles: desk, input: () => ({ bundle: noZip, vkey: "desk.example+00000000+AA==" }), welcome: 422 },
  "GET /articles": { roles: all, input: () => ({ limit: 5 }), welcome: 200 },
  "GET /articles/{articleId}": { roles: all, input: ({ articleId }) => ({ articleId }), foreign: 404, welcome: 200 },
  "GET /articles/{articleId}/claims": {
    roles: all,
    input: ({ articleId }) => ({ articleId, limit: 5 }),
    foreign: 404,
    welcome: 200,
  },
  "GET /articles/{articleId}/reading": {
    roles: all,
    input: ({ articleId }) => ({ articleId }),
    foreign: 404,
    welcome: 200,
  },
  "GET /articles/{articleId}/readings": {
    roles: all,
    input: ({ articleId }) => ({ articleId, limit: 5 }),
    foreign: 404,
    welcome: 200,
  },
  "PATCH /articles/{articleId}": {
    roles: desk,
    input: ({ articleId }) => ({ articleId, version: 1, fields: { title: "Another title" } }),
    foreign: 404,
  },
  "POST /articles/{articleId}/report": {
    roles: ["editor", "auditor"],
    input: ({ articleId }) => ({ articleId, format: "json" }),
    foreign: 404,
    welcome: 200,
  },
  // Without a welcome: a job would change the record while other cases look whether anything changed.
  "POST /articles/{articleId}/exports": {
    roles: ["editor", "auditor"],
    input: ({ articleId }) => ({ articleId, format: "bundle", profile: "public" }),
    foreign: 404,
  },
  "GET /articles/{articleId}/exports": {
    roles: ["editor", "auditor"],
    input: ({ articleId }) => ({ articleId }),
    foreign: 404,
    welcome: 200,
  },
  "GET /exports/{exportId}": {
    roles: ["editor", "auditor"],
    input: ({ exportId }) => ({ exportId }),
    foreign: 404,
  },
  "POST /exports/{exportId}/cancel": {
    roles: ["editor", "auditor"],
    input: ({ exportId }) => ({ exportId }),
    foreign: 404,
  },
  "POST /articles/{articleId}/claims": {
    roles: desk,
    input: ({ articleId }) => ({ articleId, spans: [[0, 5]] }),
    foreign: 404,
  },
  "POST /articles/{articleId}/not-claims": {
    roles: desk,
    input: ({ articleId }) => ({ articleId, span: [0, 5], reason: "question" }),
    foreign: 404,
  },
  "POST /not-claims/{notClaimId}/unmark": {
    roles: desk,
    input: ({ notClaimId }) => ({ notClaimId }),
    foreign: 404,
  },

  "GET /claims": { roles: all, input: () => ({ limit: 5, queue: "all" }), welcome: 200 },
  "GET /claims/{claimId}": { roles: all, input: ({ claimId }) => ({ claimId }), foreign: 404, welcome: 200 },
  "POST /claims/{claimId}/accept": { roles: desk, input: claim, foreign: 404 },
  "POST /claims/{claimId}/dismiss": {
    roles: desk,
    input: (named) => ({ ...claim(named), reason: "opinion" }),
    foreign: 404,
  },
  "POST /claims/{claimId}/restore": {
    roles: editors,
    input: (named) => ({ ...claim(named), reason: "Why not." }),
    foreign: 404,
  },
  "POST /claims/{claimId}/assign": {
    roles: editors,
    input: (named) => ({ ...claim(named), assigneeId: named.memberId }),
    foreign: 404,
  },
  "POST /claims/{claimId}/take": { roles: desk, input: claim, foreign: 404 },
  "POST /claims/{claimId}/respan": {
    roles: desk,
    input: (named) => ({ ...claim(named), spans: [[0, 5]] }),
    foreign: 404,
  },
  "POST /claims/{claimId}/split": { roles: desk, input: (named) => ({ ...claim(named), at: 5 }), foreign: 404 },
  "POST /claims/merge": { roles: desk, input: many, foreign: 404 },
  "PUT /claims/{claimId}/attribution": {
    roles: desk,
    input: (named) => ({
      ...claim(named),
      attribution: {
        ...{ form: "direct", sourceSpans: [], cueSpans: [], partyId: named.partyId },
        ...{ role: null, affiliation: null, via: [], terms: null },
      },
    }),
    foreign: 404,
  },
  "POST /claims/{claimId}/submit": {
    roles: desk,
    input: (named) => ({ ...claim(named), ...verdict(named) }),
    foreign: 404,
  },
  "POST /claims/{claimId}/second-verdict": {
    roles: desk,
    input: (named) => ({ ...claim(named), ...verdict(named) }),
    foreign: 404,
  },
  "POST /claims/{claimId}/adjudicate": {
    roles: editors,
    input: (named) => ({ ...claim(named), ...verdict(named) }),
    foreign: 404,
  },
  "POST /claims/{claimId}/approve": {
    roles: editors,
    input: (named) => ({ ...claim(named), verdictId: named.verdictId, stateHash }),
    foreign: 404,
  },
  "POST /claims/{claimId}/return": {
    roles: editors,
    input: (named) => ({ ...claim(named), reason: "Why?" }),
    foreign: 404,
  },
  "POST /claims/{claimId}/publish": { roles: editors, input: claim, foreign: 404 },
  "POST /claims/{claimId}/reopen": {
    roles: editors,
    input: (named) => ({ ...claim(named), reason: "Why?" }),
    foreign: 404,
  },
  "POST /claims/{claimId}/correct": {
    roles: editors,
    input: (named) => ({ ...claim(named), kind: "update", before: "a", after: "b", note: "A slip." }),
    foreign: 404,
  },
  "POST /claims/{claimId}/confirm-correction": {
    roles: editors,
    input: (named) => ({ ...claim(named), correctionId: named.correctionId }),
    foreign: 404,
  },
  "POST /claims/{claimId}/withdraw": {
    roles: editors,
    input: (named) => ({ ...claim(named), note: "A slip." }),
    foreign: 404,
  },
  "POST /claims/accept": { roles: desk, input: many, foreign: 404 },
  "POST /claims/take": { roles: desk, input: many, foreign: 404 },
  "POST /claims/assign": {
    roles: editors,
    input: (named) => ({ ...many(named), assigneeId: named.memberId }),
    foreign: 404,
  },
  "POST /changes/{changeId}/undo": { roles: desk, input: ({ changeId }) => ({ changeId }), foreign: 404 },

  "POST /claims/{claimId}/evidence": { roles: desk, input: (named) => ({ ...claim(named), evidence }), foreign: 404 },
  "PUT /claims/{claimId}/evidence/{evidenceId}": {
    roles: desk,
    input: (named) => ({ ...claim(named), evidenceId: named.evidenceId, evidence }),
    foreign: 404,
  },
  "POST /claims/{claimId}/evidence/{evidenceId}/remove": {
    roles: desk,
    input: (named) => ({ ...claim(named), evidenceId: named.evidenceId }),
    foreign: 404,
  },
  "POST /claims/{claimId}/evidence/{evidenceId}/put-back": {
    roles: desk,
    input: (named) => ({ ...claim(named), evidenceId: named.evidenceId }),
    foreign: 404,
  },
  "POST /claims/{claimId}/evidence/{evidenceId}/snapshots": {
    roles: desk,
    input: (named) => ({ ...claim(named), evidenceId: named.evidenceId, name: "page.txt", base64: "VGlkZXM=" }),
    foreign: 404,
  },
  "POST /claims/{claimId}/comments": {
    roles: desk,
    input: ({ claimId }) => ({ claimId, body: "Is it?", blocking: false }),
    foreign: 404,
  },
  "POST /claims/{claimId}/comments/{commentId}/resolve": {
    roles: desk,
    input: ({ claimId, commentId }) => ({ claimId, commentId }),
    foreign: 404,
  },
  "POST /claims/{claimId}/replies": {
    roles: desk,
    input: ({ claimId }) => ({ claimId, askedOf: "Harbour", question: "Is it?", channel: "letter", dueAt: null }),
    foreign: 404,
  },
  "POST /claims/{claimId}/replies/{replyId}/record": {
    roles: desk,
    input: ({ claimId, replyId }) => ({ claimId, replyId, outcome: "silence", answer: null }),
    foreign: 404,
  },

  "GET /parties": { roles: all, input: () => ({ limit: 5 }), welcome: 200 },
  "GET /parties/{partyId}": { roles: all, input: ({ partyId }) => ({ partyId }), foreign: 404, welcome: 200 },
  "POST /parties": { roles: desk, input: () => party, welcome: 200 },
  "PATCH /parties/{partyId}": {
    roles: desk,
    input: ({ partyId }) => ({ partyId, version: 1, fields: { note: "Seen." } }),
    foreign: 404,
  },

  "GET /members": { roles: all, input: () => ({}), welcome: 200 },
  "POST /members": {
    roles: admins,
    input: () => ({ name: "Guest", email: "guest@courier.example", role: "auditor", password: "short" }),
    welcome: 422,
  },
  "PATCH /members/{memberId}": {
    roles: admins,
    input: ({ memberId }) => ({ memberId, version: 1, name: "Somebody" }),
    foreign: 404,
  },
  "POST /members/{memberId}/password": {
    roles: admins,
    input: ({ memberId }) => ({ memberId, password: "quiet harbour lamp" }),
    foreign: 404,
  },
  "PUT /workspace/policy": {
    roles: admins,
    input: () => ({ version: 999, policy: { sourcingRule: "none", secondCheck: "never" } }),
    welcome: 409,
  },
  "GET /scales": { roles: all, input: () => ({}), welcome: 200 },
  "POST /scales": {
    roles: admins,
    input: () => ({
      basedOn: 999,
      ratings: ["Right", "Wrong"].map((label) => ({ label, value: null, definition: "So.", tone: "neutral" })),
    }),
    welcome: 409,
  },
  "POST /people/{kind}/{id}/erase": {
    roles: admins,
    input: ({ memberId }) => ({ kind: "member", id: memberId, version: 1 }),
    foreign: 404,
    welcome: 409,
  },
  "GET /audit": { roles: all, input: () => ({ limit: 5 }), welcome: 200 },
  "GET /audit/log": { roles: all, input: () => ({}), welcome: 200 },
  "GET /audit/checkpoints": { roles: all, input: () => ({ limit: 5 }), welcome: 200 },
  // An entry is named by its place in the caller's own log: there is no way to name another's.
  "GET /audit/entries/{index}/proof": { roles: all, input: () => ({ index: 0 }), welcome: 200 },
  "GET /audit/verification": { roles: all, input: () => ({}), welcome: 200 },

  "POST /fact-checks/read": { roles: desk, input: () => ({ source: { from: "paste", text: review } }), welcome: 200 },
  "POST /fact-checks": { roles: desk, input: () => ({ source: { from: "paste", text: "{}" } }), welcome: 422 },
  "GET /fact-checks": { roles: all, input: () => ({ limit: 5 }), welcome: 200 },
  "GET /claims/{claimId}/fact-checks": {
    roles: all,
    input: ({ claimId }) => ({ claimId }),
    foreign: 404,
    welcome: 200,
  },
  "POST /claims/{claimId}/fact-checks/{factCheckId}/attach": {
    roles: desk,
    input: (named) => ({ ...claim(named), factCheckId: named.factCheckId, stance: "context" }),
    foreign: 404,
  },
  "GET /articles/{articleId}/claim-review": {
    roles: ["editor", "auditor"],
    input: ({ articleId }) => ({ articleId }),
    foreign: 404,
    welcome: 200,
  },
  "PUT /articles/{articleId}/review-page": {
    roles: desk,
    input: ({ articleId }) => ({ articleId, url: "https://desk.example/check" }),
    foreign: 404,
    welcome: 200,
  },
  "POST /claim-review/feed": { roles: ["editor", "auditor"], input: () => ({}), welcome: 200 },
  "GET /self-assessment": {
    roles: ["editor", "auditor", "admin"],
    input: () => ({ from: "2026-01-01" }),
    welcome: 200,
  },
};
