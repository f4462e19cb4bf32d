import fc from "fast-check";
import { expect, test } from "vitest";
import { claimState, readyCommands, someone, strictPolicy } from "@/lib/testing/claimState";
import { roles } from "../permissions";
import type { ProblemCode } from "../problems";
import type { Command } from "./commands";
import { decide, decideChange, decideWriting } from "./decide";
import { commandsNow } from "./mayNow";
import { type ClaimState, type FiledVerdict, wrotePartOf } from "./state";
import { claimStatuses } from "./status";

const people = ["ada", "ben", "cleo"];
const person = fc.constantFrom(...people);
const hash = fc.constantFrom("hash", "other hash");

const verdict = fc.record({
  id: fc.constantFrom("verdict", "later verdict"),
  kind: fc.constantFrom("first", "second", "adjudication"),
  ratingId: fc.constantFrom("true", "false"),
  stateHash: hash,
}) satisfies fc.Arbitrary<FiledVerdict>;

const evidence = fc.record({
  id: fc.uuid(),
  stance: fc.constantFrom("supports", "refutes", "context"),
  directness: fc.constantFrom("primary", "secondary"),
  independenceGroup: fc.option(fc.constantFrom("agency", "archive")),
});

/** Any claim at all, also such as no sequence of commands would lead to. */
const anyState: fc.Arbitrary<ClaimState> = fc
  .record({
    status: fc.constantFrom(...claimStatuses),
    retired: fc.boolean(),
    form: fc.constantFrom("direct", "indirect", "mixed", "narration"),
    partyId: fc.option(fc.constant("party")),
    assigneeId: fc.option(person),
    authorIds: fc.subarray(people),
    evidence: fc.array(evidence, { maxLength: 3 }),
    verdicts: fc.array(verdict, { maxLength: 3 }),
    openBlockingThreads: fc.nat(1),
    openReplyRequests: fc.nat(1),
    approval: fc.option(
      fc.record({ id: fc.constant("approval"), sealHolds: fc.boolean(), givenElsewhere: fc.boolean() }),
    ),
    openCorrections: fc.array(
      fc.record({ id: fc.constant("correction"), madeById: person, newRatingId: fc.constant("false") }),
      { maxLength: 1 },
    ),
  })
  .map((given) => ({ ...claimState(given.status), ...given }) as ClaimState);

const anyActor = fc.record({ role: fc.constantFrom(...roles), id: person }).map(({ role, id }) => someone(role, id));
const anyCommand = fc.constantFrom(...(Object.values(readyCommands) as Command[]));

/** Refused for what the claim and the person are, not for what the command brings along. */
const byRelation: readonly ProblemCode[] = [
  "not-allowed",
  "already-retired",
  "wrong-status",
  "not-assignee",
  "own-work",
  "second-editor-required",
];

test("a command is offered exactly where it is not refused for role, status or relation", () => {
  fc.assert(
    fc.property(anyState, anyActor, anyCommand, (state, actor, command) => {
      const outcome = decide(state, command, { actor, policy: strictPolicy });
      const offered = commandsNow(state, actor).includes(command.name);
      // Which correction is confirmed is content: without any there is nothing to offer.
      const nothingToConfirm = command.name === "confirmCorrection" && state.openCorrections.length === 0;
      const refused = nothingToConfirm || (!outcome.ok && byRelation.includes(outcome.problem));
      expect(offered).toBe(!refused);
    }),
    { numRuns: 3_000, seed: 1 },
  );
});

test("editing is offered exactly where a change is not refused", () => {
  fc.assert(
    fc.property(anyState, anyActor, (state, actor) => {
      expect(commandsNow(state, actor).includes("edit")).toBe(decideChange(state, actor, "why").ok);
    }),
    { numRuns: 1_000, seed: 2 },
  );
});

test("nobody ever approves, adjudicates, confirms or second-checks what she wrote part of", () => {
  const deciding = ["approve", "adjudicate", "confirmCorrection", "secondVerdict"] as const;
  fc.assert(
    fc.property(anyState, anyActor, fc.constantFrom(...deciding), (state, actor, name) => {
      fc.pre(wrotePartOf(state, actor.id));
      expect(decide(state, readyCommands[name], { actor, policy: strictPolicy }).ok).toBe(false);
    }),
    { numRuns: 2_000, seed: 3 },
  );
});

test("no command and no change ever drops an author or names one twice", () => {
  let grown = 0;
  fc.assert(
    fc.property(anyState, anyActor, anyCommand, (state, actor, command) => {
      const asking = { actor, policy: strictPolicy };
      for (const outcome of [decide(state, command, asking), decideWriting(state, actor, "why")]) {
        if (!outcome.ok) continue;
        const authors = outcome.patch.authorIds ?? state.authorIds;
        expect(authors).toEqual(expect.arrayContaining([...state.authorIds]));
        expect(new Set(authors).size).toBe(authors.length);
        if (authors.length > state.authorIds.length) grown++;
      }
    }),
    { numRuns: 4_000, seed: 5 },
  );
  expect(grown).toBeGreaterThan(100);
});

test("an approval is only ever decided on the latest verdict, by an editor who wrote no part of it", () => {
  let approvals = 0;
  const nearApproval = fc
    .tuple(anyState, fc.constantFrom("in_review" as const, "published" as const))
    .map(([state, status]) => ({ ...state, status, retired: false, openBlockingThreads: 0, openReplyRequests: 0 }));
  const deciding = fc.constantFrom(readyCommands.approve, readyCommands.confirmCorrection);
  fc.assert(
    fc.property(nearApproval, anyActor, deciding, (state, actor, command) => {
      const outcome = decide(state, command, { actor, policy: strictPolicy });
      if (!outcome.ok || !outcome.entries.some((one) => one.entry === "approval")) return;
      approvals++;
      expect(actor.role).toBe("editor");
      expect(state.authorIds).not.toContain(actor.id);
      if (command.name === "approve") {
        expect(state.verdicts.at(-1)).toMatchObject({ id: command.verdictId, stateHash: state.stateHash });
      } else {
        expect(state.openCorrections[0]?.madeById).not.toBe(actor.id);
      }
    }),
    { numRuns: 4_000, seed: 4 },
  );
  expect(approvals).toBeGreaterThan(10);
});
