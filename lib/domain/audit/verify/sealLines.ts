import { altered, type Inspection } from "./inspection";
import { linesOf } from "./lines";

/** Where the sealed texts of a bundle's approvals are. */
export const sealsPath = "seals.jsonl";

/** The sealed text of one approval. */
export interface SealLine {
  readonly approval: string;
  readonly text: string;
}

/** One line of seals.jsonl, or null where it is not one. */
export function parseSealLine(line: string): SealLine | null {
  try {
    const value = JSON.parse(line) as Partial<SealLine> | null;
    if (typeof value !== "object" || value === null || Object.keys(value).length !== 2) return null;
    const { approval, text } = value;
    return typeof approval === "string" && typeof text === "string" ? { approval, text } : null;
  } catch {
    return null;
  }
}

/** The sealed texts by approval; what is no line of its own, or is there twice, is found. */
export async function readSeals(inspection: Inspection): Promise<ReadonlyMap<string, string>> {
  const seals = new Map<string, string>();
  const { container } = inspection;
  if (!container.paths.includes(sealsPath)) return seals;
  let number = 0;
  const take = (line: string) => {
    number += 1;
    const seal = parseSealLine(line);
    if (!seal) altered(inspection, sealsPath, `Line ${number} of ${sealsPath} is not a sealed text.`);
    else if (seals.has(seal.approval))
      altered(inspection, sealsPath, `${sealsPath} has the seal of an approval twice.`);
    else seals.set(seal.approval, seal.text);
  };
  try {
    for await (const lines of linesOf(container.open(sealsPath))) lines.forEach(take);
  } catch (error) {
    // Broken UTF-8; a damaged file is told by whoever verifies.
    if (!(error instanceof TypeError)) throw error;
    altered(inspection, sealsPath, `${sealsPath} is not text in UTF-8.`);
  }
  return seals;
}
