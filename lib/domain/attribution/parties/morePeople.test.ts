import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, kind, role, affiliation } }) => [name, kind, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("people whom their names or posts hide", () => {
  test.each([
    [
      "a day as a given name behind a title",
      "But the chairman of the community association, Mr Sunday Ebiere, said nobody was paid. “We are owed,” Ebiere said.",
      ["Sunday Ebiere", "person", "chairman", "community association"],
    ],
    [
      "a day as a given name that commas set off",
      "Talk of the town\n\nFriday Okon, a trader, said sales were down.",
      ["Friday Okon", "person", "trader", null],
    ],
    [
      "a day that is one",
      "Talks\n\nOn Sunday Ms Hart, a lawyer, said it was late.",
      ["Hart", "person", "lawyer", null],
    ],
    [
      "a post before a name, and “it” behind",
      "Talks\n\nBrazilian president Ola Venn said it would sign.",
      ["Ola Venn", "person", "president", "Brazil"],
    ],
    [
      "an adjective of a land that the copy names",
      "Talks with Belmora resumed on Monday. The Belmoran envoy, Tal Hessen, said that his country wanted peace.",
      ["Tal Hessen", "person", "envoy", "Belmora"],
    ],
    [
      "a field before a name that nobody knows",
      "Grid talks\n\nNordGrid's head of planning Eino Vaara told a news conference that reserves were low.",
      ["Eino Vaara", "person", "head of planning", "NordGrid"],
    ],
    [
      "a manager of those who are no magazine",
      "Jules Hart has a different memory. “It was the end,” Hart told Loop Magazine. Their manager, Bo Lindgren, said it was late.",
      ["Bo Lindgren", "person", "manager", null],
    ],
    [
      "a lawyer by what he is, and not by whom he represents",
      "Attorney Marcus Webb, who represents the workers, said they would wait.",
      ["Marcus Webb", "person", "Attorney", null],
    ],
    [
      "officials of her own",
      "The minister spoke on Monday. Her own officials admit that growth will be weaker.",
      ["officials", "group", null, null],
    ],
    [
      "a guard of a side",
      "Tigers edge Falcons\n\n“We lose,” guard Deon Whitfield said.",
      ["Deon Whitfield", "person", "guard", null],
    ],
    [
      "whose manager he then was",
      "Mirela Stan is late. Her then manager, Otto Reiss, has called her decision to stop “an act of vandalism”.",
      ["Otto Reiss", "person", "manager", "Mirela Stan"],
    ],
    [
      "an agent of hers, behind a man",
      "Mirela Stan is late. Her manager, Otto Reiss, said it was over. Her former agent, Bo Lind, called it “odd”.",
      ["Bo Lind", "person", "former agent", "Mirela Stan"],
    ],
    [
      "who is called Mama",
      "Speaking with our correspondent, a tomato seller, Mama Ngozi, explained that she paid N500 daily.",
      ["Mama Ngozi", "person", "tomato seller", null],
    ],
    [
      "an age before “who”",
      "Among them was junior Destiny Alvarez, 16, who told the board she had been searched twice.",
      ["Destiny Alvarez", "person", null, null],
    ],
    [
      "the dead one, behind a daughter of that name",
      "Nobel winner Aiko Morita dies at 91\n\nAiko Morita, the chemist, has died. Her death was confirmed by her daughter, the novelist Yuki Morita.\n\nMorita used to say that glass was “a liquid with patience”.",
      ["Aiko Morita", "person", "chemist", null],
    ],
    [
      "a daughter who speaks, where nobody died",
      "Prize for Aiko Morita\n\nAiko Morita, the chemist, was away. Her daughter, the novelist Yuki Morita, was there. “She is glad,” Morita said.",
      ["Yuki Morita", "person", "novelist", null],
    ],
    [
      "a field, and no body",
      "Talks\n\nA military analyst close to the ministry said the claim was premature.",
      ["military analyst close to the ministry", "unnamed", "military analyst", null],
    ],
    [
      "a bank by its name's end",
      "Talks\n\nTova Lindgren of Norrbank said investors had overreacted.",
      ["Tova Lindgren", "person", null, "Norrbank"],
    ],
    ["a town that ends so", "Talks\n\nAna Bell of Burbank said she was afraid.", ["Ana Bell", "person", null, null]],
    [
      "an honour in brackets behind an office that only the copy knows",
      "Talks\n\nThe Iyaloja of the market, Chief (Mrs.) Folasade Adebayo, lamented that members now pay six levies.",
      ["Folasade Adebayo", "person", null, null],
    ],
    [
      "an author who was then an engineer",
      "Talks\n\nThe memo is dated 2019. Its author, then chief engineer Sipho Radebe, confirmed that it was genuine.",
      ["Sipho Radebe", "person", "chief engineer", null],
    ],
    [
      "a referee, and not what somebody felt",
      "Athletic win\n\nManager Chris Dunmore felt referee Anna Pryce should have sent him off. “No,” Pryce said.",
      ["Anna Pryce", "person", "referee", null],
    ],
    [
      "a doctor of hers",
      "Inquest\n\nHer GP, Dr Ruth Odell, told the hearing that she had no idea.",
      ["Ruth Odell", "person", "GP", null],
    ],
    [
      "a coach, and for how long",
      "Talks\n\nAma Osei is late. Her coach of 14 years, Kwabena Darko, called her the greatest.",
      ["Kwabena Darko", "person", "coach", "Ama Osei"],
    ],
    [
      "the party of a senator",
      "Talks\n\nGreens senator Tim Abbot-Lee said it was late.",
      ["Tim Abbot-Lee", "person", "senator", "Greens"],
    ],
    [
      "a monsignor by his short title",
      "Talks\n\nThe aide, Monsignor Declan Tighe, had received four letters. Msgr Tighe, now 88, has denied it.",
      ["Declan Tighe", "person", "Monsignor", null],
    ],
    [
      "an ambassador in a town, by a name that nobody knows",
      "Talks\n\nBelmora's ambassador in Geneva, Tal Hessen, rejected the claims.",
      ["Tal Hessen", "person", "ambassador in Geneva", "Belmora"],
    ],
    [
      "the second of two places",
      "Talks\n\nA nurse in Wexcombe, Norshire, said it was late.",
      ["nurse in Wexcombe", "unnamed", "nurse", null],
    ],
    [
      "the pontiff",
      "Talks\n\nPope Linus came on Saturday. “It is a border,” the 74-year-old pontiff told the crowd.",
      ["Pope Linus", "person", "Pope", null],
    ],
    [
      "a spokesman of the Vatican, and not of the agency in the dateline",
      "LAMPARA (Vatican Wire) - Pope Linus came on Saturday. A Vatican spokesman, Father Enzo Bini, said it was late.",
      ["Enzo Bini", "person", "spokesman", "Vatican"],
    ],
    [
      "an agency that another body is not",
      "Talks\n\nThe Kopje mine's owner, Star Basin, denies it. An official at the environmental agency said samples showed arsenic.",
      ["official at the environmental agency", "unnamed", "official", "environmental agency"],
    ],
    [
      "a judge, and no case",
      "Talks\n\nLord Pannick, in the Guardsman case, held that justice must be open.",
      ["Lord Pannick", "person", null, null],
    ],
    [
      "the chancellor, who is not her shadow",
      "Fuel duty will rise, the chancellor has told MPs. “No one likes it,” she says. Shadow chancellor Mark Ellery shakes his head.",
      ["chancellor", "unnamed", "chancellor", null],
    ],
    [
      "a nurse known by her first name",
      "Talks\n\nA nurse who asked to be identified only by her first name, Espérance, said she had not been paid.",
      ["Espérance", "person", "nurse", null],
    ],
    [
      "who is told by what he is, and not a name of the headline",
      "Then I met Bruno\n\nBy Cathy Mellor\n\nWhen the consultant sat on the end of my bed, I knew. “You won't walk again,” he said, and looked at his shoes.",
      ["consultant", "unnamed", "consultant", null],
    ],
    [
      "nobody who is she, behind who is he",
      "The analyst said most people would stay. He asked: “Who did it?”\n\n“I did,” she said.",
      ["source not named", "unnamed", null, null],
    ],
    [
      "the charity by its noun, and not the nearest letters",
      "Bruno is a labrador from the charity Paws & Purpose. He came in August. I was glad. The NHS spends £11,000 a year on a patient. The charity's chief executive, Marion Frost, says each dog costs £29,000.",
      ["Marion Frost", "person", "chief executive", "Paws & Purpose"],
    ],
    [
      "a coast guard's spokesperson",
      "Talks\n\nCoast guard spokesperson Liu Weihai said that the vessel had ignored warnings.",
      ["Liu Weihai", "person", "spokesperson", "coast guard"],
    ],
    [
      "a first minister",
      "First Minister Isla Munro will chair a meeting. She has asked people to check on neighbours.",
      ["Isla Munro", "person", "First Minister", null],
    ],
    [
      "a patriarch",
      "Patriarch Anselm II has called for a ceasefire. He said: “It is a wound.” The patriarch said it again.",
      ["Anselm II", "person", "Patriarch", null],
    ],
    [
      "how high a reverend is",
      "Saint Anne's\n\nThe Right Reverend Hugh Sandal read the apology at a service. “We did not listen,” he told the congregation.",
      ["Hugh Sandal", "person", "Reverend", null],
    ],
    [
      "the bank that was just named",
      "Analysts at Brack & Vell doubt that it will last. “They can't afford it,” wrote Tomasz Riel, the bank's shipping analyst.",
      ["Tomasz Riel", "person", "shipping analyst", "Brack & Vell"],
    ],
    [
      "a spokesman of somebody whom only an office tells",
      "Fran Lyle said 8,000 jobs were at risk. Downing Street insisted the prime minister had not been whipped. “It was in the manifesto,” his official spokesman said.",
      ["official spokesman", "unnamed", "official spokesman", null],
    ],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

describe("bodies that look like people or like nobody", () => {
  test.each([
    [
      "a body that a land follows",
      "Snow\n\nEnvironment Canada had forecast that it would freeze.",
      ["Environment Canada", "organization", null, null],
    ],
    [
      "a firm of two names behind what it is",
      "Talks\n\nI wrote to a lettings agent, Hearth & Key, which insisted that I had withdrawn.",
      ["Hearth & Key", "organization", null, null],
    ],
    [
      "a service elsewhere than the office that was named",
      "Nine people died, the National Disaster Office said. Winds reached 210 kilometres per hour, according to the weather service in neighbouring Réunel.",
      ["weather service", "organization", null, null],
    ],
    [
      "a report behind “which”",
      "Talks\n\nA deal could come soon, according to the report, which said the talks could still fall apart.",
      ["report", "document", null, null],
    ],
    ["kin", "Talks\n\nThe deceased's kin welcomed the order.", ["deceased's kin", "group", null, null]],
    [
      "nobody who is named, of whom something is said",
      "Gadget maker Orba said to be in talks to buy lens startup\n\nIt was late.",
      ["source not named", "unnamed", null, null],
    ],
    [
      "a minister who is not the junior one",
      "Minister denies he slept through crisis\n\nThe call was delegated to a junior minister, Lord Amery.",
      ["minister", "unnamed", "minister", null],
    ],
    [
      "a firm by where it is listed",
      "Talks\n\nThe mine's owner, Hong Kong-listed Star Basin, denies polluting the river.",
      ["Star Basin", "organization", null, null],
    ],
    [
      "a firm that develops it",
      "Talks\n\nIts developer, Helio Compute, says the center would bring 120 jobs.",
      ["Helio Compute", "organization", null, null],
    ],
    [
      "a verb's spelling that begins a name",
      "Talks\n\nThe Met Service has warned that it will rain.",
      ["Met Service", "organization", null, null],
    ],
    [
      "a general staff",
      "Talks\n\nThe General Staff said it had hit a depot.",
      ["General Staff", "organization", null, null],
    ],
    [
      "sources elsewhere than the first ones",
      "Talks\n\nJudicial sources said Friday it was late. But sources in the presidency told the agency that his departure was near.",
      ["sources in the presidency", "group", null, null],
    ],
    [
      "a firm's rival",
      "Vantor fell 9 percent. Rival Odessa Micro last week warned of slowing orders.",
      ["Odessa Micro", "organization", null, null],
    ],
    [
      "a charity whose director signed",
      "The charity WaterWatch, in a statement signed by its director, Ann Cole, said it was shocked.",
      ["WaterWatch", "organization", null, null],
    ],
    [
      "a body's name behind what it is",
      "Fishing\n\nA 2029 report by the regional body, the Gulf Fisheries Commission, said losses were $310m a year.",
      ["Gulf Fisheries Commission", "organization", null, null],
    ],
    [
      "a town that ships are guided into",
      "SALTMERE, 12 March — Pilots who guide tankers into Saltmere struck, a move that the union said was forced on it.",
      ["union", "organization", null, null],
    ],
    [
      "a company, and no adjective that begins as a name",
      "Lumen will let people switch off the AI-written summaries, the company announced.",
      ["Lumen", "organization", null, null],
    ],
    [
      "a company whose vice president is a woman",
      "Lumen will let people switch off the summaries. “Choice is a principle,” wrote Devika Rau, Lumen's vice president of search. She did not say why. The company said it would wait.",
      ["Lumen", "organization", null, null],
    ],
    ["tests", "Giulia Moretti was glad. Tests showed that it was old.", ["tests", "document", null, null]],
    [
      "a company, and no plain noun of the headline",
      "Lawsuit: Chain sold spoiled meat\n\nA supermarket chain sold spoiled meat for years. “We will defend ourselves,” the company said.",
      ["company", "organization", null, null],
    ],
    [
      "a rival's one word",
      "Pharma group Nordane fell. Rival Pelion said its own trials were unaffected.",
      ["Pelion", "organization", null, null],
    ],
    [
      "judges together",
      "A division bench observed that projects cannot wait.",
      ["division bench", "organization", null, null],
    ],
    [
      "figures that a bureau made",
      "Roads\n\nAccording to Stats Bureau figures, one in three roads is in poor condition.",
      ["Stats Bureau", "organization", null, null],
    ],
    [
      "nobody's “it”",
      "Pharma group Nordane fell. It was not clear whether the deaths were linked to the drug.",
      ["source not named", "unnamed", null, null],
    ],
    ["members by their letters", "MPs have warned that the law is late.", ["MPs", "group", null, null]],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

test("why somebody is not named may stand in a sentence of its own", () => {
  const copy =
    "A person with knowledge of the plans said executives had debated it. The person was not authorized to discuss internal deliberations and asked not to be named.";
  const { attributions } = split(copy);
  expect(attributions.map(({ party }) => party.unnamedReason)).toEqual([
    "was not authorized to discuss internal deliberations",
  ]);
});

test("when somebody declined to comment makes it no statement", () => {
  const { attributions, noComments } = split("Northern Police declined to comment while the inquiry was ongoing.");
  expect([attributions.length, noComments.length]).toEqual([0, 1]);
});

test.each([
  ["The General Staff confirmed the attack. It did not elaborate.", ["General Staff", "declined"]],
  [
    "The officer, Benson Eze, said it was peaceful. Efforts to reach the State Commissioner for Commerce proved abortive.",
    ["State Commissioner for Commerce", "no-response"],
  ],
])("who gave no comment: %s", (copy, wanted) => {
  const [one] = split(copy).noComments;
  expect([one?.party.name, one?.kind]).toEqual(wanted);
});

test("a headline's chief is the one of that body", () => {
  const copy =
    "UN rights chief urges Belmora to free journalists\n\nThe United Nations human rights chief urged Belmora on Friday to release 17 journalists.\n\nAmara Diallo said in a statement that three had been denied care. Press group Reporters' Watch agreed. “It is a prison,” said its director, Lise Monnet.";
  expect([parties(copy)[0], last(copy)]).toEqual([
    ["Amara Diallo", "person", "human rights chief", "United Nations"],
    ["Lise Monnet", "person", "director", "Reporters' Watch"],
  ]);
});

test("weather says nothing in a headline", () => {
  expect(split("Storm Hedda: red warning issued as thousands lose power\n\nIt was cold.").attributions).toEqual([]);
});

test("who says it on a website of its own says it to nobody between", () => {
  const [one] = split("The airport's operator, Nusa Aero, said on its website that it would reassess.").attributions;
  expect([one?.party.name, one?.via]).toEqual(["Nusa Aero", []]);
});

test.each([
  ["Teague said he was gutted. He told BBX Radio Hollin: “I knew when I saw the bus.”", "BBX Radio Hollin"],
  [
    "The offer was made to Loop Magazine. A source close to the band tells Loop that the offer stands.",
    "Loop Magazine",
  ],
  ["The envoy said his country was ready, the Harbour Times reported.", "Harbour Times"],
])("the outlet between: %s", (copy, outlet) => {
  const links = split(copy).attributions.flatMap(({ via }) => via.map(({ name }) => name));
  expect(links).toContain(outlet);
});
