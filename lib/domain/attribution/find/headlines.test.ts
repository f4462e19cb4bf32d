import { describe, expect, test } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

const body =
  "\n\nBy Ona Brandt\n\nHALDEN — The river rose by two metres on Monday, and the bridge was shut.\n\n“We had no warning,” Karl Weiss told the council.\n";

/** Who says what in a headline above copy that is no part of it. */
function saidIn(headline: string) {
  const text = headline + body;
  return split(text)
    .attributions.filter(({ content }) => content.some(([start]) => start < headline.length))
    .map(({ source, content }) => [exactWords(text, source), exactWords(text, content)]);
}

describe("a headline", () => {
  test.each([
    ["Police: Driver was drunk", "Police", "Driver was drunk"],
    ["Study: Bees can count", "Study", "Bees can count"],
    ["Weiss: Nobody came to help", "Weiss", "Nobody came to help"],
    ["Bank chief Odo Brack: Rates to stay high", "Bank chief Odo Brack", "Rates to stay high"],
    ["‘They lied to us’: mother of victim hits out at police", "mother of victim", "‘They lied to us’"],
    ["Vaccine is safe - regulator", "regulator", "Vaccine is safe"],
    [
      "Storm hits harbour, sinking two boats – health ministry",
      "health ministry",
      "Storm hits harbour, sinking two boats",
    ],
    ["Company to cut 400 jobs, union claims", "union", "Company to cut 400 jobs"],
    ["Bees can count, study finds", "study", "Bees can count"],
    [
      "Dam 'will be dry by May', water minister warns as Kivale rations taps",
      "water minister",
      "Dam 'will be dry by May'",
    ],
    ["Rents will rise, says housing minister", "housing minister", "Rents will rise"],
  ])("%s", (headline, source, content) => {
    expect(saidIn(headline)).toEqual([[source, content]]);
  });

  test.each([
    "Halden: What to know about the flood",
    "Halden: Bridge was shut",
    "Flood in pictures - Halden Courier",
    "Live: Bridge was shut",
    "Police: Who was driving?",
    "Council: the long road",
    "Bridge shut - again",
    "Lagos fuel blast: Death toll rises to 31 as governor shuts depots",
  ])("that says nothing of anybody: %s", (headline) => {
    expect(saidIn(headline)).toEqual([]);
  });
});
