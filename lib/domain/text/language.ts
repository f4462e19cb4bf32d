import { bySpelling } from "./bySpelling";
import type { LanguageSupport } from "./types";

/** Scripts that settle the language, or nearly, by themselves; the order decides ties. */
const byScript: readonly (readonly [language: string, script: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
];

const frequent = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** The small words of each language; those that several share cost nothing, since only the ranking counts. */
const byWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: frequent(
    "the and of to in a is that for it was on with as by at from he she his her be this have are but not they had has were which said will an or who their been its would there when more than about after",
  ),
  de: frequent(
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur",
  ),
  fr: frequent(
    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ont été mais aux elle cette comme ou d l qu je nous vous leur sa ses fait être",
  ),
  es: frequent(
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy",
  ),
  it: frequent(
    "di e il la che in a un è per del non con le si da una i dei al della sono come nel alla ha più anche gli ma lo delle ai dal o se nella su degli ed essere stato questo era loro",
  ),
  pt: frequent(
    "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também foi pelo pela até isso são está ser tem",
  ),
  nl: frequent(
    "de en van het een in is dat op te zijn met voor niet die er aan om ook als bij door maar naar uit dan nog wordt werd heeft hij ze worden over tot hebben meer kan deze zei wel geen of",
  ),
  sv: frequent(
    "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får",
  ),
  da: frequent(
    "og i at det er en til på som for af de med den har ikke der et om han var jeg sig fra men vi kan så når efter eller også nu sin ved mod skal ville blev været ud hun være over",
  ),
  tr: frequent(
    "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra en ne var ama o değil ki her dedi göre şey ise ya mi olduğunu olduğu ilk yeni etti iki tarafından",
  ),
  pl: frequent(
    "w i na z się nie do to że jest o od za po jak przez dla co tym są ale ma już być tak tego może oraz który które także było jego bardzo po przed ich czy był",
  ),
  id: frequent(
    "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah sebagai",
  ),
};

const threePlainLetters = /(?:[a-zA-Z][^a-zA-Z]*){3}/;
const threeLetters = /(?:\p{L}\P{L}*){3}/u;

/** All characters that a script of the list can have: Latin copy, with its marks and symbols, need not be counted. */
const otherScripts = /[\u0370-\u1FFF\u2126\u2C00-\uFFFF]/;

const persianLetters = /[پچژگیک]/g;
const urduLetters = /[ٹڈڑںےۓہ]/g;
const ukrainianLetters = /[іїєґ]/gi;

/** How much copy the guess reads: enough for any article, and bounded for pasted books. */
const sample = 20_000;

/** The text's language as a BCP 47 primary tag, guessed by script and small words, or "und" where nothing speaks. */
export function languageOf(text: string): string {
  const copy = text.slice(0, sample);
  if (!threePlainLetters.test(copy) && !threeLetters.test(copy)) return "und";
  const script = otherScripts.test(copy) ? scriptOf(copy, count(copy, /\p{L}/gu)) : null;
  if (script === null) return latinLanguage(copy);
  if (script === "ar") return arabicScript(copy);
  if (script === "ru" && count(copy, ukrainianLetters) * 40 > count(copy, /\p{L}/gu)) return "uk";
  return script;
}

/** What the engine can do in a language: all of it in English, quotations and their speakers elsewhere. */
export function supportFor(language: string): LanguageSupport {
  return language === "en" ? "full" : "quotations-only";
}

const count = (copy: string, shape: RegExp) => copy.match(shape)?.length ?? 0;

function scriptOf(copy: string, letters: number): string | null {
  for (const [language, shape] of byScript) {
    const share = count(copy, shape) / letters;
    // Japanese mixes its syllables into Chinese characters: a tenth is plenty.
    if (share > (language === "ja" ? 0.1 : 0.5)) return language;
  }
  return null;
}

function arabicScript(copy: string): string {
  if (count(copy, urduLetters) * 30 > copy.length) return "ur";
  return count(copy, persianLetters) * 25 > copy.length ? "fa" : "ar";
}

const englishShape = /^[a-z]{2,}(?:ed|ing|ly|ght|ck|sh|ness|ful|ees?|ll)$|^(?:th|wh|sh|kn)[a-z]{2,}$/;

/** For each small word one bit a language that has it, in the order of the lists. */
const languagesOf = new Map<string, number>();
Object.values(byWords).forEach((words, index) => {
  for (const word of words) languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << index));
});

/** What a word says of its language: one bit for each that has it as a small word, and whether it ends or begins as English words do. */
interface Signs {
  readonly languages: number;
  readonly english: boolean;
}

const signsOf = bySpelling((spelling): Signs => {
  const lower = spelling.toLowerCase();
  return { languages: languagesOf.get(lower) ?? 0, english: englishShape.test(lower) };
});

const letter = /[\p{L}\p{M}]/uy;

/** How many UTF-16 units the letter (or the mark on one) that stands at an offset has; 0 where none does. Punctuation of English copy is known. */
function letterAt(copy: string, at: number): number {
  const code = copy.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;
  if (code >= 0x2010 && code <= 0x2027) return 0;
  letter.lastIndex = at;
  return letter.test(copy) ? letter.lastIndex - at : 0;
}

/** The signs of all words of the copy, in order. */
function wordSigns(copy: string): Signs[] {
  const found: Signs[] = [];
  const { length } = copy;
  let start = 0;
  while (start < length) {
    let end = start;
    for (let size = letterAt(copy, end); size > 0; size = letterAt(copy, end)) end += size;
    if (end > start) found.push(signsOf(copy, start, end));
    start = end + 1;
  }
  return found;
}

/** How many of the words are small words of each language, in the order of the lists. */
function smallWords(found: readonly Signs[]): number[] {
  const counts: number[] = Object.values(byWords).map(() => 0);
  for (const { languages } of found) {
    for (let rest = languages; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

function latinLanguage(copy: string): string {
  const found = wordSigns(copy);
  let best = "und";
  let bestScore = 0;
  const counts = smallWords(found);
  Object.keys(byWords).forEach((language, index) => {
    const score = counts[index] ?? 0;
    if (score > bestScore) [best, bestScore] = [language, score];
  });
  if (bestScore > 0 && bestScore / found.length >= 0.08) return best;
  // A line without small words ("Officials confirmed crime fell sharply") may still show English by its endings.
  const english = found.filter((word) => word.english).length;
  return english >= 2 && english / found.length >= 0.25 ? "en" : "und";
}
