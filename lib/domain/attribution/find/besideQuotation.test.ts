import { describe, expect, it } from "vitest";
import { readText } from "../../text/readText";
import { speechBeside } from "./besideQuotation";
import { layOut, type WordRange } from "./page";

/** Who speaks beside the first quotation, by which verb: "source | verb | how many quotations". */
function beside(text: string): string | null {
  const page = layOut(readText(text));
  const speech = speechBeside(page, page.quotes[0] as WordRange);
  if (!speech?.source) return null;
  const words = ([from, to]: WordRange) =>
    text.slice(page.words.get(from)?.start ?? 0, page.words.get(to - 1)?.end ?? 0);
  return [words(speech.source), words(speech.cue), speech.content.length].join(" | ");
}

describe("speech beside a quotation", () => {
  it.each([
    ["“Nobody measured it,” sighed the boatman. He left.", "the boatman | sighed | 1"],
    ["“Then I saw the timetable,” he chuckled.", "he | chuckled | 1"],
    ["“I respect the rules,” Brandolin sighs.", "Brandolin | sighs | 1"],
    [
      "‘It will not come back’, objected Saffron Pike of the Badger Watch.",
      "Saffron Pike of the Badger Watch | objected | 1",
    ],
    ["“This one,” the old carver growled, “knows something.”", "the old carver | growled | 2"],
    ["“Are they coming?” Oda wondered. Nobody knew.", "Oda | wondered | 1"],
    ["“A gift,” the sexton, Heino Lind, explained, “to nobody.”", "the sexton, Heino Lind, | explained | 2"],
    ["Brandolin shrugged: “It was late.”", "Brandolin | shrugged | 1"],
  ])("%s", (text, wanted) => expect(beside(text)).toBe(wanted));

  it.each([
    ["a relative clause", "She sang “Over the Hill,” which opened the evening."],
    ["an apposition", "He quoted “the delegates,” a term of his own."],
    ["a sentence that has ended", "“We have gone.” The boatman rowed on."],
    ["an auxiliary", "“The Tin Flute,” it is, after all."],
  ])("is not in %s", (_, text) => expect(beside(text)).toBeNull());
});
