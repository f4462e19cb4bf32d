import { expect, it } from "vitest";
import { goldenTexts } from "../../lib/domain/attribution/fixtures/goldenTexts";
import { split } from "../../lib/domain/attribution/split";
import { loadBundled } from "../attest/bundled.mjs";
import { engine } from "../attest/split.mjs";

it("a bundle says of each golden text what the sources say, also when asked again", { timeout: 60_000 }, async () => {
  const bundled = await loadBundled(engine);
  for (const text of goldenTexts()) {
    const said = JSON.stringify(split(text));
    for (const time of ["first", "second"])
      expect(JSON.stringify(bundled.split(text)) === said, `${time}: ${text}`).toBe(true);
  }
});
