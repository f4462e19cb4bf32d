import { describe, expect, test } from "vitest";
import type { ClaimDetail, Comment, Evidence, ReplyRequest, Verdict } from "@/lib/api/contract/shapes";
import { doubtsOf, verdictToDecide } from "./doubts";

const at = "2026-11-03T10:00:00.000Z";
const ruth = { id: "r", name: "Ruth Adeyemi" };

const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  id: "v1",
  kind: "first",
  rating: null,
  rationale: "Because.",
  sourcingException: null,
  author: ruth,
  submittedAt: at,
  current: true,
  ...more,
});

/** A claim with nothing to doubt, and what a case changes about it. */
function claim(more: Partial<ClaimDetail> = {}): ClaimDetail {
  const clean = {
    verdicts: [verdict()],
    approvals: [],
    thread: [],
    replies: [],
    evidence: [],
    flags: [],
    sourcing: { met: true, says: "Sourcing rule met: a primary source." },
    attribution: { party: null, terms: null, unnamedReason: null },
  };
  return { ...clean, ...more } as unknown as ClaimDetail;
}

const says = (more: Partial<ClaimDetail>) => doubtsOf(claim(more)).map((doubt) => doubt.says);

const comment = (more: Partial<Comment>) =>
  ({ author: ruth, body: "Which log?", blocking: true, resolvedAt: null, ...more }) as Comment;
const evidence = (stance: Evidence["stance"], removedAt: string | null = null) => ({ stance, removedAt }) as Evidence;

describe("what an editor must look at first", () => {
  test("a claim in order raises nothing", () => expect(doubtsOf(claim())).toEqual([]));

  test("an unmet rule stands first, with the exception that the checker states", () => {
    const doubts = doubtsOf(
      claim({
        flags: ["unsure"],
        sourcing: { met: false, says: "The rule asks for one." },
        verdicts: [verdict({ sourcingException: "The archive burnt down." })],
      }),
    );
    expect(doubts[0]).toEqual({ kind: "rule", says: "The rule asks for one.", detail: "The archive burnt down." });
    expect(doubts.map(({ kind }) => kind)).toEqual(["rule", "look"]);
  });

  test("a contested claim says so first", () => {
    const [first] = doubtsOf(claim({ status: "contested", sourcing: { met: false, says: "The rule asks for one." } }));
    expect(first?.says).toMatch(/^Two checkers differ/);
  });

  test("a blocking comment counts until it is resolved", () => {
    expect(says({ thread: [comment({})] })).toHaveLength(1);
    expect(says({ thread: [comment({ resolvedAt: at }), comment({ blocking: false })] })).toEqual([]);
  });

  test("a reply counts until it or its silence is recorded", () => {
    const reply = (outcome: ReplyRequest["outcome"]) => ({ askedOf: "the county", outcome }) as ReplyRequest;
    expect(says({ replies: [reply(null)] })).toEqual(["The reply of the county is still awaited."]);
    expect(says({ replies: [reply("silence")] })).toEqual([]);
  });

  test("evidence both ways is worth a look, unless one side was removed", () => {
    expect(says({ evidence: [evidence("supports"), evidence("refutes")] })).toEqual(["The evidence points both ways."]);
    expect(says({ evidence: [evidence("supports"), evidence("refutes", at)] })).toEqual([]);
  });
});

describe("the verdict that an approval names", () => {
  test("is the latest on the claim as it stands", () => {
    const later = verdict({ id: "v2", kind: "adjudication", submittedAt: "2026-11-03T11:00:00.000Z" });
    expect(verdictToDecide(claim({ verdicts: [later, verdict()] }))?.id).toBe("v2");
  });
  test("is never one on an earlier state", () => {
    expect(verdictToDecide(claim({ verdicts: [verdict({ current: false })] }))).toBeNull();
  });
});
