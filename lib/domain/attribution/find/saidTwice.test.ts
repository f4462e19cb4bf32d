import { describe, expect, test } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

/** Source, cue and content of each attribution. */
const said = (text: string) =>
  split(text).attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => exactWords(text, spans)),
  );

describe("a second verb of speaking", () => {
  test("behind 'and' is the speaker's, with what follows it", () => {
    const who = "The minister";
    expect(said(`${who} regretted that the flood had cut off two towns and urged the army to send boats.`)).toEqual([
      [who, "regretted", "that the flood had cut off two towns"],
      [who, "urged", "the army to send boats"],
    ]);
  });

  test("of a body with a name of its own ends what the first said", () => {
    expect(
      said(
        "Brightfield Foods Co. said that it would close two snack lines, and Tolland & Reeve Inc. has warned of a hard year.",
      ),
    ).toEqual([
      ["Brightfield Foods Co.", "said", "that it would close two snack lines"],
      ["Tolland & Reeve Inc.", "has warned of", "a hard year"],
    ]);
  });

  test("behind 'while' ends it too", () => {
    expect(
      said(
        "The European Union said it had not been consulted, while fishing communities along the coast welcomed the decision.",
      ),
    ).toEqual([
      ["The European Union", "said", "it had not been consulted"],
      ["fishing communities along the coast", "welcomed", "the decision"],
    ]);
  });

  test("as a participle before the subject is the subject's", () => {
    expect(
      said(
        "Stressing that combating crime bears on the vital interests of the people, the Chinese foreign minister urged regional countries to take stronger action.",
      ),
    ).toEqual([
      ["the Chinese foreign minister", "Stressing", "that combating crime bears on the vital interests of the people"],
      ["the Chinese foreign minister", "urged", "regional countries to take stronger action"],
    ]);
  });
});

describe("a source", () => {
  test.each([
    [
      "is the subject and no noun of a clause that hangs on it",
      "The mother of a boy who died after being followed by a police van has accused officers of lying to her family.",
      "The mother of a boy who died after being followed by a police van",
    ],
    [
      "is no clause, and stands before the cue where that is one",
      "But two government officials, who asked not to be identified because the talks are private, said the minister had been working on a revised text since August.",
      "two government officials, who asked not to be identified because the talks are private",
    ],
    [
      "is not who is told, before a colon",
      "A father of two who lives three doors down told Newsline: ‘They kept themselves to themselves, really.’",
      "A father of two who lives three doors down",
    ],
    [
      "keeps the town before its state",
      "Adjusted earnings will be $3.10 to $3.30 a share this year, the Charlotte, North Carolina-based company said.",
      "the Charlotte, North Carolina-based company",
    ],
    [
      "signs what would be expected by nobody",
      "Household bills are expected to rise by 3% to 7% by January, the consumer organisation Foyers d'Europe estimates.",
      "the consumer organisation Foyers d'Europe",
    ],
    [
      "begins with the phrase that a name ends",
      "The leader of the opposition Liberal Union, Asger Lyngby, has called on the defence minister to resign.",
      "The leader of the opposition Liberal Union, Asger Lyngby",
    ],
    ["does not end in an article", "Opponents of the plan fear it will ruin the valley.", "Opponents of the plan"],
    [
      "is not the subject of what is said",
      "Court documents filed in California, where Portico faces a separate lawsuit, allege that staff in three countries were able to watch the videos.",
      "Court documents filed in California, where Portico faces a separate lawsuit",
    ],
  ])("%s", (_, copy, source) => {
    // The comma behind an apposition or a clause goes with it or not.
    expect(said(copy).at(0)?.[0]?.replace(/,$/, "")).toBe(source);
  });
});

describe("a sentence that its end signs", () => {
  test.each([
    [
      "The average price of rice reached Rp 15,870 (97 US cents) per kilogram on Monday, data from the National Food Board (BHPN) show.",
      "data from the National Food Board (BHPN)",
    ],
    [
      "At least 93 victims lost a total of $14.2 million to the syndicate between January and July, the Anti-Scam Command Centre (SACC) said in a statement on the same day.",
      "the Anti-Scam Command Centre (SACC)",
    ],
  ])("%s", (copy, source) => {
    const [one, ...more] = said(copy);
    expect([one?.[0], more.length]).toEqual([source, 0]);
    expect(copy.startsWith(one?.[2] as string)).toBe(true);
  });

  test("is no report where its last comma only parts a list", () => {
    expect(said("He packed bread, salt, and the knife he had found.")).toEqual([]);
  });
});

describe("a content", () => {
  test.each([
    [
      "goes on behind a parenthesis",
      "He said he was ordered to sign for all 12 projects, worth two billion, in a single day in December.",
      "he was ordered to sign for all 12 projects, worth two billion, in a single day in December",
    ],
    [
      "stands on both sides of a speaker in commas",
      "The President, said his press officer Trixie Abad, wants a full report by May.",
      "The President wants a full report by May",
    ],
    [
      "begins behind the day",
      "Helvorin said on Feb. 9 it had offered 31.50 euros per share.",
      "it had offered 31.50 euros per share",
    ],
    [
      "keeps no noun of how it came",
      "He had never met the engineer, he said in a statement sent by his lawyer.",
      "He had never met the engineer",
    ],
  ])("%s", (_, copy, content) => {
    expect(said(copy).at(0)?.[2]).toBe(content);
  });
});

test("a participle before the speaker is no word of hers", () => {
  expect(said("Reacting, the member for the district said it was over.").at(0)?.[0]).toBe(
    "the member for the district",
  );
});

test("a plain report without 'that' is found", () => {
  expect(said("Parents in a school division south of Winnipeg say they are angry after a memo leaked.")).toEqual([
    ["Parents in a school division south of Winnipeg", "say", "they are angry after a memo leaked"],
  ]);
});

test.each([
  ["A retired dentist appeared in court today charged with murdering his wife of 43 years at their bungalow."],
  ["Good afternoon and welcome to our live coverage."],
  ["Our Copenhagen correspondent has been talking to passengers at Vesterlund."],
  ["Luka Petrović-Grant added 22 points and Josiah Mbeki had 14 rebounds for the Plainsmen."],
  ["The results add to signs that shoppers are staying away."],
])("nobody says anything: %s", (copy) => {
  expect(said(copy)).toEqual([]);
});
