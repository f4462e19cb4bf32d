import { readFileSync } from "node:fs";
import path from "node:path";
import { importArticle } from "../../lib/services/articles/importArticle";
import type { Cast } from "./people";

const folder = path.join(import.meta.dirname, "..", "articles");

/** The sample articles by their file's name, as ids. */
export type Samples = Readonly<
  Record<"harbour-tunnel.md" | "school-meals.md" | "river-fish.txt" | "night-buses.txt", string>
>;

/** Imports the sample articles, oldest first. All are made up and say so. */
export async function importSamples({ Ines, Lucia }: Cast): Promise<Samples> {
  const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const publisher = "The Eastport Ledger (fictional sample)";
  return {
    "river-fish.txt": await load("river-fish.txt", Lucia, { publisher, deadline: null }),
    "harbour-tunnel.md": await load("harbour-tunnel.md", Ines, { publisher, deadline: dayFromNow(1) }),
    "school-meals.md": await load("school-meals.md", Ines, { publisher, deadline: dayFromNow(2) }),
    "night-buses.txt": await load("night-buses.txt", Lucia, { publisher, deadline: dayFromNow(5) }),
  };
}

async function load(
  name: string,
  by: Cast["Ines"],
  fields: { publisher: string; deadline: string | null },
): Promise<string> {
  const base64 = readFileSync(path.join(folder, name)).toString("base64");
  const outcome = await importArticle(by, { source: { from: "file", name, mediaType: null, base64 }, fields });
  if (!outcome.ok) throw new Error(`${name} could not be imported: ${outcome.problem}`);
  return outcome.value.articleId;
}
