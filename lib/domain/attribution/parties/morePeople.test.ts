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
    ["members by their letters", "MPs have warned that the law is late.", ["MPs", "group", null, null]],
  ])("%s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

test.each([
  ["Teague said he was gutted. He told BBX Radio Hollin: “I knew when I saw the bus.”", "BBX Radio Hollin"],
  ["The envoy said his country was ready, the Harbour Times reported.", "Harbour Times"],
])("the outlet between: %s", (copy, outlet) => {
  const links = split(copy).attributions.flatMap(({ via }) => via.map(({ name }) => name));
  expect(links).toContain(outlet);
});
