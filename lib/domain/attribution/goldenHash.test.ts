import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { goldenTexts } from "./fixtures/goldenTexts";
import { split } from "./split";

// Not a test of what is right: it fails whenever an answer changes, and on any Node or platform that answers otherwise.
it("says the same bytes as when its hash was last written (npx tsx scripts/engine-hash.ts)", () => {
  const hash = createHash("sha256");
  for (const text of goldenTexts()) hash.update(`${JSON.stringify(split(text))}\n`);
  const written = readFileSync(new URL("./fixtures/golden.sha256", import.meta.url), "utf8").trim();
  expect(hash.digest("hex")).toBe(written);
});
