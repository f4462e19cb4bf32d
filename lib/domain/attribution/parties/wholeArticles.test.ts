import { expect, it } from "vitest";
import { readText } from "../../text/readText";
import { readMarked } from "../fixtures/markedPassage";
import { resolveParties } from "./resolveParties";

/** Name and kind of each attribution's party in a marked text (`{s1 …}` source, `{c1 …}` cue, `{q1 …}` content). */
function partiesOf(marked: string): string[] {
  const count = new Set(marked.match(/\{[sq]\d+ /gu)?.map((mark) => mark.slice(2).trim())).size;
  const gold = readMarked({ id: "case", marked, attributions: Array.from({ length: count }, () => "any") });
  const found = gold.attributions.map(({ source, cue, content }) => ({
    ...{ source, cue, content },
    type: "direct" as const,
    confidence: 1,
    rule: "gold",
  }));
  const { attributions } = resolveParties(readText(gold.text), found);
  return attributions.map(({ party }) => `${party.name} | ${party.kind}${party.unnamed ? "*" : ""}`);
}

const filler = "The town has waited for a decision since the autumn, and the river has not.";

it.each([
  [
    "a role in the headline is the one person of that role",
    `{q1 Weir was never safe}, {c1 says} {s1 coroner}\n\nBy Liv Berg\n\n${filler}\n\n{s2 The assistant coroner, Odo Brack,} {c2 said} {q2 the weir had failed}.`,
    ["Odo Brack | person", "Odo Brack | person"],
  ],
  [
    "two persons of one role leave the headline's role unnamed",
    `{q1 Weir was never safe}, {c1 says} {s1 engineer}\n\nBy Liv Berg\n\n${filler}\n\n{s2 Odo Brack, an engineer,} {c2 said} {q2 yes}. {s3 Karl Weiss, an engineer,} {c3 said} {q3 no}.`,
    ["engineer | unnamed*", "Odo Brack | person", "Karl Weiss | person"],
  ],
  [
    "a description that was not used before is who just spoke",
    `{s1 Ona Brandt, a wholesaler,} {c1 said} {q1 it was over}. {q2 “What now?”} {s2 the mother of three} {c2 asked}.`,
    ["Ona Brandt | person", "Ona Brandt | person"],
  ],
  [
    "a description that stood before, or behind which another was named, is somebody else",
    `The driver fled. {s1 Ona Brandt, a wholesaler,} {c1 said} {q1 it was over}. {s2 The driver} {c2 said} {q2 no}.`,
    ["Ona Brandt | person", "driver | unnamed*"],
  ],
  [
    "the prime minister is not the deputy minister",
    "{s1 Deputy Minister Odo Brack} {c1 said} {q1 yes}. {s2 The prime minister} {c2 said} {q2 no}.",
    ["Odo Brack | person", "prime minister | unnamed*"],
  ],
  [
    "a name at the source's end, an alias and one of many are named",
    "{s1 The senator representing the district, Chief Odo Brack,} {c1 said} {q1 yes}. {s2 One of them, Ona Brandt,} {c2 said} {q2 no}. {s3 The Halden Front's spokesman, who goes by the name Abu Rami,} {c3 said} {q3 no}.",
    ["Odo Brack | person", "Ona Brandt | person", "Abu Rami | person"],
  ],
  [
    "shares, parts of many, plural bodies and more than three are groups",
    "{s1 Four in ten adults} {c1 said} {q1 yes}. {s2 A further 19 per cent} {c2 said} {q2 never}. {s3 Rights groups} {c3 said} {q3 no}. {s4 Six workers} {c4 said} {q4 yes}. {s5 Some in the parish} {c5 said} {q5 no}.",
    [
      "four in ten adults | group*",
      "further 19 per cent | group*",
      "Rights groups | group*",
      "six workers | group*",
      "some in the parish | group*",
    ],
  ],
  [
    "a name that calls itself it is a body, and the company is the body that speaks",
    "{s1 Operator Marsk Varde} {c1 said} on Friday {q1 it would stop the late bus}. The bus passes Tarn Freight's yard. {s2 The company} {c2 said} {q2 no}.",
    ["Marsk Varde | organization", "Marsk Varde | organization"],
  ],
  ["weather makes no body of a person", "{s1 Odo Brack} {c1 said} {q1 it would rain}.", ["Odo Brack | person"]],
  [
    "a name ends with its source",
    "{s1 Analysts at Marsk & Varde} {c1 believe} {q1 a sale is near}. {s2 A diplomat close to the talks} {c2 conceded} {q2 that}.",
    ["analysts at Marsk & Varde | group*", "diplomat close to the talks | unnamed*"],
  ],
  [
    "a surname later named alone is the person named in full before",
    "Police gave the names as Wasi Bargun and Emke Obi. {s1 One of the suspects, Bargun,} {c1 denied} {q1 it}. He was only hired.",
    ["Wasi Bargun | person"],
  ],
  [
    "a passive cue and a question are nobody's before",
    "{s1 Ona Brandt} {c1 said} {q1 yes}. Yet it {c2 was being said} {q2 that it was over}. {c3 Asked by a heckler} {q3 where}, {s4 she} {c4 said}: {q4 “Here.”}",
    ["Ona Brandt | person", "source not named | unnamed*", "heckler | unnamed*", "Ona Brandt | person"],
  ],
  [
    "what is read was written just before",
    "Marsk Varde sold out. By noon there was a note on the door. {q1 “We are out of flour,”} {s1 it} {c1 read}.",
    ["note | document"],
  ],
  [
    "a pronoun follows the subject of the sentence before",
    "{s1 Ona Brandt} {c1 said} {q1 yes}. The judge, Liv Berg, must decide. {s2 She} {c2 said} {q2 no}.",
    ["Ona Brandt | person", "Liv Berg | person"],
  ],
])("%s", (_, marked, wanted) => {
  expect(partiesOf(marked)).toEqual(wanted);
});
