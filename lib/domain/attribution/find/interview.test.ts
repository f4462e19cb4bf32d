import { describe, expect, test } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

const intro = "Dr Marek Dvorsky leads the Aerosol Lab at the Cawley Institute. He spoke to Lena Ruuth.";

/** Who says what in an interview that has these turns. */
const said = (...turns: string[]) => {
  const text = [intro, ...turns].join("\n\n");
  return split(text).attributions.map(({ party, content }) => [party.name, exactWords(text, content)]);
};

describe("an interview whose turns are labelled", () => {
  test.each([
    ["surnames", "Ruuth", "Dvorsky", "Lena Ruuth"],
    ["initials", "LR", "MD", "Lena Ruuth"],
    ["letters", "Q", "A", "interviewer"],
    ["capitals", "RUUTH", "DVORSKY", "Lena Ruuth"],
  ])("by %s", (_, asks, answers, name) => {
    expect(
      said(
        `${asks}: How much are we breathing in?`,
        `${answers}: We do not know yet.`,
        `${asks}: Why is that?`,
        `${answers}: It is dear.`,
      ),
    ).toEqual([
      [name, "How much are we breathing in?"],
      ["Marek Dvorsky", "We do not know yet"],
      [name, "Why is that?"],
      ["Marek Dvorsky", "It is dear"],
    ]);
  });

  test("goes on over paragraphs without a label", () => {
    expect(
      said("Ruuth: Is it safe?", "Dvorsky: It is not.", "The rats all died.", "Ruuth: Why?", "Dvorsky: It is dear."),
    ).toContainEqual(["Marek Dvorsky", "It is not The rats all died."]);
  });

  test("is none where the labels name nothing in the copy", () => {
    expect(said("Verdict: It is good.", "Price: Not low.", "Verdict: It is bad.", "Price: Very low.")).toEqual([]);
  });
});

describe("an interview without labels", () => {
  const questions = ["How much are we breathing in?", "Is it dangerous?", "Do you trust the industry?"];
  const withAnswers = (...answers: string[]) => questions.flatMap((question, at) => [question, answers[at] ?? ""]);

  test("gives the answers to whom the copy says it is with", () => {
    expect(said(...withAnswers("We do not know yet.", "Yes, and I measured it.", "I do not."))).toEqual([
      ["Marek Dvorsky", "We do not know yet."],
      ["Marek Dvorsky", "Yes, and I measured it."],
      ["Marek Dvorsky", "I do not."],
    ]);
  });

  test("is an explainer where the answers speak of nobody's own", () => {
    expect(said(...withAnswers("Nobody knows.", "It is plausible.", "The lab does not."))).toEqual([]);
  });

  test("is known by its questions alone where two ask somebody and answers are somebody's own", () => {
    const text = [
      "Port Elm answers",
      "Mayor Orla Finnegan, 52, took office eleven days before the flood.",
      "When did you know?",
      "At four. We left at once.",
      "Critics say that was too late.",
      "I understand why they say it.",
      "Who should have told you?",
      "The ministry, and I told them so.",
      "Why did it not?",
      "We never heard.",
    ].join("\n\n");
    const { attributions, claims } = split(text);
    const answers = attributions.filter(({ rule }) => rule === "question, answer");
    expect(answers.map(({ party, content }) => [party.name, exactWords(text, content)])).toEqual([
      ["Orla Finnegan", "At four. We left at once."],
      ["Orla Finnegan", "I understand why they say it."],
      ["Orla Finnegan", "The ministry, and I told them so."],
      ["Orla Finnegan", "We never heard."],
    ]);
    expect(claims.map((claim) => claim.text)).toContain("that was too late");
  });

  test("is none where the questions are the writer's own", () => {
    const text = [
      "On letting go",
      "I have thought about this for years.",
      "Should you tell your mother?",
      "I think so.",
      "Would you want to know?",
      "I would.",
      "Does it help you?",
      "It helped me.",
    ].join("\n\n");
    expect(split(text).attributions.filter(({ rule }) => rule === "question, answer")).toEqual([]);
  });

  test("does not claim who says the rest of an answer", () => {
    const text = [intro, ...withAnswers("We asked, and the lab said it was safe.", "I do not know.", "We do not.")];
    expect(split(text.join("\n\n")).claims.map((claim) => claim.text)).toEqual(
      expect.arrayContaining(["We asked", "it was safe"]),
    );
  });

  test("is none where nothing leads to it and one question asks somebody", () => {
    const text = [
      "The lab opened in May.",
      ...withAnswers("We do not know yet.", "Yes, and I measured it.", "I do not."),
    ].join("\n\n");
    expect(split(text).attributions.filter(({ rule }) => rule === "question, answer")).toEqual([]);
  });
});

test("what an answer claims is claimed by who gave it, and a bare no claims nothing", () => {
  const text = [
    intro,
    "Q: Is it safe?",
    "A: No. The filters were sold in 2003.",
    "Q: Why?",
    "A: We asked them twice.",
  ].join("\n\n");
  const { claims, notClaims, attributions } = split(text);
  expect(claims.map((claim) => [attributions[claim.attribution ?? -1]?.party.name, claim.text]).slice(-2)).toEqual([
    ["Marek Dvorsky", "The filters were sold in 2003"],
    ["Marek Dvorsky", "We asked them twice"],
  ]);
  expect(notClaims.map(({ span }) => text.slice(...span))).toContain("No.");
});
