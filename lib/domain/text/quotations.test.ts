import { describe, expect, it } from "vitest";
import { quotations } from "./quotations";
import type { Span } from "./spans";

/** Checks paragraphs (parted by a line break) against the words that their quotations hold, outer before inner. */
function check(text: string, inner: readonly string[]): void {
  let start = 0;
  const paragraphs = text.split("\n").map((line): Span => {
    const span: Span = [start, start + line.length];
    start += line.length + 1;
    return span;
  });
  const found = quotations(text, paragraphs);
  expect(found.map((one) => `${text.slice(...one.inner)}${one.open ? " →" : ""}`)).toEqual(inner);
}

describe("quotations", () => {
  it.each<[string, string[]]>([
    ['"No," he said. "Not now."', ["No,", "Not now."]],
    ["“No,” he said. “Not ‘now’ then.”", ["No,", "Not ‘now’ then.", "now"]],
    ["'It wasn't me,' said Orr, the workers' friend.", ["It wasn't me,"]],
    ["‘The workers’ rights are lost,’ he said.", ["The workers’ rights are lost,"]],
    ["The ‘rebels’ and the ‘fighters’ left.", ["rebels", "fighters"]],
    ["In the ’90s rock ’n’ roll was king, y’all.", []],
    ["„Nein“, sagte sie. »Ja«, rief er. ›Halt‹", ["Nein", "Ja", "Halt"]],
    ["« Non », dit-il. ‹ Oui ›", ["Non", "Oui"]],
    ["”Nej”, sade hon. ”Ja.”", ["Nej", "Ja."]],
    ["彼は「行く『今日』」と言った。", ["行く『今日』", "今日"]],
    ['قال: «لا» ثم "نعم".', ["لا", "نعم"]],
    ['He is 5\' 10" tall and 3" taller than I.', []],
    ['He said ("No!") and left.', ["No!"]],
    ["“One.\n“Two.\n“Three.”", ["One. →", "Two. →", "Three."]],
    ['"One.\n"Two," she said.', ["One. →", "Two,"]],
    ['"A mark that is never closed.\nThe next paragraph.', []],
    ['One " stray mark. "Then a whole one."', ["Then a whole one."]],
    ['""', []],
    ['“One kind," he said. "The other,” she said.', ["One kind,", "The other,"]],
    ['“He said "no" to me," he said.', ['He said "no" to me,', "no"]],
    ['"He said “no” to me,” he said.', ["He said “no” to me,", "no"]],
    ['“I am 6 2" tall,” he said.', ['I am 6 2" tall,']],
    ['“One.\n"Two," she said.', ["One. →", "Two,"]],
  ])("%s", check);
});
