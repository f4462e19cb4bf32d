import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { wordsAt } from "../../text/spans";
import { layOut } from "./page";
import { quotedSpeech } from "./quotationsOnly";

const cases: readonly (readonly [text: string, source: string, content: string])[] = [
  ["«No vamos a cerrar la escuela», dijo María Quintana.", "María Quintana", "«No vamos a cerrar la escuela»"],
  ["Jean Morel : « Nous attendons depuis trois heures. »", "Jean Morel", "« Nous attendons depuis trois heures. »"],
  ["„Wir haben lange gewartet“, sagte Petra Vogel am Montag.", "Petra Vogel", "„Wir haben lange gewartet“"],
  ["«Nadie perderá la vista al mar», dijo el alcalde, Odo Brac.", "Odo Brac", "«Nadie perderá la vista al mar»"],
  ["La alcaldesa dijo: «Empezarán en el mes de mayo».", "La alcaldesa", "«Empezarán en el mes de mayo»"],
  ["— Nadie nos ha llamado —afirmó Pedro Lara—. Nadie.", "Pedro Lara", "Nadie nos ha llamado"],
  ["— Мы поверим, когда увидим, — заявила Анна Вайс.", "Анна Вайс", "Мы поверим, когда увидим"],
  ["Selon Ana Ruiz, « rien n'a été fait depuis dix ans ».", "Ana Ruiz", "« rien n'a été fait depuis dix ans »"],
  ["Ana Weiss, Sprecherin der Anwohner, erklärte: „Wir glauben es nicht.“", "Ana Weiss", "„Wir glauben es nicht.“"],
  ["Ο δήμαρχος Οδυσσέας Μπρακ δήλωσε: «Κανείς δεν θα φύγει».", "Οδυσσέας Μπρακ", "«Κανείς δεν θα φύγει»"],
  ['"لن نصدق حتى نرى"، قالت آنا رويز، المتحدثة.', "آنا رويز", '"لن نصدق حتى نرى"'],
  ["市长王小明说：“没有人会失去海景。”", "市长王小明说", "“没有人会失去海景。”"],
  ["“我们要看到才会相信。”居民代表李红说。", "居民代表李红说", "“我们要看到才会相信。”"],
  ["市長の田中一郎氏は「誰も眺めを失わない」と述べた。", "市長の田中一郎氏は", "「誰も眺めを失わない」"],
  ["Иван Петров: «Мы ждали три часа».", "Иван Петров", "«Мы ждали три часа»"],
  ["«Мы готовы к переговорам», — заявил лидер Ким Чен Ын.", "Ким Чен Ын", "«Мы готовы к переговорам»"],
  ["국토부 장관 김민수는 “다리는 안전하다”고 말했다.", "국토부 장관 김민수는", "“다리는 안전하다”"],
  ['परिवहन मंत्री राजेश शर्मा ने कहा, "पुल कल खोल दिया जाएगा।"', "परिवहन मंत्री राजेश शर्मा ने", '"पुल कल खोल दिया जाएगा।"'],
  [
    "«Это важно для города, — сказал мэр Казани Ильсур Метшин. — Мы ждали».",
    "Ильсур Метшин",
    "«Это важно для города | Мы ждали»",
  ],
  [
    "„Wir raten davon ab“, sagte Meteorologin Anja Krüger der Presse-Agentur.",
    "Meteorologin Anja Krüger",
    "„Wir raten davon ab“",
  ],
  ["L’opposizione protesta: «Troppo tardi per noi», dice Maria Moccia.", "Maria Moccia", "«Troppo tardi per noi»"],
  ["«Мост безопасен», — сказал мэр Иван Петров.", "Иван Петров", "«Мост безопасен»"],
  ["Иван Петров заявил: «Мост безопасен».", "Иван Петров", "«Мост безопасен»"],
  [
    "«Мы сделали всё возможное, — сказал Иван Петров. — Никто не пострадал».",
    "Иван Петров",
    "«Мы сделали всё возможное | Никто не пострадал»",
  ],
  ['"Köprü güvenli" dedi Belediye Başkanı Ahmet Yılmaz.', "Belediye Başkanı Ahmet Yılmaz", '"Köprü güvenli"'],
  [
    "« Nous n’avons rien à cacher », a déclaré le ministre de la Santé, Paul Aubry, mardi à Lyon.",
    "Paul Aubry",
    "« Nous n’avons rien à cacher »",
  ],
  ["„Wir haben alles getan“, sagte der Sprecher der Polizei, Jan Weber.", "Jan Weber", "„Wir haben alles getan“"],
];

test.each(cases)("reads the speaker in %s", (text, source, content) => {
  const page = layOut(readText(text));
  const at = ([from, to]: readonly [number, number]) =>
    wordsAt(text, [page.words.get(from)?.start ?? 0, page.words.get(to - 1)?.end ?? 0]);
  const found = quotedSpeech(page);
  expect(found.map((one) => [at(one.source), one.content.map(at).join(" | ")])).toEqual([[source, content]]);
});

test("a list that opens with dashes speaks for nobody", () => {
  expect(quotedSpeech(layOut(readText("— Brot und Käse — Anna Weiss\n\n— Wasser und Wein — Odo Brack")))).toEqual([]);
});

test("a quotation without a speaker beside it has none", () => {
  expect(quotedSpeech(layOut(readText("La revista «El tiempo de mañana» salió ayer.")))).toEqual([]);
});

test("who spoke last goes on where nobody is named", () => {
  const text =
    '"As obras começam na segunda-feira", disse o prefeito Carlos Mendes. "Pedimos paciência", completou.\n\n"Falta pouco", acrescentou.';
  const page = layOut(readText(text));
  const source = page.text.indexOf("Carlos");
  expect(quotedSpeech(page).map((one) => page.words.get(one.source[0])?.start)).toEqual([source, source, source]);
});

test.each<[what: string, text: string, others?: number]>([
  ["a topic before a colon", "Grève dans les transports : « Nous n’avons plus le choix »"],
  [
    "the next sentence behind a quotation that ended",
    "« Aux syndicats de les lire. » La maire de Rennes, Nathalie Dupré, s’est dite inquiète.",
  ],
  ["a paper that says something", "«Новая газета» сообщила, что мост откроют."],
  ["a paper's name", "El diario «El País» dijo que Juan Pérez dimitirá."],
  [
    "a paper's name behind somebody's words",
    "«Мы всё проверили тщательно», — заявил Сергей Петров. «Новая газета» сообщила, что мост откроют.",
    1,
  ],
])("%s is not who speaks, nor what is said", (_what, text, others = 0) => {
  expect(quotedSpeech(layOut(readText(text)))).toHaveLength(others);
});
