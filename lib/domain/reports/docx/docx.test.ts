import { describe, expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { readPackage } from "@/lib/testing/readPackage";
import { type XmlElement, xmlElements, xmlWords } from "@/lib/testing/readXml";
import { arabicReport } from "../fixtures/arabicReport";
import { reportOf, sampleReport } from "../fixtures/sampleReport";
import { printable } from "../printable";
import type { Report } from "../report";
import { checkedCopy } from "./checkedCopy";
import { checkingCopy } from "./checkingCopy";

interface Word {
  readonly document: XmlElement;
  readonly comments: readonly XmlElement[];
  /** The words of each comment by its number. */
  readonly said: ReadonlyMap<string, string>;
}

function opened(bytes: Uint8Array): Word {
  const files = readPackage(bytes);
  for (const path of [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/styles.xml",
    "word/settings.xml",
    "docProps/core.xml",
  ]) {
    expect(files.has(path), path).toBe(true);
  }
  const document = files.get("word/document.xml");
  const all = files.get("word/comments.xml");
  if (!document || !all) throw new Error("The document has no text");
  const comments = xmlElements(all, "w:comment");
  const said = new Map(comments.map((one) => [one.attributes["w:id"] ?? "", wordsOf(one)]));
  return { document, comments, said };
}

/** An element's words; breaks and tabs are signs again. */
function wordsOf(element: XmlElement): string {
  return element.kids
    .map((kid) => {
      if (typeof kid === "string") return kid;
      if (kid.name === "w:br") return "\n";
      if (kid.name === "w:tab") return "\t";
      return wordsOf(kid) + (kid.name === "w:p" ? "\n" : "");
    })
    .join("");
}

/** The words between a comment's beginning and its end, without the raised numbers of other claims. */
function commented(document: XmlElement, id: string): string {
  let inside = false;
  let words = "";
  const walk = (element: XmlElement) => {
    if (element.attributes["w:id"] === id && element.name === "w:commentRangeStart") inside = true;
    if (element.attributes["w:id"] === id && element.name === "w:commentRangeEnd") inside = false;
    if (inside && element.name === "w:r" && xmlElements(element, "w:vertAlign").length === 0) words += wordsOf(element);
    else for (const kid of element.kids) if (typeof kid !== "string") walk(kid);
  };
  walk(document);
  return words;
}

const sample = opened(checkingCopy(sampleReport));
const commentOn = (number: number) =>
  [...sample.said].find(([, words]) => words.startsWith(`Claim ${number} ·`)) ?? ["", ""];

describe("the checking copy", () => {
  test("has a comment on each claim, on exactly its words", () => {
    expect(sample.said.size).toBe(sampleReport.claims.length);
    for (const { number, text, spans } of sampleReport.claims) {
      const [id] = commentOn(number);
      if (spans.length === 1) expect(commented(sample.document, id)).toBe(text);
    }
  });

  test.each([
    [3, "who said it", "Who says it: Mara Quist, head of the building office, Skarvik council"],
    [3, "the form and the terms", "Direct quotation; on the record"],
    [1, "each source with its place", "Council minutes, item 7"],
    [1, "where a source stands", "City archive, box 12, sheet 4"],
    [1, "a quotation of it", "“Sum of all lots: 48,014,000 crowns, without dredging.”"],
    [1, "the verdict's reasons", "The signed tender gives 48.0 million crowns."],
    [1, "the seal", `seal ${"9f1c".repeat(16)}`],
    [2, "the rating", "Claim 2 · Mostly false"],
    [2, "why it was given back", "The article’s own archive is no source."],
    [3, "the replies", "They were with the lawyers. Nobody asked for them before."],
    [4, "what is hidden", "Filed, and hidden until the second check is done."],
    [6, "why it was set aside", "Dismissed: Opinion: A judgement, not a fact."],
  ])("says on claim %i %s", (number, _what, words) => {
    expect(commentOn(number)[1]).toContain(words);
  });

  test("holds the copy word for word, marks what is unread, and says what makes no claim", () => {
    const paragraphs = xmlElements(sample.document, "w:p").map((one) => wordsOf(one));
    expect(paragraphs).toContain("A tide gauge that nobody read, a budget that nobody signed");
    const unread = xmlElements(sample.document, "w:r").filter((run) => xmlElements(run, "w:highlight").length > 0);
    expect(unread.map(wordsOf)).toEqual(["The eastern pier in October."]);
    const cells = xmlElements(sample.document, "w:tc").map((cell) => wordsOf(cell).trim());
    expect(cells).toContain("Is anybody watching the water at all?");
    expect(cells).toContain("A question");
  });

  test("turns paragraphs and runs from right to left where they are, and says their language", () => {
    const { document } = opened(checkingCopy(arabicReport));
    const turned = xmlElements(document, "w:p").filter((one) => xmlElements(one, "w:bidi").length > 0);
    expect(turned.length).toBe(4);
    const runs = xmlElements(document, "w:r").filter((run) => xmlElements(run, "w:rtl").length > 0);
    expect(runs.every((run) => /[\u0600-\u06ff]/.test(wordsOf(run)))).toBe(true);
    expect(xmlElements(document, "w:lang").some(({ attributes }) => attributes["w:bidi"] === "ar")).toBe(true);
  });
});

describe("the checked copy", () => {
  const { document, said } = opened(checkedCopy(sampleReport));

  test("tracks a correction as the smallest change of the copy's own words, with who made it and when", () => {
    const [added] = xmlElements(document, "w:ins");
    expect(added && wordsOf(added)).toBe(", without dredging");
    expect(added?.attributes).toMatchObject({ "w:author": "Ines Haddad", "w:date": "2026-03-06T09:30:00Z" });
    expect(xmlElements(document, "w:del")).toEqual([]);
  });

  test("replaces words where a correction replaces them", () => {
    const [first, ...others] = sampleReport.claims;
    if (!first?.corrections[0]) throw new Error("The sample has lost its correction");
    const correction = { ...first.corrections[0], after: "will cost 51 million crowns" };
    const report = { ...sampleReport, claims: [{ ...first, corrections: [correction] }, ...others] };
    const changed = opened(checkedCopy(report)).document;
    expect(xmlElements(changed, "w:del").map(wordsOf)).toEqual(["48"]);
    expect(xmlElements(changed, "w:ins").map(wordsOf)).toEqual(["51"]);
  });

  test("says in a comment what is approved as doubtful, and nothing of claims that need no change", () => {
    expect(said.size).toBe(1);
    const [words] = said.values();
    expect(words).toContain("Claim 2: Mostly false");
    expect(words).toContain("about one and a half times as high, not twice");
  });

  test("without its changes is the copy", () => {
    const text = xmlElements(document, "w:p").filter((one) =>
      xmlElements(one, "w:pStyle").some(({ attributes }) => attributes["w:val"]?.startsWith("Copy")),
    );
    const before = text.map((one) =>
      one.kids.map((kid) => (typeof kid === "string" || kid.name === "w:ins" ? "" : wordsOf(kid))).join(""),
    );
    expect(before.join("\n\n")).toBe(sampleReport.version.text);
  });
});

describe.each([
  ["checking copy", checkingCopy],
  ["checked copy", checkedCopy],
])("a %s", (_name, write) => {
  test("is the same bytes for the same report", () => {
    expect(Buffer.compare(write(sampleReport), write(structuredClone(sampleReport)))).toBe(0);
  });

  test("stays well-formed and keeps every text as it is", () => {
    for (const words of naughtyStrings()) {
      const { document, said } = opened(write(reportOf(words) as Report));
      if (words.trim() === "") continue;
      const text = xmlElements(document, "w:p").map((one) => wordsOf(one));
      expect(text.join("\n"), words).toContain(printable(words).trimEnd());
      if (write === checkingCopy) expect([...said.values()].join(""), words).toContain(printable(words));
    }
  });
});

test("the words of XML are read back", () => {
  expect(xmlWords({ name: "", attributes: {}, kids: ["a", { name: "b", attributes: {}, kids: ["c"] }] })).toBe("ac");
});
