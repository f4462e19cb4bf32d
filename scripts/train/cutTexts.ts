/**
 * Cuts texts into the finder's words, by paragraph, for label_words.py:
 *   tsx scripts/train/cutTexts.ts TEXTS.jsonl WORDS.jsonl
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cutWords } from "../../lib/domain/attribution/find/words";
import type { Token } from "../../lib/domain/text/types";

function paragraphsOf(text: string): Token[][] {
  const paragraphs: Token[][] = [];
  let end = 0;
  for (const word of cutWords(text)) {
    const last = paragraphs[paragraphs.length - 1];
    if (!last || text.slice(end, word.start).includes("\n")) paragraphs.push([word]);
    else last.push(word);
    end = word.end;
  }
  return paragraphs;
}

const [textsPath, wordsPath] = process.argv.slice(2);
if (!textsPath || !wordsPath) throw new Error("usage: tsx scripts/train/cutTexts.ts TEXTS.jsonl WORDS.jsonl");
const lines = readFileSync(textsPath, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const paras = paragraphsOf(text);
    const spaces = paras.map((words) =>
      words.map((word, i) => (word.end < (words[i + 1]?.start ?? word.end) ? "1" : "0")).join(""),
    );
    return JSON.stringify({ id, paras: paras.map((words) => words.map((word) => word.text)), spaces });
  });
writeFileSync(wordsPath, `${lines.join("\n")}\n`);
