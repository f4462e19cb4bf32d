import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../text/readText";
import { readMarked } from "../fixtures/markedPassage";
import {
  fifthHeldOutPassages,
  fourthHeldOutPassages,
  heldOutPassages,
  passages,
  secondHeldOutPassages,
  thirdHeldOutPassages,
} from "../fixtures/passages";
import { type Count, scoreParties, tableOf } from "../fixtures/scoreParties";
import type { FoundAttribution } from "../types";
import { resolveParties } from "./resolveParties";

/** The parties of a marked text (`{s1 …}` source, `{c1 …}` cue, `{q1 …}` content), one line each. */
function linesOf(marked: string): string[] {
  const count = new Set(marked.match(/\{[sq]\d+ /gu)?.map((mark) => mark.slice(2).trim())).size;
  const gold = readMarked({ id: "case", marked, attributions: Array.from({ length: count }, () => "any") });
  const found = gold.attributions.map(
    (one): FoundAttribution => ({
      source: one.source,
      cue: one.cue,
      content: one.content,
      type: "direct",
      confidence: 1,
      rule: "gold",
    }),
  );
  const { attributions } = resolveParties(readText(gold.text), found);
  return attributions.map(({ party, via }) => {
    const chain = via.length > 0 ? ` | via ${via.map((link) => link.name).join(", ")}` : "";
    return `${party.name} | ${party.kind} | ${party.role ?? "-"} | ${party.affiliation ?? "-"}${chain}`;
  });
}

const check = (marked: string, wanted: readonly string[]) => expect(linesOf(marked)).toEqual(wanted);

describe("the party behind a source", () => {
  it.each([
    [
      "a rank stays in the name, the post and its organisation stand apart",
      "{s1 Ministry of Rivers spokesman Maj. Odo Brack} {c1 said} {q1 it was over}.",
      ["Maj. Odo Brack | person | spokesman | Ministry of Rivers"],
    ],
    [
      "an apposition gives role and organisation, and a surname later means the same person",
      "{s1 Odo Brack, commander of the Sahl al-Nur brigade,} {c1 said} {q1 yes}. {q2 No}, {s2 Brack} {c2 said}. {q3 Yes}, {s3 he} {c3 said}.",
      Array.from({ length: 3 }, () => "Odo Brack | person | commander | Sahl al-Nur brigade"),
    ],
    [
      "a bare noun before a role is the body named just before",
      "The Sahl al-Nur brigade holds the town. Men of Liwa al-Bahr hold the hill, {c1 according to} {s1 brigade spokesman Ali Tamer}.{q1  }",
      ["Ali Tamer | person | spokesman | Liwa al-Bahr"],
    ],
    [
      "an unnamed source keeps its description, its body and who heard it",
      "{s1 A Rivers Ministry official} {c1 told} the Halden Journal {q1 it was over}.",
      ["Rivers Ministry official | unnamed | official | Rivers Ministry | via Halden Journal"],
    ],
    [
      "a finder that stops at a land goes on to those who serve it",
      "The storm may {c1 have convinced} {s1 US} officials {q1 that the port must close}.",
      ["US officials | group | officials | US"],
    ],
    [
      "letters behind a name are a seat, a peer keeps her title, and a month may be a given name",
      "{s1 June Okoro MP} {c1 said} {q1 yes}. {s2 Transport minister Lady Ashgrove} {c2 said} {q2 no}. {s3 Okoro} {c3 said} {q3 yes}.",
      [
        "June Okoro | person | MP | -",
        "Lady Ashgrove | person | Transport minister | -",
        "June Okoro | person | MP | -",
      ],
    ],
    [
      "an office is called after its holder, and a common word at a sentence's start employs nobody",
      "{s1 The Halden County Sheriff's Office} {c1 said} {q1 yes}. {s2 Parish priest Odo Brack} {c2 told} {q2 The Halden Beacon no}.",
      [
        "Halden County Sheriff's Office | organization | - | -",
        "Odo Brack | person | Parish priest | - | via Halden Beacon",
      ],
    ],
    [
      "a spokesman of nobody speaks for the body that the copy was about, and one of them is a new party",
      "{s1 Kanto Grid} {c1 said} {q1 it was over}. {s2 A spokeswoman} {c2 said} {q2 yes}. {s3 Three FA delegates} {c3 said} {q3 no}. {s4 One of them} {c4 said} {q4 never}.",
      [
        "Kanto Grid | organization | - | -",
        "spokeswoman | unnamed | spokeswoman | Kanto Grid",
        "three FA delegates | unnamed | delegates | FA",
        "one of them | unnamed | delegate | FA",
      ],
    ],
    [
      "people familiar with a matter have no role",
      "{s1 Two people familiar with the matter} {c1 said} {q1 it was over}.",
      ["two people familiar with the matter | unnamed | - | -"],
    ],
    [
      "a plural is a group, and 'they' goes on with it",
      "{s1 Rebels} {c1 say} {q1 they hold}. {s2 They} {c2 say} {q2 it is cold}.",
      ["rebels | group | - | -", "rebels | group | - | -"],
    ],
    [
      "a document speaks for the body that made it, and for itself where none is given",
      "{s1 A report by the Halden Institute} {c1 says} {q1 no}. {s2 A lawsuit} {c2 says} {q2 yes}.",
      ["Halden Institute | organization | - | -", "lawsuit | document | - | -"],
    ],
    [
      "whom an outlet quotes is who speaks",
      "{s1 State media} {c1 quoted} {q1 the governor as saying it was over}.",
      ["governor | unnamed | governor | - | via state media"],
    ],
    [
      "a telling inside a telling goes on the chain",
      "{s1 The Halden Journal} {c1 reported} {q1 that {s2 Mayor Ana Brack} {c2 said} {q2 it was over}}.",
      ["Halden Journal | outlet | - | -", "Ana Brack | person | Mayor | - | via Halden Journal"],
    ],
    [
      "what stands in a headline is read by the names of the body",
      "{s1 Brack} Vows to Stay: {q1 never}\n\nHALDEN, June 3 — Ana Brack stayed. {q2 Never}, {s2 she} {c2 said}.",
      ["Ana Brack | person | - | -", "Ana Brack | person | - | -"],
    ],
  ])("%s", (_, marked, wanted) => check(marked, wanted));
});

describe("no-comments", () => {
  const noCommentsOf = (text: string) =>
    resolveParties(readText(text), []).noComments.map(
      ({ span, kind, party }) => `${kind} | ${party.name} | ${text.slice(...span)}`,
    );

  it.each([
    [
      "The Rivers Ministry did not respond to requests for comment.",
      ["no-response | Rivers Ministry | The Rivers Ministry did not respond to requests for comment"],
    ],
    [
      "Ana Brack confirmed the visit but declined to give details.",
      ["declined | Ana Brack | declined to give details"],
    ],
    [
      "Asked about it on Monday, Ana Brack would not say who paid, but she smiled.",
      ["declined | Ana Brack | Ana Brack would not say who paid"],
    ],
    [
      "Messages left with the Rivers Ministry were not returned.",
      ["no-response | Rivers Ministry | Messages left with the Rivers Ministry were not returned"],
    ],
    [
      "There was no immediate comment from the Rivers Ministry.",
      ["no-response | Rivers Ministry | There was no immediate comment from the Rivers Ministry"],
    ],
    ["Ana Brack could not be reached.", ["no-response | Ana Brack | Ana Brack could not be reached"]],
    ["Ana Brack declined to run for a second term.", []],
    ["A clerk who declined to be named waved.", []],
    ['"The Rivers Ministry declined to comment," he read aloud.', []],
  ])("%s", (text, wanted) => expect(noCommentsOf(text)).toEqual(wanted));
});

describe("our fictional passages", () => {
  const share = ({ right, of }: Count) => right / of;

  it.each([
    ["those the rules were made on", passages],
    ["those held out, since mended for", heldOutPassages],
    ["the second held-out set, since mended for", secondHeldOutPassages],
    ["the third held-out set, since mended for", thirdHeldOutPassages],
    ["the fourth held-out set, since mended for", fourthHeldOutPassages],
    ["the fifth held-out set, since mended for", fifthHeldOutPassages],
  ])("are read right: %s", (_, chosen) => {
    const scores = scoreParties(chosen);
    const report = `${tableOf(scores)}\n${scores.errors.join("\n")}`;
    expect(share(scores.party), report).toBeGreaterThanOrEqual(0.95);
    expect(share(scores.role), report).toBeGreaterThanOrEqual(0.9);
    expect(share(scores.affiliation), report).toBeGreaterThanOrEqual(0.9);
    expect(share(scores.via), report).toBeGreaterThanOrEqual(0.9);
    expect(share(scores.noComments), report).toBeGreaterThanOrEqual(0.9);
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    "Ana Brack",
    "said",
    "the",
    "ministry",
    "of",
    ",",
    '"',
    "“",
    ".",
    "\n\n",
    "'s",
    "who",
    "declined to comment",
    "(FA)",
    "and",
    "é",
    "😀",
    "عربي",
    " ",
    "spokesman",
    "citing",
    "told",
    "’",
    "A",
    "1",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(pieces, { maxLength: 60 }).map((words) => words.join(" ")),
  );
  const fractions = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    { maxLength: 6 },
  );

  it("gives back every attribution in its order, with spans inside the text, and the same each time", () => {
    fc.assert(
      fc.property(texts, fractions, (text, parts) => {
        const spansOf = parts.flatMap(([a, b]) => {
          const start = Math.floor(Math.min(a, b) * text.length);
          const end = Math.floor(Math.max(a, b) * text.length);
          return start < end ? [[start, end] as const] : [];
        });
        const found = spansOf.map((span, index): FoundAttribution => {
          const rest = spansOf[(index + 1) % spansOf.length] ?? span;
          return {
            source: index % 3 === 2 ? [] : [span],
            cue: [rest],
            content: [span],
            type: "indirect",
            confidence: 1,
            rule: "law",
          };
        });
        const read = readText(text);
        const once = resolveParties(read, found);
        expect(once.attributions.map(({ source, cue, content }) => ({ source, cue, content }))).toEqual(
          found.map(({ source, cue, content }) => ({ source, cue, content })),
        );
        for (const { party } of once.attributions) expect(party.name).not.toBe("");
        for (const { span } of once.noComments)
          expect(0 <= span[0] && span[0] < span[1] && span[1] <= text.length).toBe(true);
        expect(resolveParties(read, found)).toEqual(once);
      }),
      { numRuns: Number(process.env.ATTEST_LAW_RUNS ?? 2_000) },
    );
  });

  it("takes time in proportion to the text", () => {
    const sentence = 'Ana Brack, the mayor of Halden, said it was "over". The ministry declined to comment. ';
    const timeOf = (times: number) => {
      const text = sentence.repeat(times);
      const found = Array.from({ length: times }, (_, index): FoundAttribution => {
        const at = index * sentence.length;
        return {
          source: [[at, at + 30]],
          cue: [[at + 32, at + 36]],
          content: [[at + 37, at + 50]],
          type: "mixed",
          confidence: 1,
          rule: "law",
        };
      });
      const read = readText(text);
      const before = process.cpuUsage().user;
      resolveParties(read, found);
      return process.cpuUsage().user - before;
    };
    timeOf(300);
    // Ten times the text may take ten times as long; three times that much is room for a busy machine.
    expect(timeOf(3_000)).toBeLessThan(Math.max(timeOf(300), 5_000) * 30);
  });
});
