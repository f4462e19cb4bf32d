import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, kind, role, affiliation } }) => [name, kind, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("bodies that are like one another", () => {
  test.each([
    [
      "a service of another field than the bureau just named",
      "The river burst its banks, the National Bureau for Risk and Disaster Management said. The storm will pass by Friday, according to the national weather service.",
      "national weather service",
    ],
    [
      "the bureau that is called so, and not the service named since",
      "The river burst its banks, the National Bureau for Risk and Disaster Management said. The storm brought winds of 150 kilometres per hour. It will pass by Friday, according to the national weather service. Roads were cut. The bureau said that it was ready.",
      "National Bureau for Risk and Disaster Management",
    ],
    [
      "a company by where it sits, town and state",
      "Ardent Semiconductor Inc. cut its forecast on Tuesday. The Austin, Texas-based company said that it was late.",
      "Ardent Semiconductor Inc.",
    ],
    [
      "what a headline calls a firm, and its full name",
      "Chipmaker Ardent warns of slump\n\nArdent Semiconductor Inc. cut its forecast. “It is bad,” chief executive Maya Thorn said. The chipmaker said that it was late.",
      "Ardent Semiconductor Inc.",
    ],
  ])("%s", (_, copy, name) => {
    expect(last(copy)).toEqual([name, "organization", null, null]);
  });
});

test("a firm by fewer words of its name is no person", () => {
  const copy =
    "Permitwell has raised $42 million in a round led by Tall Grass Ventures. Tall Grass said that it was glad.";
  expect(last(copy)).toEqual(["Tall Grass Ventures", "organization", null, null]);
});

describe("bodies by how the copy tells them", () => {
  test.each([
    [
      "“it” behind two towns",
      "Police have arrested three people, the domestic security service PST said. The suspects were detained in raids in Oslo and Drammen on Wednesday, it said.",
      ["PST", "organization", null, null],
    ],
    [
      "a land's department",
      "Rescuers have found two climbers, Nepal's tourism department announced. They were found by guides, said Rakesh Thapa, a spokesman for the department.",
      ["Rakesh Thapa", "person", "spokesman", "Nepal's tourism department"],
    ],
    [
      "the Federal Reserve and its governor",
      "Talks\n\nFederal Reserve Governor Dana Marchetti said that it was late.",
      ["Dana Marchetti", "person", "Governor", "Federal Reserve"],
    ],
    [
      "a university with a mayor in its name",
      "Talks\n\nHydrologist Carla Arce of the Universidad Mayor de San Andrés said that it was late.",
      ["Carla Arce", "person", "Hydrologist", "Universidad Mayor de San Andrés"],
    ],
    [
      "the first words of a longer name",
      "Engineers at Chiltern & Thames Water raised the alarm. Chiltern & Thames said that it was sorry.",
      ["Chiltern & Thames Water", "organization", null, null],
    ],
    [
      "a paper that a day's short name spells",
      "Rovers are watching winger Daan Verbeek, The Sun reports.",
      ["Sun", "outlet", null, null],
    ],
    [
      "a bench, and not those who sit on it",
      "Talks\n\nA two-judge bench comprising Chief Justice Tariq Nawaz and Justice Saima Haroon said that it was late.",
      ["two-judge bench", "organization", null, null],
    ],
    [
      "a club named like a town",
      "Talks\n\nHarrow Town have confirmed the appointment of a coach. Harrow Town said that it was late.",
      ["Harrow Town", "organization", null, null],
    ],
    [
      "a company and not the water off which its ship lies",
      "The ship, which is operated by Hamburg-based Hansa Kreuzfahrten, has been anchored off Mindelo. The company said that it was late.",
      ["Hansa Kreuzfahrten", "organization", null, null],
    ],
    [
      "its spokesman, behind a land's army and another's forces",
      "Congo's army had earlier accused Rwandan forces of attacking positions. Its spokesman, General Sylvestre Kabeya, said that it was late.",
      ["General Sylvestre Kabeya", "person", "spokesman", "Congo's army"],
    ],
    [
      "its owner, where “it” is a thing",
      "She was taken to hospital, West Yorkshire Police said. The trampoline had been bought the day before. Its owner, Lee Cartwright, said that it was late.",
      ["Lee Cartwright", "person", "owner", null],
    ],
    [
      "a press secretary behind the house she speaks for",
      "The White House renewed its call for lower costs. “Families can't wait,” press secretary Blake Tolliver told reporters.",
      ["Blake Tolliver", "person", "press secretary", "White House"],
    ],
    [
      "where somebody manages what has no name",
      "Harriet Osei, who manages a bond fund at Trellis Asset Management, said that it was late.",
      ["Harriet Osei", "person", "manager", "Trellis Asset Management"],
    ],
    [
      "people who are no body",
      "Talks\n\nIndigenous communities around the salt flats say they were not consulted.",
      ["Indigenous communities", "group", null, null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

describe("people by letters and numbers", () => {
  test.each([
    [
      "a post by its letters",
      "A committee questioned Agriculture Cabinet Secretary Peter Wanyonyi on Tuesday. The CS said that he was misled.",
      ["Peter Wanyonyi", "person", "Agriculture Cabinet Secretary", null],
    ],
    [
      "letters that are a body's",
      "Cabinet Secretary Peter Wanyonyi met the Cocoa Society (CS) on Tuesday. The CS said that it was misled.",
      ["Cocoa Society", "organization", null, null],
    ],
    [
      "a seat with its party",
      "Talks\n\nThe Liberal Democrat MP for the area, Caroline Ashby, said that it was late.",
      ["Caroline Ashby", "person", "MP", "Liberal Democrat"],
    ],
    [
      "a leader of the Opposition whose name nobody knows",
      "Talks\n\nLeader of the Opposition Tej Narayan Rai said that it was late.",
      ["Tej Narayan Rai", "person", "Leader of the Opposition", null],
    ],
    [
      "what somebody led before",
      "Talks\n\nGreta Lindahl, 41, who previously managed Rosengård, said that it was late.",
      ["Greta Lindahl", "person", null, null],
    ],
    [
      "whom an outlet writes of by his age",
      "City want Torino midfielder Luca Bellini, according to Sky Italia. The 23-year-old said that it was late.",
      ["Luca Bellini", "person", "midfielder", "Torino"],
    ],
    [
      "a post with what it is for, before a title",
      "Talks\n\nCabinet member for transport Cllr Anjali Rao (Green) said that it was late.",
      ["Anjali Rao", "person", "Cabinet member for transport", null],
    ],
    [
      "a second source",
      "The plant will open in 2027, one of the people said. The second person said that land had been leased.",
      ["person", "unnamed", null, null],
    ],
    [
      "a calling in -ing",
      "Talks\n\nBut heating engineer Colin Brace said that it was late.",
      ["Colin Brace", "person", "heating engineer", null],
    ],
    [
      "a chief operating officer",
      "Talks\n\nChief operating officer Bill Hanrahan said that it was late.",
      ["Bill Hanrahan", "person", "Chief operating officer", null],
    ],
    [
      "two posts of one person",
      "Lumio raised money. Co-founder and CEO Priya Raman said that it was late.",
      ["Priya Raman", "person", "CEO", "Lumio"],
    ],
    [
      "where somebody is held, before a verb that says nothing",
      "Farmers say it is late. Fiifi Quarshie of the think-tank IMANI agrees. “It is bankrupt,” he says.",
      ["Fiifi Quarshie", "person", null, "IMANI"],
    ],
    [
      "a lawyer for one of several",
      "Three were held. A lawyer for one of the men, Torstein Vik, said his client was at home.",
      ["Torstein Vik", "person", "lawyer", null],
    ],
    [
      "a brother, whatever others of his name are",
      "Marta Soler was found on Monday. Mingma Dorje said that it was late. Her brother, Joan, told reporters that she was happy there. “She was happy,” he said.",
      ["Joan", "person", "brother", null],
    ],
    [
      "whom nobody in particular blames",
      "The minister spoke. Prime Minister Michael Yando has been criticised for not visiting the site.",
      ["source not named", "unnamed", null, null],
    ],
    [
      "what a quoted call begins with",
      "Three former trustees said that it was late. One recalls a meeting with the head. “He said, 'Trust me, it'll work,'” the former trustee says.",
      ["one of them", "unnamed", "former trustee", null],
    ],
    [
      "one of several who spoke",
      "Western diplomats say privately that they doubt the law will survive. One said it was a good text that nobody wants.",
      ["one of them", "unnamed", null, null],
    ],
    [
      "a fellow of the one before",
      "Board member Kyle Ruhl said no. Fellow board member Jan Tobiason said that it was late.",
      ["Jan Tobiason", "person", "board member", null],
    ],
    [
      "a fellow by calling",
      "Talks\n\nResearch fellow Jan Tobiason said that it was late.",
      ["Jan Tobiason", "person", "Research fellow", null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

test("a post's letters in a headline mean whom the copy names with it", () => {
  const copy =
    "Opposition walks out of Assembly over deaths; CM promises inquiry\n\nChief Minister Rameshwar Prasad said that nobody would be spared.";
  expect(parties(copy).map(([name]) => name)).toEqual(["Rameshwar Prasad", "Rameshwar Prasad"]);
});
