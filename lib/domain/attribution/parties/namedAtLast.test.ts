import { describe, expect, test } from "vitest";
import { split } from "../split";

const speakers = (copy: string) =>
  split(copy).attributions.map(({ party: { name, role, affiliation } }) => [name, role, affiliation]);

const between = "The crane stood still, and gulls sat along its arm until the rain came back.";

describe("who speaks before being named", () => {
  test.each([
    [
      "is who the same noun names later",
      `“We load by hand now,” said a crane driver at the gate.\n\n${between}\n\nBy noon the driver, Odo Brack, 51, said he had given up.`,
      [
        ["Odo Brack", "driver", null],
        ["Odo Brack", "driver", null],
      ],
    ],
    [
      "is whose name the copy gives afterwards",
      `“I only pulled the lever,” the trainee said.\n\nHer name is Ona Brandt, and she is in her first year.`,
      [["Ona Brandt", "trainee", null]],
    ],
    [
      "stays unnamed where two have that noun",
      `“We load by hand now,” said a crane driver at the gate.\n\n${between}\n\nThe driver, Odo Brack, said he would leave. The driver, Karl Weiss, said he would stay.`,
      [
        ["crane driver at the gate", "crane driver", null],
        ["Odo Brack", "driver", null],
        ["Karl Weiss", "driver", null],
      ],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(speakers(copy)).toEqual(wanted);
  });
});

describe("what a person is called next", () => {
  test.each([
    [
      "an office of one of whom nothing was told",
      "Owen Tarrant said the ward would stay open. The health secretary said it had been promised before.",
      ["Owen Tarrant", "health secretary", null],
    ],
    [
      "nobody of whom a post-holder only speaks",
      "Karl Weiss was pulled from the river on Friday. The mayor said the town would miss him.",
      ["mayor", "mayor", null],
    ],
    [
      "a calling",
      "Ona Brandt, 71, takes the bus three times a week. The retired seamstress said it was late again.",
      ["Ona Brandt", "retired seamstress", null],
    ],
    [
      "somebody else, where an office is known already",
      "Owen Tarrant, a baker, rose to a full house. The health secretary said the ward would stay open.",
      ["health secretary", "health secretary", null],
    ],
  ])("is %s", (_, copy, wanted) => {
    expect(speakers(copy).at(-1)).toEqual(wanted);
  });
});

test("a country is not who is called after it", () => {
  const copy = "Israel Katz, the foreign minister, said talks were on. Israel said it would send envoys.";
  expect(speakers(copy).map(([name]) => name)).toEqual(["Israel Katz", "Israel"]);
});

describe("names that are read whole", () => {
  test.each([
    [
      "a body with “and” in it",
      "The Halden Parks and Open Spaces Authority said the lawns would go.",
      "Halden Parks and Open Spaces Authority",
    ],
    ["a branch by its number", "Range Workers Local 212 said it had been told nothing.", "Range Workers Local 212"],
    [
      "a portfolio of two",
      "Relief and Rehabilitation Minister Ona Brandt said every family would get rice.",
      "Ona Brandt",
    ],
    [
      "a body whose letters stand in brackets",
      "Rail Asset Wales (RAW), which keeps the line, said it was mended.",
      "Rail Asset Wales",
    ],
    ["a compound that opens a sentence", "Private-hire driver Odo Brack said the lane was empty.", "Odo Brack"],
    ["a person whose town has the same name", "Iván Lagos, a clerk, said no. Lagos said it again.", "Iván Lagos"],
    ["whoever has sons", "Justina Mamani, whose two sons are underground, said nobody had come.", "Justina Mamani"],
  ])("%s", (_, copy, name) => {
    expect(split(copy).attributions.at(-1)?.party.name).toBe(name);
  });

  test("the sum of a fine is no body", () => {
    const { attributions } = split("The union said R1 800 a month was too little. It said the talks were over.");
    expect(attributions.map(({ party }) => party.name)).toEqual(["union", "union"]);
  });
});

describe("what stands beside a name", () => {
  test.each([
    [
      "tells of a body, though people may be it too",
      "Kestrel Platinum, the country’s largest producer of the metal, said it would close two shafts.",
      { name: "Kestrel Platinum", kind: "organization" },
    ],
    [
      "is who the relative clause is about",
      "The price went up, according to Gulnara, a market supervisor, who believes worse is to come.",
      { name: "Gulnara", role: "market supervisor" },
    ],
    [
      "keeps the subject with the post",
      "Ona Brandt, a senior lecturer in computer security at Swan Coast University, said it was late.",
      { role: "senior lecturer in computer security", affiliation: "Swan Coast University" },
    ],
    [
      "puts a calling before kin",
      "Her neighbour Odo Brack, a retired boatman, said the list was wrong.",
      { name: "Odo Brack", role: "retired boatman" },
    ],
    [
      "names a portfolio whole",
      "Ona Brandt, Minister for Food and Agriculture, said the price was fair.",
      { role: "Minister for Food and Agriculture", affiliation: null },
    ],
    [
      "names the body behind its town",
      "Dairy analyst Priya Nair, of Wellington firm Fernside Economics, said the price was fair.",
      { affiliation: "Fernside Economics" },
    ],
    [
      "names the branch of several",
      "The Association of Kazakh Flight Crews said captains would be hired abroad.",
      { name: "Association of Kazakh Flight Crews", role: null, kind: "organization" },
    ],
  ])("%s", (_, copy, wanted) => {
    expect(split(copy).attributions.at(-1)?.party).toMatchObject(wanted);
  });
});

describe("posts of American papers", () => {
  test.each([
    ["White House Chief of Staff Odo Brack said the plan was off.", ["Odo Brack", "Chief of Staff", "White House"]],
    [
      "Marlow County Supervisor of Elections Susan Brandt said the count was right.",
      ["Susan Brandt", "Supervisor of Elections", "Marlow County"],
    ],
    ["Presumptive Republican nominee Karl Weiss said he would build a dam.", ["Karl Weiss", "nominee", "Republican"]],
    [
      "Odo Brack, managing partner of the investment bank Westmark Capital, said rates were low.",
      ["Odo Brack", "managing partner", "Westmark Capital"],
    ],
    [
      "Odo Brack, research and policy director of the Halden Policy Institute, said wages were flat.",
      ["Odo Brack", "research and policy director", "Halden Policy Institute"],
    ],
    ["One of the authors of that 2013 report, Karl Weiss, said the party had changed.", ["Karl Weiss", null, null]],
    ["Current and former officials said the plan had failed.", ["former officials", "former officials", null]],
  ])("%s", (copy, wanted) => {
    expect(speakers(copy)).toEqual([wanted]);
  });
});
