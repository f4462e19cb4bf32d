import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, role, affiliation } }) => [name, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("a body's name", () => {
  test.each([
    "Academic Staff Union of Universities",
    "Senior Staff Association of Nigerian Universities",
    "General Union of Tavian Workers",
    "Kenya Medical Practitioners, Pharmacists and Dentists Union",
    "National Union of Rail, Maritime and Transport Workers",
    "Bakers, Food and Allied Workers Union",
    "Botswana Sectors of Educators Trade Union",
  ])("is whole: %s", (name) => expect(last(`The ${name} said it was wrong.`)).toEqual([name, null, null]));

  test.each([
    [
      "Officials from the Home Office, Treasury and Welsh Government said it was off.",
      "officials from the Home Office",
    ],
    ["The Union of Miners, Ana Ruiz and Odo Brack said it was off.", "Ana Ruiz and Odo Brack"],
  ])("is not made of several: %s", (copy, name) => expect(last(copy)?.[0]).toBe(name));

  test("is that of all its judges", () => {
    const copy =
      "A bench of Justices Vikram Seth and R. Mahalakshmi said the court was open. The bench said it was so.";
    expect(parties(copy).map(([name]) => name)).toEqual(
      Array(2).fill("bench of Justices Vikram Seth and R. Mahalakshmi"),
    );
  });

  test.each([
    ["The company building a flood wall said it was late.", "company"],
    ["The agency running its trains said it was late.", "agency"],
    ["The company hired to clean the park said it was late.", "company"],
  ])("ends before what it does: %s", (copy, name) => expect(last(copy)?.[0]).toBe(name));
});

describe("where somebody serves", () => {
  test.each([
    ["The clerk was safe, Tulsa police Lt. Marcus Wiley said.", ["Lt. Marcus Wiley", null, "Tulsa police"]],
    ["On Monday state police Capt. Ana Ruiz said it was safe.", ["Capt. Ana Ruiz", null, "state police"]],
    ["Tulsa police spokesman Marcus Wiley said it was safe.", ["Marcus Wiley", "spokesman", "Tulsa police"]],
    ["Unite regional officer Karl Denby said it was off.", ["Karl Denby", "regional officer", "Unite"]],
    ["Haryana Chief Minister Om Rana said it was so.", ["Om Rana", "Chief Minister", "Haryana"]],
    ["Tamil Nadu Chief Minister Om Rana said it was so.", ["Om Rana", "Chief Minister", "Tamil Nadu"]],
    [
      "The governor of Belgorod, Vyacheslav Gladkov, said two people were hurt.",
      ["Vyacheslav Gladkov", "governor", "Belgorod"],
    ],
    [
      "Halden Police Service spokesperson Deputy Commissioner Solomon Mantswe said the girl died.",
      ["Solomon Mantswe", "spokesperson", "Halden Police Service"],
    ],
    ["Congress president Arvind Menon said it was so.", ["Arvind Menon", "president", "Congress"]],
    ["Stanford law professor Ruth Ellison said it was so.", ["Ruth Ellison", "law professor", "Stanford"]],
    ["Advocate depute Moira Strang KC told the court it was so.", ["Moira Strang", "Advocate depute", null]],
    ["Sandra Coyle, one of the women, said it was not enough.", ["Sandra Coyle", null, null]],
    [
      "“It is gone,” said João Tavares, a coordinator with Doctors Without Borders who was there.",
      ["João Tavares", "coordinator", "Doctors Without Borders"],
    ],
    ["Tenants' Union policy officer Jemima Wu said it was so.", ["Jemima Wu", "policy officer", "Tenants' Union"]],
    [
      "The Property Council welcomed it. Its NSW executive director, Tim Hallett, said caps were bad.",
      ["Tim Hallett", "NSW executive director", "Property Council"],
    ],
    ["Area director Doug Pellerin said it was so.", ["Doug Pellerin", "Area director", null]],
    [
      "Judge Aaron Pike sat in Crow Wing County District Court. County Attorney Don Ryan said he would seek prison.",
      ["Don Ryan", "County Attorney", "Crow Wing County"],
    ],
  ])("%s", (copy, party) => expect(last(copy)).toEqual(party));
});

describe("a minister of state", () => {
  test.each([
    ["Secretary of State for Health and Social Care Wes Harling", "Secretary of State for Health and Social Care"],
    ["Minister of State for Petroleum Resources Tunji Alade", "Minister of State for Petroleum Resources"],
    ["Minister of State for Livestock Ana Ruiz", "Minister of State for Livestock"],
    ["Secretary of State Ana Ruiz", "Secretary of State"],
  ])("is no body: %s", (named, role) => {
    const name = named.slice(role.length + 1);
    expect(last(`${named} said it was wrong.`)).toEqual([name, role, null]);
  });
});

test("“for” at a sentence's start leads to whom it is about", () => {
  const copy =
    "The courier said it had a signature.\n\nFor Efa Rowlands, 18, it meant missing out. “They kept saying it,” she recalls.";
  expect(last(copy)?.[0]).toBe("Efa Rowlands");
});

test("“the Ghana international” is whoever was just told of, whatever her club", () => {
  const copy =
    "Rangeford United striker Kelvin Osei has apologised, according to sources at the club.\n\nOsei, 26, was fined. “I let it take over,” the Ghana international wrote on Instagram.";
  expect(last(copy)).toEqual(["Kelvin Osei", "striker", "Rangeford United"]);
});

test("“one” is of several who did not speak yet", () => {
  const copy = "Nurses worked for 20 hours at a time. “I drove home asleep,” one told investigators.";
  expect(last(copy)?.[0]).toBe("one of them");
});

test("who hears a daily call is no outlet", () => {
  const copy =
    "Spokesman Dmitry Varn told reporters during his daily conference call that Moscow had seen no sign of it.";
  expect(split(copy).attributions.map(({ via }) => via)).toEqual([[]]);
});

describe("questions passed on", () => {
  const silent = (copy: string) => split(copy).noComments.map(({ party, kind }) => [party.name, kind]);
  test.each([
    ["Nvidia, which holds a stake, referred questions to Helios.", [["Nvidia", "declined"]]],
    ["The ministry referred all further inquiries about the bridge to the embassy.", [["ministry", "declined"]]],
    [
      "The firm, Brightside, sacked him. It has said it is “deeply sorry” and has changed its vetting, but would not be drawn on why.",
      [["Brightside", "declined"]],
    ],
    ["Her office would neither confirm nor deny that.", [["office", "declined"]]],
    ["The court referred questions to the tribunal.", []],
    ["The court referred the question to a jury.", []],
    ["Lynch worked at a firm where the client directed questions to a male colleague.", []],
  ])("are no answer: %s", (copy, wanted) => expect(silent(copy)).toEqual(wanted));
});

test("a player is no coach of the land's", () => {
  const copy =
    "Striker Tiago Mbala of Halden United was dropped. “It was time,” said coach Nélson Bastos. The Angola international said he was hurt.";
  expect(last(copy)?.[0]).toBe("Tiago Mbala");
});

test("an institute of another field is another", () => {
  const copy =
    "The National Disasters Institute said it was over. The meteorological institute said more rain would come.";
  expect(last(copy)?.[0]).toBe("meteorological institute");
});

test("“a good many” is no word of who they are", () => {
  expect(last("A good many ministers say it was wrong.")?.[0]).toBe("many ministers");
});

test("somebody is not identified on condition, with the reason for it", () => {
  const copy =
    "A former Palisade manager, speaking on the condition that she not be identified because she had signed an agreement, said it was so.";
  const [one] = split(copy).attributions;
  expect(one?.party.unnamedReason).toBe("because she had signed an agreement");
  expect(one?.terms).toBe("background");
});

test("an insider is “they”, and whom she speaks of is not", () => {
  const copy = "A show insider insisted bosses had been left with no choice. They told us: “He's been a nightmare.”";
  expect(last(copy)?.[0]).toBe("show insider");
  expect(last("The mayor said residents fled. They said it was bad.")?.[0]).toBe("residents");
});

test("copy goes on with somebody as a parent, whatever she is else", () => {
  const copy = "Co-star Tess Rowland, 41, had her say. “Some people can dish it out,” the mum-of-two fumed.";
  expect(last(copy)).toEqual(["Tess Rowland", "Co-star", null]);
});

test.each([
  [
    "The ferry sank. But the dredging contractor, Baywell Marine, insisted all its lights were visible.",
    "organization",
  ],
  ["The ferry sank. The main contractor, Baywell Marine, said all its lights were visible.", "organization"],
  ["The ferry sank. The contractor, Olin Hart, said all his lights were visible.", "person"],
  ["Prices rose. The think tank Open Harbour said they would fall.", "organization"],
  ["The wall fell. The building contractor, Peter Marine, said he was not asked.", "person"],
  ["The film ended. The camera operator, Odo Brack, said it was late.", "person"],
])("a firm's trade and a person's: %s", (copy, kind) => {
  expect(split(copy).attributions.at(-1)?.party.kind).toBe(kind);
});

test("a think tank is where somebody works, by its name", () => {
  const copy = "Prices rose. Yusuf Delacroix of the think tank Open Harbour thinks they will fall.";
  expect(last(copy)).toEqual(["Yusuf Delacroix", null, "Open Harbour"]);
});

test.each([
  "In a letter seen by the Gazette, the mayor, Ona Brandt, warned that jobs would go.",
  "In a letter sent to staff on Monday and seen by the Marlow Gazette, the mayor, Ona Brandt, warned that jobs would go.",
  "In a letter to Northline, the mayor, Ona Brandt, warned that jobs would go.",
])("what stands behind a preposition is not whom a post describes: %s", (copy) => {
  expect(last(copy)).toEqual(["Ona Brandt", "mayor", null]);
});

test("nobody is called by a name that “which” follows", () => {
  const copy = "A judge halted it. Developer Corran Land, which bought the site last year, said it was disappointed.";
  expect(split(copy).attributions.at(-1)?.party).toMatchObject({ name: "Corran Land", kind: "organization" });
});
