import { describe, expect, test } from "vitest";
import { split } from "../split";

/** The affiliation of whoever speaks last. */
const lastAffiliation = (copy: string) => split(copy).attributions.at(-1)?.party.affiliation ?? null;

describe("a post of which nobody says where it is held", () => {
  test.each([
    [
      "a principal",
      "The University of Halden closed two halls on Monday. The principal, Ona Brandt, said the roofs leaked.",
      "University of Halden",
    ],
    [
      "a keeper of goals",
      "Halden Rovers lost their ground last week. Goalkeeper Karl Weiss said nobody had told the players.",
      "Halden Rovers",
    ],
    [
      "a manager of the only water district",
      "The Halden Municipal Water District raised its rates. The general manager, Ona Brandt, said pipes were old.",
      "Halden Municipal Water District",
    ],
    [
      "the one that comes more often",
      "Halden Rovers met Brack United on Sunday. Halden Rovers lost. Coach Karl Weiss said the grass was long.",
      "Halden Rovers",
    ],
  ])("is held where the article leaves but one body of its sort: %s", (_, copy, affiliation) => {
    expect(lastAffiliation(copy)).toBe(affiliation);
  });

  test.each([
    ["two come as often", "Halden Rovers met Brack United on Sunday. Coach Karl Weiss said the grass was long."],
    ["the only one is of another sort", "The Halden Council met on Sunday. Coach Karl Weiss said the grass was long."],
    [
      "the only club is of those who watch",
      "The Halden Supporters' Club met on Sunday. Coach Karl Weiss said the grass was long.",
    ],
    [
      "it is somebody's of whom nothing is known",
      "Halden Rovers lost on Sunday. A manager, Karl Weiss, said the shop would stay shut.",
    ],
  ])("is held nowhere where %s", (_, copy) => {
    expect(lastAffiliation(copy)).toBeNull();
  });
});

describe("a body as the article calls it later", () => {
  test.each([
    [
      "a company by its legal form",
      "Rimba Halden Sdn Bhd cleared the hill. A spokesman for the company said it had a licence.",
      "Rimba Halden Sdn Bhd",
    ],
    [
      "a department that is an agency",
      "The state health department closed the clinic. The agency's spokesman, Karl Weiss, said it was unsafe.",
      "state health department",
    ],
  ])("is the one that was named: %s", (_, copy, affiliation) => {
    expect(lastAffiliation(copy)).toBe(affiliation);
  });

  test("is no region of the world", () => {
    const [found] = split("West African leaders said the border would open.").attributions;
    expect(found?.party).toMatchObject({ kind: "group", affiliation: null });
  });
});

test("who speaks after a network's name is not called after it", () => {
  const copy = "“We love this club,” Ann Dorrance wrote in a post on X. Critics said it was a lie.";
  expect(split(copy).attributions.map(({ party }) => party.name)).toEqual(["Ann Dorrance", "critics"]);
});

describe("whose a post is", () => {
  test.each([
    [
      "a company's that the copy opens with, and not the name last dropped",
      "Norvale Electronics Ltd posted a loss. Analysts had expected a gain, according to Marketlens. “It is a trough,” Chief Executive Odo Brack said.",
      ["Chief Executive", "Norvale Electronics Ltd"],
    ],
    [
      "the one county's",
      "Harlow County closed two libraries. “It hurts,” Commissioner Odo Brack said.",
      ["Commissioner", "Harlow County"],
    ],
    [
      "nobody's, where the bench is part of it",
      "“The policy is unlawful,” U.S. District Judge Ona Brandt wrote.",
      ["U.S. District Judge", null],
    ],
    ["a country's, with its field", "“No,” India's IT minister told reporters.", ["IT minister", "India"]],
    [
      "one of many, told behind an age",
      "“I am relieved,” said Ona Brandt, 61, one of the librarians.",
      ["librarian", null],
    ],
  ])("%s", (_, copy, wanted) => {
    const { role, affiliation } = split(copy).attributions.at(-1)?.party ?? {};
    expect([role, affiliation]).toEqual(wanted);
  });
});
