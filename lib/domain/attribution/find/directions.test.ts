import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { leadsSomewhere } from "./directions";
import { layOut } from "./page";

const leads = (cue: string): boolean => {
  const page = layOut(readText(cue));
  return leadsSomewhere(page, [0, page.words.length]);
};

test.each(["are pushing east towards", "moved quickly along", "had turned into", "drove across", "appeared in"])(
  "who moves reports nothing: %s",
  (cue) => expect(leads(cue)).toBe(true),
);

test.each(["said", "points out", "called for", "railed against", "into"])("these report: %s", (cue) =>
  expect(leads(cue)).toBe(false),
);
