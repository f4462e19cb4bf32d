/**
 * Finds the attributions of every text in a file, for the scorer:
 *   tsx scripts/train/findAll.ts TEXTS.jsonl FOUND.jsonl
 */
import { readFileSync, writeFileSync } from "node:fs";
import { findAttributions } from "../../lib/domain/attribution/find/findAttributions";
import { readText } from "../../lib/domain/text/readText";

const [textsPath, foundPath] = process.argv.slice(2);
if (!textsPath || !foundPath) throw new Error("usage: tsx scripts/train/findAll.ts TEXTS.jsonl FOUND.jsonl");
const lines = readFileSync(textsPath, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return JSON.stringify({ id, attributions: findAttributions(readText(text)) });
  });
writeFileSync(foundPath, `${lines.join("\n")}\n`);
