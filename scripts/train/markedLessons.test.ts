import { describe, expect, it } from "vitest";
import { readMarked } from "../../lib/domain/attribution/fixtures/markedPassage";
import { readMarkedFile, readMarkedFolder, readSpeakers } from "./markedLessons";

const told = `=== bridge
{q1 Bridge was safe}, {c1 says} {s1 council}

{s2+3 The council} {c2 denied} {q2 it}, {c3 saying:} {q3 “Nobody fell.} No. {q3 Nobody.”}
`;

describe("readMarkedFile", () => {
  it("gives plain text and spans; a source may belong to two, a content may stand in pieces", () => {
    const [lesson] = readMarkedFile(told);
    expect(lesson?.text).toBe(
      "Bridge was safe, says council\n\nThe council denied it, saying: “Nobody fell. No. Nobody.”",
    );
    const words = lesson?.attributions.map((one) => [one.source, one.cue, one.content].map(textOf));
    expect(words).toEqual([
      [["council"], ["says"], ["Bridge was safe"]],
      [["The council"], ["denied"], ["it"]],
      [["The council"], ["saying:"], ["“Nobody fell.", "Nobody.”"]],
    ]);
    function textOf(spans: readonly (readonly [number, number])[]) {
      return spans.map(([start, end]) => lesson?.text.slice(start, end));
    }
  });

  it("refuses marks that do not end, that end without a beginning, and attributions without a content", () => {
    expect(() => readMarkedFile("=== a\n{s1 She} {c1 said {q1 no}")).toThrow("a mark does not end");
    expect(() => readMarkedFile("=== a\nShe} said")).toThrow("a mark ends that did not begin");
    expect(() => readMarkedFile("=== a\n{s1 She} {c1 said} {q3 no}")).toThrow("attribution 1 has no content");
    expect(() => readMarkedFile("She said\n=== a\nno")).toThrow("before the first line");
  });
});

describe.each([
  ["our lessons", new URL("lessons/", import.meta.url), 100, 30],
  ["copy to be scored", new URL("../../lib/domain/attribution/fixtures/copy/", import.meta.url), 79, 79],
])("%s", (_, folder, least, leastTold) => {
  const lessons = readMarkedFolder(folder);

  it("have each a name of its own", () => {
    expect(lessons.length).toBeGreaterThan(least);
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  });

  it("mark whole words, none of them twice but sources that two share", () => {
    for (const { id, text, attributions } of lessons) {
      const spans = attributions.flatMap((one) => [...one.source, ...one.cue, ...one.content]);
      const once = [...new Map(spans.map((span) => [span.join(), span])).values()].sort((a, b) => a[0] - b[0]);
      once.forEach(([start, end], i) => {
        const words = text.slice(start, end);
        expect(words.trim(), id).toBe(words);
        expect(words, id).not.toBe("");
        expect(start, `${id}: ${words}`).toBeGreaterThanOrEqual(once[i - 1]?.[1] ?? 0);
        const cut = /[\p{L}\p{N}]{2}/u;
        expect(cut.test(text.slice(start - 1, start + 1)), `${id}: ${words}`).toBe(false);
        expect(cut.test(text.slice(end - 1, end + 1)), `${id}: ${words}`).toBe(false);
      });
    }
  });

  it("tell the speaker of every attribution where they tell any", () => {
    const passages = readSpeakers(folder);
    expect(passages.length).toBeGreaterThan(leastTold);
    for (const passage of passages) {
      const lesson = lessons.find(({ id }) => id === passage.id);
      expect(passage.attributions.length, passage.id).toBe(lesson?.attributions.length);
      expect(readMarked(passage).text, passage.id).toBe(lesson?.text);
    }
  });
});
