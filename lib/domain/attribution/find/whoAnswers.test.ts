import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { exactWords } from "../../text/spans";
import { findAttributions, withNestedSpeech } from "./findAttributions";

/** What is found in a copy: who, by what, what. */
function heard(copy: string): (readonly string[])[] {
  const read = readText(copy);
  return withNestedSpeech(read, findAttributions(read)).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => exactWords(copy, spans)),
  );
}

const prove = "study cannot prove cause and effect";

test.each([
  [
    "a name behind its cue",
    `But the ${prove}, warns Ben Achterberg of the Institute for Child Health.`,
    "Ben Achterberg",
  ],
  ["a bare name", `The ${prove}, warns Ben Achterberg.`, "Ben Achterberg"],
])("%s speaks, and not the clause before it", (_, copy, who) => {
  const [[source, cue, content] = []] = heard(`Night light\n\n${copy}`);
  expect([source?.slice(0, who.length), cue, content?.slice(4)]).toEqual([who, "warns", prove]);
});

test("a participle of a noun says nothing, and the sentence's verb is found", () => {
  const copy =
    "River talks\n\nThe minister, who was also present, maintained that the figures cited by the union were old.";
  expect(heard(copy)).toEqual([
    ["The minister, who was also present,", "maintained", "that the figures cited by the union were old"],
  ]);
});

test("what is rejected as something is no report of whoever rejects it", () => {
  const copy =
    "The ministry on Friday rejected as “baseless and mischievous” reports that talks with Belmora had collapsed.";
  expect(heard(copy)).toEqual([
    ["The ministry", "rejected", "as “baseless and mischievous” reports that talks with Belmora had collapsed"],
  ]);
});

test.each([
  [
    "Ministers voted for a strike, a move that port bosses called “reckless”.",
    [["port bosses", "called", "“reckless”"]],
  ],
  ["It was a decision that union leaders described as “cruel”.", [["union leaders", "described as", "“cruel”"]]],
  [
    "MPs have voted by 312 to 241 to outlaw the hunt in a move that ministers described as “long overdue” and the Conservatives branded “class war”.",
    [
      ["MPs", "have voted", "by 312 to 241 to outlaw the hunt"],
      ["ministers", "described as", "“long overdue”"],
      ["the Conservatives", "branded", "“class war”"],
    ],
  ],
])("who calls something so is found: %s", (copy, wanted) => {
  const found = heard(`On the quay\n\n${copy}`).filter(([, cue]) => cue !== "voted for" && cue !== "voted on");
  expect(found).toEqual(wanted);
});

test("what somebody says of such a call stays whole", () => {
  const copy = "Smith said the move, which critics called “reckless”, was right.";
  expect(heard(copy)[0]).toEqual(["Smith", "said", "the move, which critics called “reckless”, was right"]);
});

test.each([
  ["The figure was questioned by the League for Animals.", "the League for Animals", "The figure"],
  ["His account was disputed by the police.", "the police", "His account"],
])("who stands behind “by” answers: %s", (copy, who, what) => {
  const [[source, , content] = []] = heard(`Fran Lyle said 8,000 jobs were at risk. ${copy}`).slice(-1);
  expect([source, content]).toEqual([who, what]);
});

test("how two people spoke is nothing that they said", () => {
  const copy =
    "Two people familiar with the matter said the aircraft had a similar fault in May. They spoke on condition of anonymity because the records are confidential.";
  expect(heard(copy).map(([, cue]) => cue)).toEqual(["said"]);
});

test("who is urged says nothing", () => {
  const copy = "Grid talks\n\nHouseholds were urged to delay running dishwashers until after nine.";
  expect(heard(copy)).toEqual([["", "were urged", "to delay running dishwashers until after nine"]]);
});

test("for whom an advocate appears is nothing that was said", () => {
  const copy =
    "Senior advocate Prakash Jha, appearing for the petitioners, submitted that families had yet to receive land.";
  expect(heard(copy).map(([, cue]) => cue)).toEqual(["submitted"]);
});

test("in what state a child was found is nothing that was said", () => {
  expect(heard("Toddler found safe after two days in bush\n\nA boy who wandered off has been found alive.")).toEqual(
    [],
  );
});

test("the subject of what a survey says is no part of its name", () => {
  const copy =
    "Tech talks\n\nAccording to a survey published last week by the Halberd Institute, six in 10 adults distrust such answers.";
  expect(heard(copy)[0]?.[2]).toBe("six in 10 adults distrust such answers");
});

test("whom it is asked of may be named between commas", () => {
  const copy = "Road talks\n\nMs Hart called on the MEC for transport, Thandi Mokoena, to intervene.";
  expect(heard(copy)[0]?.[2]).toBe("the MEC for transport, Thandi Mokoena, to intervene");
});

test("who speaks is somebody with an age, and not the age", () => {
  const copy =
    "School board bans phones\n\nSophomore Mia Chen started a petition against the ban. It has 1,400 signatures. “We get that phones are distracting. But talk to us first,” Chen, 15, wrote.";
  const [source, , content] = heard(copy).at(-1) ?? [];
  expect([source?.slice(0, 8), content]).toEqual([
    "Chen, 15",
    "“We get that phones are distracting. But talk to us first,”",
  ]);
});

test("whose an agency is, is no verb", () => {
  const copy =
    "PALUNG — Mount Sarai erupted on Sunday.\n\nPresident Hadi Santoso expressed his condolences in a tweet and ordered the army to help, state news agency Kantor reported.";
  expect(heard(copy).at(-1)?.slice(0, 2)).toEqual(["state news agency Kantor", "reported"]);
});

test("when he said it is no part of what he said", () => {
  const [[, , content] = []] = heard(
    "The minister received them. He said afterwards that the government had heard the cry.",
  ).slice(-1);
  expect(content).toBe("that the government had heard the cry");
});

test("within what an agency reports, a speaker with a name between commas is found", () => {
  const copy = "The envoy, Tal Hessen, said his country has no intention of starving anybody, Reuters reported.";
  expect(heard(copy).map(([source]) => source)).toContain("The envoy, Tal Hessen,");
});
