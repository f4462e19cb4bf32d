import { describe, expect, test } from "vitest";
import { sampleReport } from "../reports/fixtures/sampleReport";
import type { ReportClaim } from "../reports/report";
import { sealedState } from "../reports/sealedState";
import { carriedText, carriedTextOf } from "./carriedSeal";
import type { SealedState } from "./sealText";
import { sealText } from "./sealText";

const claim = sampleReport.claims.find(({ status }) => status === "published") as ReportClaim;
const state = sealedState(sampleReport, claim);
const all = () => true;

/** The same work under other ids, as another workspace has it. */
const elsewhere: SealedState = {
  ...state,
  claim: { ...state.claim, id: "another" },
  evidence: state.evidence.toReversed().map((one, place) => ({ ...one, id: `e${place}`, addedById: "somebody" })),
  verdicts: state.verdicts.map((one) => ({ ...one, id: "v", ratingId: "r", authorId: "somebody" })),
};

describe("what a seal binds without ids", () => {
  test("is the same under other ids, in whatever order", () => {
    expect(carriedText(sealText(state), all)).toBe(carriedTextOf(elsewhere));
  });

  test.each<[string, SealedState]>([
    ["the words", { ...state, claim: { ...state.claim, text: `${state.claim.text}.` } }],
    ["the copy", { ...state, claim: { ...state.claim, articleVersionTextSha256: "0".repeat(64) } }],
    ["who says it", { ...state, attribution: { ...state.attribution, role: "mayor" } }],
    ["evidence that is gone", { ...state, evidence: state.evidence.slice(1) }],
    ["a quotation", { ...state, evidence: state.evidence.map((one) => ({ ...one, quotation: "Another." })) }],
    ["a rating", { ...state, verdicts: state.verdicts.map((one) => ({ ...one, ratingLabel: "False" })) }],
    ["a rationale", { ...state, verdicts: state.verdicts.map((one) => ({ ...one, rationale: "Another." })) }],
  ])("is another with %s", (_, changed) => {
    expect(carriedTextOf(changed)).not.toBe(carriedTextOf(state));
  });

  test("leaves out copies of sources that were not kept, and no other", () => {
    const [first, ...rest] = state.evidence;
    const copies = [{ sha256: "a".repeat(64) }, { sha256: "b".repeat(64) }];
    if (!first) throw new Error("the sample has no evidence");
    const withCopies = (snapshots: typeof copies) => ({ ...state, evidence: [{ ...first, snapshots }, ...rest] });
    const sealed = sealText(withCopies(copies));
    expect(carriedText(sealed, (sha256) => sha256.startsWith("a"))).toBe(carriedTextOf(withCopies(copies.slice(0, 1))));
    expect(carriedText(sealed, () => false)).toBe(carriedTextOf(state));
  });

  test.each([
    "",
    "[]",
    '{"claim":{},"attribution":{},"evidence":[]}',
    '{"format":"attest-seal-1","of":"an earlier state"}',
    `{"claim":{"text":"\\ud800"},"attribution":{},"evidence":[],"verdicts":[]}`,
    `{"claim":${"[".repeat(5_000)}${"]".repeat(5_000)},"attribution":{},"evidence":[],"verdicts":[]}`,
  ])("is nothing where the text is no seal: %#", (text) => {
    expect(carriedText(text, all)).toBeNull();
  });
});
