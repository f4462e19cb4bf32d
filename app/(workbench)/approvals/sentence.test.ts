import { expect, test } from "vitest";
import type { Span } from "@/lib/domain/text/spans";
import { claimInCopy } from "./sentence";

/** `[claim]`, `{source}`, `<cue>` in the marked copy; `|` ends a passage. */
function read(marked: string) {
  const spans: Record<string, Span[]> = { "[": [], "{": [], "<": [] };
  const open: { mark: string; at: number }[] = [];
  const passages: { start: number; end: number }[] = [];
  let text = "";
  for (const sign of marked) {
    if (sign in spans) open.push({ mark: sign, at: text.length });
    else if ("]}>".includes(sign)) {
      const { mark, at } = open.pop() as { mark: string; at: number };
      spans[mark]?.push([at, text.length]);
    } else if (sign === "|") passages.push({ start: passages.at(-1)?.end ?? 0, end: text.length });
    else text += sign;
  }
  passages.push({ start: passages.at(-1)?.end ?? 0, end: text.length });
  const attribution = { sourceSpans: spans["{"] ?? [], cueSpans: spans["<"] ?? [] };
  return claimInCopy(text, passages, { spans: spans["["] ?? [], attribution });
}

const shown = (marked: string) =>
  read(marked).map(({ text, as }) => (as.size > 0 ? `${[...as].join("+")}(${text})` : text));

test("only the claim's own passage is shown", () => {
  expect(shown("One thing.\n|Before [the words] after.\n|Another.")).toEqual([
    "Before ",
    "claim(the words)",
    " after.",
  ]);
});

test("source and cue are told apart", () => {
  expect(shown("“[It leaks],” <said> {Ines Roth}.")).toEqual([
    "“",
    "claim(It leaks)",
    ",” ",
    "cue(said)",
    " ",
    "source(Ines Roth)",
    ".",
  ]);
});

test("a source in the passage before brings that passage along", () => {
  expect(shown("Head.\n|{Roth} spoke.\n|“[It leaks].”")).toEqual([
    "source(Roth)",
    " spoke.\n“",
    "claim(It leaks)",
    ".”",
  ]);
});

test("a claim in two spans is both of them", () => {
  expect(shown("[It leaks], he <said>, [every day].")).toEqual([
    "claim(It leaks)",
    ", he ",
    "cue(said)",
    ", ",
    "claim(every day)",
    ".",
  ]);
});

test("a source that overlaps the claim is marked as both", () => {
  expect(shown("[{The board} agrees]")).toEqual(["claim+source(The board)", "claim( agrees)"]);
});

test("a source far away is not shown, and the joined runs are the copy", () => {
  const far = `{Roth} spoke. ${"Filler words here. ".repeat(60)}“[It leaks].”`;
  const runs = read(far);
  expect(runs.some(({ as }) => as.has("source"))).toBe(false);
  expect(runs.map(({ text }) => text).join("").length).toBeLessThan(730);
});
