import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { Span } from "@/lib/domain/text/spans";
import type { Passage } from "@/lib/domain/text/types";
import { someClaim } from "../state/someClaim";
import { copyRuns, printedRuns, type Run } from "./copyRuns";
import { type ChosenSpans, passageAt } from "./marks";

const none = { notClaims: [], noComments: [] };

function claim(number: number, ...spans: Span[]): ClaimRow {
  return someClaim({ number, spans: spans.map(([start, end]) => [start, end]) });
}

/** Writes runs so that a case reads: `[3 chosen words]³` with marks for what is tinted. */
function written(runs: Run[]): string {
  return runs
    .map((run) => {
      const marks = [
        run.claim ? `${run.claim.number}` : "",
        run.chosen ? "chosen" : "",
        run.source ? "source" : "",
        run.cue ? "cue" : "",
        run.notClaim ? run.notClaim.reason : "",
        run.noComment ? run.noComment.kind : "",
      ].filter(Boolean);
      const ends = run.closes.map((one) => `^${one.number}`).join("");
      return marks.length > 0 ? `[${marks.join(" ")}|${run.text}]${ends}` : run.text;
    })
    .join("");
}

const text = "The pier is shut, said Ana Brook.";
const whole: Passage[] = [{ kind: "body", start: 0, end: text.length }];

describe("copyRuns", () => {
  it("marks a claim's words and puts its number at their end", () => {
    const [runs] = copyRuns(text, whole, { claims: [claim(1, [0, 16])], ...none }, null);
    expect(written(runs ?? [])).toBe("[1|The pier is shut]^1, said Ana Brook.");
  });

  it("tints the chosen claim's words, source and cue apart", () => {
    const row = claim(1, [0, 16]);
    const chosen: ChosenSpans = { claimId: row.id, content: [[0, 16]], cue: [[18, 22]], source: [[23, 32]] };
    const [runs] = copyRuns(text, whole, { claims: [row], ...none }, chosen);
    expect(written(runs ?? [])).toBe("[1 chosen|The pier is shut]^1, [cue|said] [source|Ana Brook].");
  });

  it("puts the number of a claim in two pieces at the end of the last", () => {
    const [runs] = copyRuns(text, whole, { claims: [claim(4, [0, 8], [23, 32])], ...none }, null);
    expect(written(runs ?? [])).toBe("[4|The pier] is shut, said [4|Ana Brook]^4.");
  });

  it("lets a live claim tell the status over a dismissed one that holds the same words", () => {
    const dismissed = someClaim({ number: 1, spans: [[0, 16]], status: "dismissed" });
    const [runs] = copyRuns(text, whole, { claims: [claim(2, [0, 16]), dismissed], ...none }, null);
    expect(runs?.[0]?.claim?.number).toBe(2);
    expect(runs?.[0]?.closes.map((one) => one.number)).toEqual([2, 1]);
  });

  it("carries a claim over two passages", () => {
    const two: Passage[] = [
      { kind: "body", start: 0, end: 9 },
      { kind: "body", start: 9, end: text.length },
    ];
    const runs = copyRuns(text, two, { claims: [claim(1, [4, 16])], ...none }, null);
    expect(runs.map((one) => written(one))).toEqual(["The [1|pier ]", "[1|is shut]^1, said Ana Brook."]);
  });

  it("leaves an orphan out: spans that do not fit are never moved by a guess", () => {
    const orphan = someClaim({ number: 1, spans: [[20, 900]] });
    const [runs] = copyRuns(text, whole, { claims: [orphan], ...none }, null);
    expect(written(runs ?? [])).toBe(text);
  });

  it("prints without the white space that parts two passages", () => {
    const spaced = "One line.\n\nTwo.";
    const [runs] = copyRuns(
      spaced,
      [{ kind: "body", start: 0, end: 11 }],
      { claims: [claim(1, [0, 9])], ...none },
      null,
    );
    expect(printedRuns(runs ?? []).map((run) => run.text)).toEqual(["One line."]);
  });
});

describe("the laws of runs", () => {
  const spanIn = (length: number) =>
    fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length })).map(([a, b]): Span => {
      const start = Math.min(a, length - 1);
      return [start, Math.max(start + 1, Math.min(length, start + b))];
    });
  const world = fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }).chain((copy) =>
    fc.record({
      copy: fc.constant(copy),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, copy.length - 1) }), { maxLength: 5 }),
      claims: fc.array(spanIn(copy.length), { maxLength: 8 }),
      notClaims: fc.array(spanIn(copy.length), { maxLength: 4 }),
      source: fc.array(spanIn(copy.length), { maxLength: 2 }),
    }),
  );

  function passagesOf(copy: string, cuts: readonly number[]): Passage[] {
    const at = [0, ...cuts.filter((cut) => cut < copy.length).sort((a, b) => a - b), copy.length];
    return at.slice(1).map((end, index) => ({ kind: "body", start: at[index] ?? 0, end }));
  }

  it("joined they are the text, none is empty, each stands where it says, and every claim ends once", () => {
    fc.assert(
      fc.property(world, ({ copy, cuts, claims, notClaims, source }) => {
        const rows = claims.map((span, index) => claim(index + 1, span));
        const marked = {
          claims: rows,
          notClaims: notClaims.map((span, index) => ({
            id: `n${index}`,
            span: [span[0], span[1]] as [number, number],
            reason: "question" as const,
            markedBy: null,
          })),
          noComments: [],
        };
        const runs = copyRuns(copy, passagesOf(copy, cuts), marked, {
          claimId: "x",
          content: [],
          source,
          cue: [],
        }).flat();
        expect(runs.map((run) => run.text).join("")).toBe(copy);
        for (const run of runs) {
          expect(run.end).toBeGreaterThan(run.start);
          expect(copy.slice(run.start, run.end)).toBe(run.text);
          const inSource = (offset: number) => source.some(([start, end]) => start <= offset && offset < end);
          for (let offset = run.start; offset < run.end; offset++) expect(inSource(offset)).toBe(run.source);
        }
        const closed = runs.flatMap((run) => run.closes.map((row) => row.number)).sort((a, b) => a - b);
        expect(closed).toEqual(rows.map((row) => row.number));
      }),
    );
  });

  it("finds the passage that holds an offset", () => {
    fc.assert(
      fc.property(world, ({ copy, cuts }) => {
        const passages = passagesOf(copy, cuts);
        for (let offset = 0; offset < copy.length; offset++) {
          const passage = passages[passageAt(passages, offset)];
          expect(passage && passage.start <= offset && offset < passage.end).toBe(true);
        }
      }),
    );
  });
});
