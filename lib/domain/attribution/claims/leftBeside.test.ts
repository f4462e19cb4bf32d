import { expect, it } from "vitest";
import { readText } from "../../text/readText";
import { readMarked } from "../find/markedText";
import type { SplitAttribution } from "../types";
import { suggestClaims } from "./suggestClaims";

/** The claims of a text with its attributions written into it (see `readMarked`), attributed ones after "said: ". */
function claimsOf(marked: string): string[] {
  const { text, attributions } = readMarked(marked);
  const party = {
    name: "",
    kind: "group",
    role: null,
    affiliation: null,
    unnamed: false,
    unnamedReason: null,
  } as const;
  const given = attributions.map(
    (one): SplitAttribution => ({ ...one, type: "indirect", confidence: 0.9, rule: "", party, via: [], terms: null }),
  );
  return suggestClaims(readText(text), given, []).claims.map(
    ({ text: words, attribution }) => (attribution === null ? "" : "said: ") + words,
  );
}

it("gives a statement its subject back where that is the source of a cue further on", () => {
  expect(
    claimsOf("{S The Harbour Guild} is no longer present in the valley; it left {Q declaring} {C talks dead}."),
  ).toContain("The Harbour Guild is no longer present in the valley");
});

it("adds to a lone which the name that it takes up", () => {
  expect(
    claimsOf("Farms were hit by Norland, {C which} {S they} {Q say} {C is shelling all of the valley}."),
  ).toContain("said: Norland is shelling all of the valley");
});
