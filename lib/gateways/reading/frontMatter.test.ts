import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./frontMatter";

const fieldsOf = (...lines: string[]) =>
  Object.fromEntries(readFrontMatter(["---", ...lines, "---", "Body"].join("\n")).fields);

describe("front matter", () => {
  it("is flat lines of key and value", () => {
    expect(
      fieldsOf(
        'title: "Bridge: a \\"year\\" shut" # for the desk',
        "byline: 'Tom O''Reyes'",
        "Authors: [Ines Okafor, 'Tom Reyes']",
        "date: 2026-11-03 # as printed",
        "empty:",
      ),
    ).toEqual({
      title: 'Bridge: a "year" shut',
      byline: "Tom O'Reyes",
      authors: "Ines Okafor, Tom Reyes",
      date: "2026-11-03",
    });
  });

  it("constructs nothing: nested values are passed over, odd keys are only keys", () => {
    expect(fieldsOf("meta:", "  title: inner", "title: outer", "- item")).toEqual({ title: "outer" });
    const { fields } = readFrontMatter("---\n__proto__: x\nconstructor: y\n---\n");
    expect([...fields.keys()]).toEqual(["constructor"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("leaves the rest, and leaves all where the opening line is only a rule", () => {
    expect(readFrontMatter("---\ntitle: x\n---\nBody\n\n---\nmore").rest).toBe("Body\n\n---\nmore");
    expect(readFrontMatter("---\nBody: goes on")).toEqual({ fields: new Map(), rest: "---\nBody: goes on" });
    expect(readFrontMatter("Body\n---\nmore").rest).toBe("Body\n---\nmore");
  });
});
