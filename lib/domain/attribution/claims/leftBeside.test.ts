import { expect, it } from "vitest";
import { readText } from "../../text/readText";
import { readMarked } from "../find/markedText";
import { split } from "../split";
import type { SplitAttribution } from "../types";
import { suggestClaims } from "./suggestClaims";

/** The claims of a text with its attributions written into it (see `readMarked`), attributed ones after "said: ". */
function claimsOf(marked: string): string[] {
  const { text, attributions } = readMarked(marked);
  const party = {
    name: "",
    kind: "group",
    role: null,
    affiliation: null,
    unnamed: false,
    unnamedReason: null,
  } as const;
  const given = attributions.map(
    (one): SplitAttribution => ({ ...one, type: "indirect", confidence: 0.9, rule: "", party, via: [], terms: null }),
  );
  return suggestClaims(readText(text), given, []).claims.map(
    ({ text: words, attribution }) => (attribution === null ? "" : "said: ") + words,
  );
}

it("gives a statement its subject back where that is the source of a cue further on", () => {
  expect(
    claimsOf("{S The Harbour Guild} is no longer present in the valley; it left {Q declaring} {C talks dead}."),
  ).toContain("The Harbour Guild is no longer present in the valley");
});

it("adds to a lone which the name that it takes up", () => {
  expect(
    claimsOf("Farms were hit by Norland, {C which} {S they} {Q say} {C is shelling all of the valley}."),
  ).toContain("said: Norland is shelling all of the valley");
});

it("leaves what leads up to that name to the article", () => {
  expect(
    claimsOf(
      "{C They named one more rival among the guilds}: Norland, {C which} {S they} {Q say} {C is shelling all of the valley}.",
    ),
  ).toEqual(["They named one more rival among the guilds", "said: Norland is shelling all of the valley"]);
});

it("keeps a statement whole that breaks off at its verb before what somebody says", () => {
  expect(
    claimsOf("The film, which ran for a week, prompted {S some viewers} {Q to argue that} {C it had been staged}."),
  ).toEqual(["said: The film, which ran for a week, prompted some viewers to argue that it had been staged"]);
});

it("goes on with the second verb behind a parenthesis that says according to whom", () => {
  expect(
    claimsOf(
      "{C Some of the crews have been trained abroad}, {Q according to} {S Odo Brack}, and have used it in the valley since May.",
    ),
  ).toEqual(["said: Some of the crews have been trained abroad and have used it in the valley since May."]);
});

it("joins subject and verb to either side of a cue", () => {
  expect(claimsOf("{C The new gauge}, {Q says} {S Ana Ruiz}, {C helps the crews to see a flood in time}.")).toEqual([
    "said: The new gauge helps the crews to see a flood in time",
  ]);
});

it.each([
  ["{S Nobody} {Q has offered any word about} {C how the dam was built in the year of the flood}."],
  ["{S They} {Q are pushing east} {C towards the ford that is the last way out of the valley}."],
])("claims what is no statement by itself with the clause around it: %s", (marked) => {
  expect(claimsOf(marked)).toEqual([`said: ${marked.replaceAll(/\{[SQC] |\}/gu, "")}`]);
});

it("claims nothing where somebody only asks", () => {
  expect(claimsOf("{S The member for Halden} {Q asked} {C whether the line would ever open again}.")).toEqual([]);
});

it("takes no noun's that for the one that opens what is said", () => {
  const text = "In sum, the claim that the dam has cracks is unfounded.";
  expect(claimsOf(text)).toEqual([text]);
});

it("leaves out who heard a statement and what leads over to it", () => {
  expect(claimsOf("{S She} {Q assured} {C the court that supply would be restored within 15 days}.")).toEqual([
    "said: supply would be restored within 15 days",
  ]);
  expect(claimsOf("{S Brack} {Q feared}, {C however, that the operator would go to the Supreme Court}.")).toEqual([
    "said: the operator would go to the Supreme Court",
  ]);
  expect(claimsOf("{S Hale} {Q told} the meeting {C that officers had “let the clock run down”}.")).toEqual([
    "said: officers had “let the clock run down”",
  ]);
});

it.each([
  ["up from 40 a year before", true],
  ["including three in the old town", true],
  ["with each of them getting 12 beds", true],
  ["the most in the county", true],
  ["with a smile", false],
  ["looking at her shoes", false],
])("adds to what was said a measure that stands behind the speaker, and nothing of the speaker: %s", (rest, joins) => {
  const [claim] = claimsOf(`{C The council opened 60 clinics}, {S Odo Brack} {Q said}, ${rest}.`);
  expect(claim).toBe(joins ? `said: The council opened 60 clinics ${rest}.` : "said: The council opened 60 clinics");
});

it("leaves a short clause behind the speaker to the article", () => {
  expect(claimsOf("{C The dam broke}, {Q according to} {S Odo Brack}, and 40 people died.")).toEqual([
    "said: The dam broke",
    "40 people died.",
  ]);
});

it.each([
  "Heavy fighting continued in the north on Monday.",
  "The guild continued to buy land in the valley.",
  "Among the hundreds trapped were said to be two bakers.",
])("takes no cue for one that says nothing of a speaker: %s", (copy) => {
  expect(claimsOf(copy)).toEqual([copy]);
});

it("leaves whoever hears a statement to those who say who spoke", () => {
  expect(
    claimsOf("{S Odo Brack} {Q told} a packed public meeting on Tuesday {C that he had seen none of the letters}."),
  ).toEqual(["said: he had seen none of the letters"]);
});

it("makes no claim of what only tells where somebody spoke", () => {
  expect(claimsOf("In a police interview read to the jury, {S Odo Brack} {Q claimed} {C the money was his}.")).toEqual([
    "said: the money was his",
  ]);
});

/** The claims of plain copy. */
const claimed = (text: string) => split(text).claims.map((claim) => claim.text);

it.each([
  [
    "gives a second call its subject, and no joint",
    "The minister regretted that the flood had cut off two towns and urged the army to send boats.",
    ["The minister urged the army to send boats.", "the flood had cut off two towns"],
  ],
  [
    "leaves out when something was told before what happened",
    "The rebels will return to the talks, mediators said on Wednesday, hours after government forces shelled a northern town.",
    ["The rebels will return to the talks", "government forces shelled a northern town."],
  ],
  [
    "claims no terms of anonymity",
    "“They mean it,” said an aide in the room, who was granted anonymity to discuss the talks.",
    ["They mean it"],
  ],
  [
    "claims nothing of how words came",
    "“I trusted the papers,” Jürgen von der Hude said in a statement read out by his lawyer at the court on Tuesday.",
    ["I trusted the papers"],
  ],
])("%s", (_, text, wanted) => {
  expect(claimed(text)).toEqual(wanted);
});
