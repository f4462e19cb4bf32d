import { describe, expect, it } from "vitest";
import { normalForm } from "../text/normalForm";
import { readText } from "../text/readText";
import { chapterLength, chaptersOf } from "./chapters";
import { split } from "./split";

const paragraphs = [
  "Harbour council counts its claims",
  "The council met on Monday. Marta Lindqvist, a spokesperson for the River Agency, said “the quay is safe”.",
  "She said that the gates were old.",
  "“Nobody was hurt,” Lindqvist added.",
  "The ferry will not run in May. Its owner did not answer.",
  "Two of the gates were built in 1950, Lindqvist said.",
];
const text = paragraphs.join("\n\n");
const read = readText(normalForm(text).text);

describe("chapters", () => {
  it("are one where the text is short, and the same thing", () => {
    expect(chaptersOf(read)).toEqual([{ read, start: 0 }]);
    expect(text.length).toBeLessThan(chapterLength);
  });

  it("begin with paragraphs that need nothing before them, and together are the text", () => {
    const chapters = chaptersOf(read, 1);
    expect(chapters.map((one) => one.read.text).join("")).toBe(read.text);
    expect(chapters.map((one) => one.read.text.split("\n", 1)[0])).toEqual([0, 1, 4, 5].map((n) => paragraphs[n]));
    expect(chapters.map(({ start }) => start)).toEqual(chapters.map((one) => text.indexOf(one.read.text)));
  });

  it("have the sentences, quotations and passages of the whole", () => {
    const chapters = chaptersOf(read, 1);
    const words = <T>(of: (chapter: typeof read) => readonly T[], at: (one: T) => readonly [number, number]) =>
      chapters.flatMap((one) => of(one.read).map((part) => one.read.text.slice(...at(part))));
    const whole = <T>(all: readonly T[], at: (one: T) => readonly [number, number]) =>
      all.map((part) => read.text.slice(...at(part)));
    expect(
      words(
        ({ sentences }) => sentences,
        ({ span }) => span,
      ),
    ).toEqual(whole(read.sentences, ({ span }) => span));
    expect(
      words(
        ({ quotations }) => quotations,
        ({ inner }) => inner,
      ),
    ).toEqual(whole(read.quotations, ({ inner }) => inner));
    expect(
      words(
        ({ passages }) => passages,
        ({ start, end }) => [start, end],
      ),
    ).toEqual(whole(read.passages, ({ start, end }) => [start, end]));
    for (const { read: chapter } of chapters)
      for (const { span, passage } of chapter.sentences) {
        expect(chapter.passages[passage]?.start).toBeLessThanOrEqual(span[0]);
        expect(chapter.passages[passage]?.end).toBeGreaterThanOrEqual(span[1]);
      }
  });

  it("know whom the chapters before named, and change nothing of what is claimed", () => {
    const [whole, parted] = [split(text), split(text, 1)];
    expect({ ...parted, attributions: [] }).toEqual({ ...whole, attributions: [] });
    const last = parted.attributions.at(-1);
    expect(last?.party).toMatchObject({
      name: "Marta Lindqvist",
      role: "spokesperson",
      affiliation: "River Agency",
    });
    expect(last?.source.map((span) => text.slice(...span))).toEqual(["Lindqvist"]);
  });

  it("give offsets of the text as given where that has other line endings", () => {
    const given = `\uFEFF${text.replace(/\n/g, "\r\n")}`;
    const words = (copy: string, length: number) =>
      split(copy, length).attributions.map(({ content, party }) => [
        content.map((span) => copy.slice(...span)).join(" "),
        party.name,
      ]);
    expect(words(given, 1)).toEqual(words(text, 1));
  });
});
