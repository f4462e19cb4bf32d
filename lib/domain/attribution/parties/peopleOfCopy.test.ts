import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, role, affiliation } }) => [name, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("who a person is", () => {
  test.each([
    [
      "by her age",
      "Odile Marchbanks is 71 and lives by the sea. She thinks singers have it harder.",
      ["Odile Marchbanks", null, null],
    ],
    [
      "by the next sentence",
      "Odile Marchbanks grew up in a flat. Her father left. She says it was cold.",
      ["Odile Marchbanks", null, null],
    ],
    [
      "and not a daughter with half of her name",
      "Odile Marchbanks is 71. Her daughter, the novelist Petra Marchbanks-Lowe, has written that she loved the room. Marchbanks says that is right.",
      ["Odile Marchbanks", null, null],
    ],
    [
      "by kinship",
      "Rosa Denholm, a clerk, voted yes. Her brother-in-law, also a docker, said it was wrong.",
      ["brother-in-law", "brother-in-law", null],
    ],
    [
      "by an age of today",
      "Liesl Okonjo takes over from Anton Frey. Soprano Mina Achebe sang. Frey, now 82, watched. “I used to shout,” he said.",
      ["Anton Frey", null, null],
    ],
    [
      "a member of a body, behind its name",
      "The fines were small, according to Aoife Brannigan of the Consumers' Association, who said her organisation was considering a class action.",
      ["Aoife Brannigan", null, "Consumers' Association"],
    ],
    [
      "of a university by its name alone",
      "Labor economist Raj Sethi of Cornell said the effect may be modest.",
      ["Raj Sethi", "Labor economist", "Cornell"],
    ],
    [
      "of the body whose he is, in a town",
      "The drivers' union was angry. “They know,” said Ibrahim Sule, the union's Lagos chairman.",
      ["Ibrahim Sule", "Lagos chairman", "drivers' union"],
    ],
    [
      "of a body in an apposition",
      "The National Retail Alliance sued. A spokesperson for the union, the Warehouse Workers Alliance, said it must pay.",
      ["spokesperson for the union", "spokesperson", "Warehouse Workers Alliance"],
    ],
    [
      "and no firm with a country in its name",
      "The depot's owner, Petrolink Nigeria, said a driver had been welding.",
      ["Petrolink Nigeria", null, null],
    ],
    [
      "and no force with capitals behind a place",
      "Two men were missing some 40 miles off Palawan, the Philippine Coast Guard (PCG) said Friday.",
      ["Philippine Coast Guard", null, null],
    ],
    [
      "by an age before the name",
      "A spokesperson said it was sorry.\n\nThe school's oldest pupil, 94-year-old Rega Bunn, was calm. “They've been closing it since 1951,” he chuckled.",
      ["Rega Bunn", null, null],
    ],
    [
      "and not the firm that somebody speaks for",
      "A representative for the developer, Corvid Infrastructure, pledged the site would use no more water “than a car wash”.",
      ["representative for the developer", "representative", "Corvid Infrastructure"],
    ],
    [
      "by a post that has a rank's word in it",
      "“We are not pointing fingers,” said Deputy Fire Marshal Ken Abrams.",
      ["Ken Abrams", "Deputy Fire Marshal", null],
    ],
    [
      "without the verb before the post",
      "“I may have cried,” admits head herpetologist Tom Ashdown.",
      ["Tom Ashdown", "head herpetologist", null],
    ],
    [
      "who sits for a party",
      "The local MLA, Sumit Hridaya of the Congress, credited the “patience of the people”.",
      ["Sumit Hridaya", "MLA", "Congress"],
    ],
    [
      "one of several with a title",
      "A bench of Justices Sanjiv Rao and B. Nagamani was hearing an appeal. “It is late,” Justice Rao said.",
      ["Sanjiv Rao", "Justice", null],
    ],
    [
      "in a team with a small word in its name",
      "All Blacks captain Sam Tamihana said his side would win.",
      ["Sam Tamihana", "captain", "All Blacks"],
    ],
    ["called Mark", "Joanne Farrow wept. Her husband, Mark, said it was wrong.", ["Mark", "husband", null]],
    [
      "with an Indian honorific",
      "Opposition leader Sunita Rathore walked out. “This is a black day,” Smt. Rathore told reporters.",
      ["Sunita Rathore", "Opposition leader", null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

describe("the post of a person", () => {
  test.each([
    [
      "in capitals behind the name",
      "“We are delighted,” said Colm Devane, Chief Executive Officer of Brightwater Energy.",
      ["Colm Devane", "Chief Executive Officer", "Brightwater Energy"],
    ],
    [
      "in capitals twice",
      "“We are delighted,” said Ana Ruiz, Co-Founder and CEO of Halden.",
      ["Ana Ruiz", "Co-Founder and CEO", "Halden"],
    ],
    [
      "in capitals before another name",
      "“We are delighted,” said Odo Brack, Vice President Ana Ruiz and Karl Weiss.",
      ["Odo Brack, Ana Ruiz and Karl Weiss", null, null],
    ],
    [
      "before the name, with the place where it is held",
      "The Commissioner of Police in the state, Musa Danladi, said four were arrested.",
      ["Musa Danladi", "Commissioner of Police", null],
    ],
    [
      "before the name, without a comma",
      "Leader of the Opposition Sunita Rathore said the Bill was introduced by stealth.",
      ["Sunita Rathore", "Leader of the Opposition", null],
    ],
    [
      "by what she manages",
      "Yuki Abara, who manages the $2.3 billion Northlight Technology Fund, said she had been buying.",
      ["Yuki Abara", "manager", "Northlight Technology Fund"],
    ],
    [
      "by what she leads, and where",
      "Ann Lee, who leads the flood team at the Water Institute, said rain would come.",
      ["Ann Lee", "leader of the flood team", "Water Institute"],
    ],
    [
      "and nothing of another study's makers",
      "Prof Anneke de Boer of the University of Haarle said the effect was small. An earlier trial found no link. Its lead author, Kristin Aasen, said bedtimes differed.",
      ["Kristin Aasen", "lead author", null],
    ],
  ])("is told %s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

test.each([
  ["According to the ministry, Strand told an engineer to alter the code.", "ministry"],
  ["According to the indictment, Karl Weiss told an engineer to alter the code.", "indictment"],
  ["The code was altered, according to the engineer, Karl Weiss.", "Karl Weiss"],
])("a name behind a source begins what is said: %s", (sentence, name) => {
  expect(last(`Victor Strand pleaded not guilty. ${sentence}`)?.[0]).toBe(name);
});

test("what it is thought that happened is nobody's in particular", () => {
  const copy = "The town council met on Monday. It is thought the virus came from bats.";
  expect(split(copy).attributions.map(({ party }) => [party.kind, party.unnamed])).toEqual([["unnamed", true]]);
});

test("who quotes a speaker is a link of the chain", () => {
  const copy = "“The bank is sound,” Karl Weiss was quoted as saying by the Elm Courier.";
  expect(split(copy).attributions.map(({ party, via }) => [party.name, via.map(({ name }) => name)])).toEqual([
    ["Karl Weiss", ["Elm Courier"]],
  ]);
});

test("whom a broadcast quotes is meant by the pronoun", () => {
  const { attributions } = split(
    "President Yavuz Demirel spoke on Monday. State media quoted him as saying that the army would not be provoked.",
  );
  expect(attributions.map(({ party, via }) => [party.name, via.map(({ name }) => name)])).toEqual([
    ["Yavuz Demirel", ["state media"]],
  ]);
});

test("who declined stands before a quotation", () => {
  const copy = "A spokesman for the firm said it was “late”, but declined to say whether anyone would pay.";
  expect(split(copy).noComments.map(({ party }) => party.name)).toEqual(["spokesman for the firm"]);
});

test("a firm is told by who heads a part of it", () => {
  const copy =
    "“It needs soft water,” explained Johan Skov, Brewmaster's head of product. Brewmaster says it will mend it.";
  expect(last(copy)).toEqual(["Brewmaster", null, null]);
});

test("a trade that firms have is the firm's that was named last", () => {
  const copy =
    "Bernadette Foley, 68, is one of the leaseholders in the block, which Harbourline Homes wants to pull down.\n\nThe developer says it has offered “at least market value” to everyone.";
  expect(last(copy)).toEqual(["Harbourline Homes", null, null]);
});

test("a label before a colon is nobody", () => {
  const copy = "Did a minister say so?\n\nVERDICT: False. The clip was edited, and the minister quotes a joke.";
  expect(parties(copy).map(([name]) => name)).not.toContain("VERDICT");
});

test("a firm is told by the spokesperson of its first word", () => {
  const copy =
    "Landlord Crestmount Living had argued the pipes would fail. Crestmount spokesperson Tyler Boone said no.";
  expect(parties(copy)).toEqual([
    ["Crestmount Living", null, null],
    ["Tyler Boone", "spokesperson", "Crestmount Living"],
  ]);
});

test("a body by a word with a capital inside it", () => {
  const copy = "ActionSA provincial chairperson Dineo Mokgosi said her party would lay charges.";
  expect(last(copy)).toEqual(["Dineo Mokgosi", "provincial chairperson", "ActionSA"]);
});

test("one of many is who is named behind the comma, by what she was", () => {
  const copy = "One of the injured passengers, retired teacher Beverley Ng, 71, said the fine was too small.";
  expect(last(copy)).toEqual(["Beverley Ng", "retired teacher", null]);
});

test("a share of many is neither of them nor who asked them", () => {
  const copy = "Fifteen of the 18 economists polled by Coastline News had predicted no change.";
  expect(last(copy)?.[0]).toBe("fifteen of the 18 economists");
});

test("a land says where a union has its secretary", () => {
  const copy = "The Maritime Union's Tasmanian secretary, Jock Farrelly, said members were still being leaned on.";
  expect(last(copy)).toEqual(["Jock Farrelly", "Tasmanian secretary", "Maritime Union"]);
});

test("the town of an apposition says nothing", () => {
  const copy =
    "Among them was Dwayne Foster, a retired mail carrier from Clay Township, who said he had been charged twice.";
  expect(last(copy)?.[0]).toBe("Dwayne Foster");
});

test("what was assumed was nobody's in particular", () => {
  const copy = "The team says the lake could be watched. For decades it was assumed that the water melted its way out.";
  expect(last(copy)?.[0]).toBe("source not named");
});

test("whose name is not to be used is on background", () => {
  const copy = "A dentist who did not want her name to be published said many were known by their teeth alone.";
  expect(split(copy).attributions.at(-1)?.terms).toBe("background");
});

test("who asks is not who answers", () => {
  const copy =
    "Margit Halvorsen said she never wanted a ship. At the ceremony the admiral asked what she thought of it. “It needs a better cook,” she said.";
  expect(last(copy)?.[0]).toBe("Margit Halvorsen");
});
