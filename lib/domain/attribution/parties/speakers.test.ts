import { describe, expect, test } from "vitest";
import { split } from "../split";

const partiesOf = (copy: string) => split(copy).attributions.map(({ party }) => party);

describe("people who speak at once", () => {
  test.each([
    "The mayor, Ona Brandt, and the police chief, Karl Weiss, said the bridge was safe.",
    "Ona Brandt, the mayor, and Karl Weiss, the police chief, said the bridge was safe.",
    "Mayor Ona Brandt and Police Chief Karl Weiss said the bridge was safe.",
    "Mayor Ona Brandt, speaking on background, and the police chief, Karl Weiss, said the bridge was safe.",
  ])("are one group under both names: %s", (copy) => {
    expect(partiesOf(copy)).toEqual([expect.objectContaining({ name: "Ona Brandt and Karl Weiss", kind: "group" })]);
  });

  test("are not those whom a speaker only serves", () => {
    const [party] = partiesOf("Ona Brandt, a lawyer for Karl Weiss and Liv Berg, said the bridge was safe.");
    expect(party).toMatchObject({ name: "Ona Brandt", kind: "person" });
  });
});

describe("speech within speech", () => {
  test("belongs to the inner speaker, by way of the outer one", () => {
    const { attributions, claims } = split("Reuters reported that the minister said the fleet would be sold.");
    expect(attributions.at(-1)).toMatchObject({ party: { name: "minister" }, via: [{ name: "Reuters" }] });
    expect(claims.map(({ text }) => text)).toEqual(["the fleet would be sold"]);
  });

  test("is no claim by itself where a source is only cited", () => {
    const { claims, attributions } = split(
      "The ministry, citing two officials briefed on the matter, said the port had been mined.",
    );
    expect(claims.map(({ text }) => text)).toEqual(["the port had been mined"]);
    expect(attributions[0]).toMatchObject({ party: { unnamed: true }, via: [{ name: "ministry" }] });
  });
});

test("a quotation with a plain speaker behind it is never left to the article's own voice", () => {
  const { attributions, claims } = split("“I never signed it,” Lind insists.");
  expect(claims).toMatchObject([{ text: "I never signed it", form: "direct" }]);
  expect(attributions[0]?.party).toMatchObject({ name: "Lind", kind: "person" });
});

describe("whom a source quotes", () => {
  test("speaks, and the source is the chain's link", () => {
    const copy = [
      "She added that the minister had told her the law would be changed.",
      "State television quoted the minister as saying that the wreck would be raised by May.",
    ].join("\n\n");
    const { attributions, claims } = split(copy);
    expect(attributions.at(-1)).toMatchObject({ party: { name: "minister" }, via: [{ name: "state television" }] });
    expect(claims.at(-1)?.text).toBe("the wreck would be raised by May");
  });

  test("and no word of the quoting stands in the claim", () => {
    const { claims } = split(
      "State media quoted Foreign Minister Ana Ruiz as saying that the wreck would be raised by May.",
    );
    expect(claims.map(({ text }) => text)).toEqual(["the wreck would be raised by May"]);
  });
});

test("a name that has a chief executive is a company, also where it was named before", () => {
  const copy = [
    "Inspector Tove Lind said the operator, Kalvik Sund, “knew about the faults”.",
    "“We reject every word of it,” said Kalvik Sund’s chief executive, Pål Henriksen.",
  ].join("\n\n");
  expect(partiesOf(copy).at(-1)).toMatchObject({
    name: "Pål Henriksen",
    role: "chief executive",
    affiliation: "Kalvik Sund",
  });
});

test("a pollster named shortly before is not the union that a leader leads", () => {
  const copy =
    "A poll by Norda Research found the ferries full.\n\nUnion leader Sami Aalto said that night crossings should stop.";
  expect(partiesOf(copy).at(-1)).toMatchObject({ name: "Sami Aalto", affiliation: null });
});

test("a claim keeps the article before its first noun", () => {
  const copy =
    "KALVIK, 12 March (Northern Wire) - The ferry that ran aground last week had failed two tests, according to documents seen by Northern Wire.";
  expect(split(copy).claims[0]?.text).toBe("The ferry that ran aground last week had failed two tests");
});

test("who cites a study of its own speaks for itself", () => {
  const copy =
    "Airlines for Europe, a lobby group, warned that the measure would cost 60,000 jobs, citing a study it commissioned from consultancy Halter & Roux.";
  expect(partiesOf(copy)).toMatchObject([{ name: "Airlines for Europe" }]);
  const other = "The Gazette reported, citing two officials, that the measure would cost 60,000 jobs.";
  expect(partiesOf(other)).toMatchObject([{ name: "two officials" }]);
});
