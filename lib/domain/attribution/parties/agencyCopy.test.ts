import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, role, affiliation } }) => [name, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("names as agencies and papers of many countries print them", () => {
  test.each([
    [
      "an abbreviated given name",
      "Legislative Affairs Minister Mohd. Khaleel Pasha said the remark was wrong. Mr. Pasha said it again.",
      ["Mohd. Khaleel Pasha", "Legislative Affairs Minister", null],
    ],
    [
      "a police rank of two abbreviations",
      "East Java Police spokesperson Sr. Comr. Dewa Sudarsana said four people had been named.",
      ["Sr. Comr. Dewa Sudarsana", "spokesperson", "East Java Police"],
    ],
    [
      "a rank with a bracket",
      "Health Secretary Captain (retired) Nadeem Khosa said it was so. “We will see,” Captain Khosa said.",
      ["Captain (retired) Nadeem Khosa", "Health Secretary", null],
    ],
    [
      "titles of two words",
      "Malaysia’s Home Minister Tan Sri Zulkifli Harun said fines would rise.",
      ["Zulkifli Harun", "Home Minister", "Malaysia"],
    ],
    [
      "a seat in capitals",
      "MNA Rana Tanvir Sidhu of the Awami Islahi Party claimed that a cartel was behind it.",
      ["Rana Tanvir Sidhu", "MNA", "Awami Islahi Party"],
    ],
    [
      "an initial",
      "Leader of the Opposition B. Venkata Ramana alleged that the money was due.",
      ["B. Venkata Ramana", "Leader of the Opposition", null],
    ],
    [
      "a cause with a title in it",
      "The Front for Renewal and Justice (FRJ) said it was ready. The FRJ said it would come.",
      ["Front for Renewal and Justice", null, null],
    ],
    [
      "an and before a court",
      "The Employment and Labour Relations Court said it had stopped the county.",
      ["Employment and Labour Relations Court", null, null],
    ],
    [
      "a plural owner inside",
      "The Professional Cricketers' Welfare Forum said the fees were due.",
      ["Professional Cricketers' Welfare Forum", null, null],
    ],
    [
      "Without",
      "The charity Medics Without Delay said it was sending two teams.",
      ["Medics Without Delay", null, null],
    ],
    [
      "initials in brackets",
      "Rice millers fear the ruling Jana Rajyam Samithi (JRS). “It is ours,” JRS spokesperson Anvesh Thota said.",
      ["Anvesh Thota", "spokesperson", "Jana Rajyam Samithi"],
    ],
    ["a number", "A No 10 spokesperson said there were no plans.", ["No 10 spokesperson", "spokesperson", "No 10"]],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

describe("posts", () => {
  test.each([
    [
      "of ministers are their portfolios",
      "Civil Supplies Minister N. Sudhakar Rao said it was done.",
      ["N. Sudhakar Rao", "Civil Supplies Minister", null],
    ],
    [
      "of a cabinet",
      "Health Cabinet Secretary Abdirahman Guyo said it was devolved.",
      ["Abdirahman Guyo", "Health Cabinet Secretary", null],
    ],
    [
      "of two fields",
      "Health and Social Care Secretary Tom Lee said it was late.",
      ["Tom Lee", "Health and Social Care Secretary", null],
    ],
    [
      "with a field behind a comma",
      "The agency’s Director, Media and Publicity, Mr Obinna Ezekwem, said the raid lasted six hours.",
      ["Obinna Ezekwem", "Director, Media and Publicity", "agency"],
    ],
    [
      "past an abbreviation in brackets",
      "The chief executive of the Medicines Quality Authority (MQA), Dr Saifur Wassan, said makers had stopped.",
      ["Saifur Wassan", "chief executive", "Medicines Quality Authority"],
    ],
    [
      "of who is now before what she was",
      "The head of the mission, former Vice President Zainab Mrisho, said districts were late.",
      ["Zainab Mrisho", "head of the mission", null],
    ],
    [
      "of a chair",
      "The Committee on Health, chaired by Zarmina Kasi, met. The chairperson said the reply was poor.",
      ["Zarmina Kasi", "chair", "Committee on Health"],
    ],
    [
      "of a polled economist are at no poll",
      "Ten economists in an Agency poll predicted that rates would stay.",
      ["ten economists in an Agency poll", null, null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

describe("other words for who just spoke", () => {
  test.each([
    [
      "a first-term chief",
      "Governor Ezekiel Lagat vowed to appeal. “Judges do not treat malaria,” the first-term county chief said.",
      "Ezekiel Lagat",
    ],
    [
      "an international",
      "Tiago Mbala, who scored, said it was over. The Angola international said the players were tired.",
      "Tiago Mbala",
    ],
    [
      "the woman, of one without a name",
      "A retiree who lives next door said vans came daily. “The windows were covered,” said the woman.",
      "retiree",
    ],
    [
      "a state's Republican",
      "Speaker Ron Hollis said the vote would go ahead. “We will win,” the Georgia Republican said.",
      "Ron Hollis",
    ],
    [
      "the sheriff's office",
      "The sheriff’s office said deputies were called. Corley County Sheriff’s Office detectives came. The sheriff’s office said it was over.",
      "Corley County Sheriff’s Office",
    ],
  ])("%s", (_, copy, name) => {
    expect(last(copy)?.[0]).toBe(name);
  });

  test.each([
    [
      "the police chief is another",
      "Mayor Ann Lee said it was late. The police chief said nobody was hurt.",
      "Ann Lee",
    ],
    [
      "the chancellor is not the shadow chancellor",
      "The shadow chancellor, Ann Lee, said no. The chancellor said yes.",
      "Ann Lee",
    ],
  ])("%s", (_, copy, name) => {
    expect(last(copy)?.[0]).not.toBe(name);
  });
});

describe("sport", () => {
  const match =
    "The coach watched the match from the stands. The penalty came in the second half, and the goal won the league.";

  test.each([
    [
      "a captain holds a post, and no rank",
      `${match}\n\n“We switched off,” said Captain Rory MacAskill.`,
      ["Rory MacAskill", "Captain", null],
    ],
    [
      "a nationality is whom it goes on about",
      `${match}\n\nHead coach Marek Hlinka has asked for a midfielder since Tom Ansdell fell ill. “We miss him,” said Hlinka, who had seen Ansdell fall. “He will be back,” the Slovak said.`,
      ["Marek Hlinka", "Head coach", null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });

  test("elsewhere a captain is an officer", () => {
    expect(last("“We held the bridge,” said Captain Rory MacAskill.")?.[0]).toBe("Captain Rory MacAskill");
  });
});

test("one source is one party, whatever it says", () => {
  const copy =
    "Dougie Petrie found no offence. “He pulls it down,” Petrie said. The former Scotland prop confirmed that the club would send clips but ruled out a formal complaint.";
  expect(new Set(parties(copy).map(([name]) => name))).toEqual(new Set(["Dougie Petrie"]));
});

test.each([
  ["Groundsman Jayatissa defended the pitch.", "Jayatissa"],
  ["San Diego-based Calyra said that it would sue.", "Calyra"],
  ["“It was late,” The Five Borough Café Alliance said.", "Five Borough Café Alliance"],
  ["Citizens Not Subjects (CNS) said that it was a soap opera.", "Citizens Not Subjects"],
  ["“It is not true,” the Charlotte, North Carolina-based Vantrell said.", "Vantrell"],
])("%s is said by %s", (copy, name) => {
  expect(last(copy)?.[0]).toBe(name);
});

test("who is told by her post in the lead is named below it", () => {
  const copy =
    "The provincial commissioner told lawmakers on Tuesday that the guns were police guns.\n\nLieutenant-General Nomvula Sithebe said eleven officers had been suspended.";
  expect(parties(copy)).toEqual([
    ["Lieutenant-General Nomvula Sithebe", "provincial commissioner", null],
    ["Lieutenant-General Nomvula Sithebe", "provincial commissioner", null],
  ]);
});

test.each([
  ["Ruiz told a press conference that the bridge was shut."],
  ["Officials told this newspaper on Monday that the bridge was shut."],
  ["Ruiz wrote in a Facebook post that the bridge was shut."],
])("nobody passes it on: %s", (copy) => {
  expect(split(copy).attributions.map(({ via }) => via)).toEqual([[]]);
});
