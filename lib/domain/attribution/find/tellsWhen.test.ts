import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { findAttributions } from "./findAttributions";

function found(text: string): string[] {
  const said = (spans: readonly (readonly [number, number])[]) => spans.map(([from, to]) => text.slice(from, to));
  return findAttributions(readText(text)).map(({ source, content }) => `${said(source)}: ${said(content)}`);
}

test.each([
  [
    "Pupils who eat a free lunch at school miss fewer days, the education ministry said on Thursday.",
    "the education ministry: Pupils who eat a free lunch at school miss fewer days",
  ],
  [
    "People who walk to work sleep longer, researchers said late on Monday.",
    "researchers: People who walk to work sleep longer",
  ],
])("the day is not what was said: %s", (text, attribution) => {
  expect(found(text)).toEqual([attribution]);
});

test("an answer that is a day is still what was said", () => {
  expect(found("When does it open? “On Thursday,” the harbour master said.")).toEqual([
    "the harbour master: “On Thursday,”",
  ]);
});
