/** News copy of any length, made up by rule: the same number gives the same words. */
export function newsCopy(sentences: number): string {
  const paragraphs: string[] = ["Harbour council counts its claims", ""];
  for (let first = 0; first < sentences; first += 4) {
    const inParagraph = Array.from({ length: Math.min(4, sentences - first) }, (_, index) => sentence(first + index));
    paragraphs.push(inParagraph.join(" "), "");
  }
  return paragraphs.join("\n");
}

const places = ["harbour", "river", "school", "tunnel", "market", "library", "ferry", "bridge"];
const people = ["Marta Lindqvist", "Daniel Roth", "Olena Marsh", "Tobias Krug", "Rosa Imhof", "Samuel Teague"];
const bodies = ["city council", "River Agency", "education ministry", "audit office", "port authority"];
const pick = <T>(from: readonly T[], by: number): T => from[by % from.length] as T;

function sentence(n: number): string {
  const place = pick(places, n);
  const person = pick(people, Math.floor(n / 3));
  const body = pick(bodies, Math.floor(n / 5));
  const amount = 100 + ((n * 37) % 900);
  switch (n % 6) {
    case 0:
      return `The ${place} cost the ${body} ${amount},000 crowns in the year ${1990 + (n % 35)}.`;
    case 1:
      return `“The ${place} was closed for ${amount} days,” said ${person}, a spokesperson for the ${body}.`;
    case 2:
      return `According to the ${body}, ${amount} people used the ${place} every day.`;
    case 3:
      return `${person} said that the ${place} had lost ${n % 60} percent of its visitors since ${2000 + (n % 25)}.`;
    case 4:
      return `Two of the ${amount} gates at the ${place} were built in ${1950 + (n % 70)}.`;
    default:
      return `The ${body} declined to comment on the ${place} and its ${amount} neighbours.`;
  }
}
