import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../text/spans";
import { sampleClaim, sampleClaims } from "../fixtures/sampleClaims";
import { sampleReport } from "../fixtures/sampleReport";
import type { ReportClaim } from "../report";
import { copyBlocks } from "./copyRuns";

const text = "Alpha beta gamma.\nDelta epsilon zeta eta theta.";
const passages = [
  { kind: "headline" as const, start: 0, end: 18 },
  { kind: "dateline" as const, start: 18, end: 24 },
  { kind: "body" as const, start: 24, end: text.length },
];

const claimAt = (number: number, spans: Span[], more: Partial<ReportClaim> = {}): ReportClaim => ({
  ...sampleClaim({ number, spans: [[0, 1]] }),
  spans,
  ...more,
});

/** Runs as text: claim number before the words, `?` for unread, the numbers that close after them. */
function drawn(claims: readonly ReportClaim[], unread: readonly Span[] = []): string[] {
  return copyBlocks({ version: { text }, passages, claims, unread }).map(({ kind, runs }) => {
    const words = runs.map((run) => {
      const mark = run.claim ? `${run.claim.number}${run.first ? "*" : ""}:` : run.unread ? "?:" : "";
      const closes = run.closes.map(({ number }) => `^${number}`).join("");
      return `[${mark}${text.slice(run.start, run.end).trim()}]${closes}`;
    });
    return `${kind} ${words.join("")}`;
  });
}

describe("the copy's runs", () => {
  test.each<[string, ReportClaim[], Span[], string[]]>([
    [
      "a dateline stands in its paragraph",
      [],
      [],
      ["headline [Alpha beta gamma.]", "body [Delta][epsilon zeta eta theta.]"],
    ],
    [
      "a claim of two spans is numbered once, after its last words",
      [
        claimAt(4, [
          [0, 5],
          [11, 17],
        ]),
      ],
      [],
      ["headline [4*:Alpha][beta][4:gamma.]^4[]", "body [Delta][epsilon zeta eta theta.]"],
    ],
    [
      "a claim goes on over a paragraph's end",
      [claimAt(1, [[6, 23]])],
      [],
      ["headline [Alpha][1*:beta gamma.]", "body [1:Delta]^1[][epsilon zeta eta theta.]"],
    ],
    [
      "a live claim tells over a dismissed one under it",
      [claimAt(1, [[6, 10]]), claimAt(2, [[0, 16]], { status: "dismissed" })],
      [],
      ["headline [2*:Alpha][1*:beta]^1[2:gamma]^2[.]", "body [Delta][epsilon zeta eta theta.]"],
    ],
    [
      "unread words are told",
      [],
      [[0, 5]],
      ["headline [?:Alpha][beta gamma.]", "body [Delta][epsilon zeta eta theta.]"],
    ],
    [
      "spans that do not fit the text mark nothing",
      [claimAt(1, [[40, 400]]), claimAt(2, [[5, 5]]), claimAt(3, [[-2, 3]])],
      [],
      ["headline [Alpha beta gamma.]", "body [Delta][epsilon zeta eta theta.]"],
    ],
  ])("%s", (_name, claims, unread, expected) => {
    expect(drawn(claims, unread)).toEqual(expected);
  });

  test("joined are the text, whatever is marked", () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
    const spans = fc.array(span, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 5 }), fc.array(span, { maxLength: 3 }), (all, unread) => {
        const claims = all.map((given, index) => claimAt(index + 1, given));
        const runs = copyBlocks({ version: { text }, passages, claims, unread }).flatMap((block) => block.runs);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });

  test("number every claim of the sample once", () => {
    const closed = copyBlocks(sampleReport).flatMap(({ runs }) => runs.flatMap(({ closes }) => closes));
    expect(closed.map(({ number }) => number).toSorted()).toEqual(sampleClaims.map(({ number }) => number).toSorted());
  });
});
