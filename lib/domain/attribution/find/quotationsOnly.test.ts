import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { wordsAt } from "../../text/spans";
import { layOut } from "./page";
import { quotedSpeech } from "./quotationsOnly";

const cases: readonly (readonly [text: string, source: string, content: string])[] = [
  ["«No vamos a cerrar la escuela», dijo María Quintana.", "María Quintana", "«No vamos a cerrar la escuela»"],
  ["Jean Morel : « Nous attendons depuis trois heures. »", "Jean Morel", "« Nous attendons depuis trois heures. »"],
  ["„Wir haben lange gewartet“, sagte Petra Vogel am Montag.", "Petra Vogel", "„Wir haben lange gewartet“"],
  ["Иван Петров: «Мы ждали три часа».", "Иван Петров", "«Мы ждали три часа»"],
];

test.each(cases)("reads the speaker in %s", (text, source, content) => {
  const page = layOut(readText(text));
  const at = ([from, to]: readonly [number, number]) =>
    wordsAt(text, [page.words[from]?.start ?? 0, page.words[to - 1]?.end ?? 0]);
  const found = quotedSpeech(page);
  expect(found.map((one) => [at(one.source), at(one.content)])).toEqual([[source, content]]);
});

test("a quotation without a speaker beside it has none", () => {
  expect(quotedSpeech(layOut(readText("La revista «El tiempo de mañana» salió ayer.")))).toEqual([]);
});
