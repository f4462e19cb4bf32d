// npx tsx scripts/engine-hash.ts: writes the SHA-256 of all that the engine says of our golden texts, for the test that
// compares it on each Node and platform. To be run, and the change explained, whenever the engine's answers change.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { goldenTexts } from "@/lib/domain/attribution/fixtures/goldenTexts";
import { split } from "@/lib/domain/attribution/split";

const hash = createHash("sha256");
for (const text of goldenTexts()) hash.update(`${JSON.stringify(split(text))}\n`);
const hex = hash.digest("hex");
if (process.argv.includes("--print")) console.log(hex);
else writeFileSync("lib/domain/attribution/fixtures/golden.sha256", `${hex}\n`);
