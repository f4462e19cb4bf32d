import { describe, expect, it } from "vitest";
import { readPlainText } from "./plainText";

describe("plain text", () => {
  it("is kept as it is, and its head is read", () => {
    const text = [
      "This piece was corrected after publication.",
      "",
      "Harbour bridge to close for a year",
      "",
      "By Ines Okafor",
      "3 November 2026",
      "",
      "The bridge will close on Monday, the port said.",
      "",
      "Source: https://tidewater.example/bridge",
    ].join("\n");
    expect(readPlainText(text)).toEqual({
      text,
      title: "Harbour bridge to close for a year",
      byline: "Ines Okafor",
      publisher: null,
      publishedOn: "2026-11-03",
      language: null,
      url: "https://tidewater.example/bridge",
      mediaType: "text/plain",
    });
  });

  it("has no headline where the first line is a sentence of the body", () => {
    const body =
      "The bridge will close on Monday, the port said, and it will not open again for at least a year.\n\nMore.";
    expect(readPlainText(body).title).toBeNull();
    expect(readPlainText("One line that goes on\nin the next line of the same paragraph").title).toBeNull();
  });

  it("reads nothing from words inside the copy", () => {
    const body = "The talks ended early on.\n\nBy Friday nothing was signed, and on 3 November 2026 he left.";
    const { byline, publishedOn, url } = readPlainText(body);
    expect({ byline, publishedOn, url }).toEqual({ byline: null, publishedOn: null, url: null });
  });
});
