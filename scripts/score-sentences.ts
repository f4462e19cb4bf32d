// npx tsx scripts/score-sentences.ts [--errors] FILE.jsonl …
// Scores the engine's sentences against annotated ones: a sentence counts when both its ends are right.
import { readFileSync } from "node:fs";
import { readText } from "../lib/domain/text/readText";

interface Annotated {
  id: string;
  golden?: boolean;
  genre?: string;
  text: string;
  sentences: [number, number][];
}

const errors = process.argv.includes("--errors");
for (const file of process.argv.slice(2).filter((one) => one !== "--errors")) {
  const documents = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Annotated);
  const report = (name: string, some: Annotated[]) => {
    let right = 0;
    let found = 0;
    let wanted = 0;
    let whole = 0;
    for (const { id, text, sentences } of some) {
      const gold = new Set(sentences.map(String));
      const ours = readText(text).sentences.map(({ span }) => span);
      const hits = ours.filter((span) => gold.has(String(span))).length;
      right += hits;
      found += ours.length;
      wanted += gold.size;
      if (hits === ours.length && hits === gold.size) whole += 1;
      else if (errors) {
        const mine = new Set(ours.map(String));
        console.log(`--- ${id}`);
        for (const span of sentences)
          if (!mine.has(String(span))) console.log(`  want ${JSON.stringify(text.slice(...span))}`);
        for (const span of ours)
          if (!gold.has(String(span))) console.log(`  have ${JSON.stringify(text.slice(...span))}`);
      }
    }
    const precision = right / found;
    const recall = right / wanted;
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `${name}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}, ${whole} of ${some.length} texts all right`,
    );
  };
  report(file, documents);
  for (const genre of new Set(documents.flatMap((one) => one.genre ?? []))) {
    report(
      `  ${genre}`,
      documents.filter((one) => one.genre === genre),
    );
  }
  const golden = documents.filter((one) => one.golden);
  if (golden.length > 0) report(`${file} (golden rules)`, golden);
}
