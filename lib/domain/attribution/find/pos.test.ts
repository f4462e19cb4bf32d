import { describe, expect, test } from "vitest";
import { readText } from "../../text/readText";
import { isClosedWord } from "./closedWords";
import { layOut } from "./page";
import { posTags } from "./posTags";

const tagsOf = (text: string) => {
  const page = layOut(readText(text));
  return Array.from({ length: page.words.length }, (_, i) => [
    page.words.get(i)?.text ?? "",
    posTags[page.pos[i] as number] ?? "",
  ]);
};

describe("parts of speech", () => {
  test("no name is a preposition or an article", () => {
    const tags = tagsOf('The warning "raises questions", said Arturo Benn of Kaneohe, an aide.');
    expect(tags.filter(([, tag]) => /^(?:IN|DT)$/.test(tag ?? ""))).toEqual([
      ["The", "DT"],
      ["of", "IN"],
      ["an", "DT"],
    ]);
  });

  test("a curly apostrophe is as good as a straight one", () => {
    const of = (text: string) => tagsOf(text).map(([, tag]) => tag);
    expect(of("She doesn’t know, and it’s late.")).toEqual(of("She doesn't know, and it's late."));
  });

  test.each(["the", "whom", "despite", "n't", "arturo", "moscow"])("%s", (word) => {
    expect(isClosedWord(word)).toBe(["the", "whom", "despite"].includes(word));
  });
});
