import { readDateLine } from "./dates";
import { oneLine, readBylineLine, webAddress } from "./fields";
import type { ReadArticle } from "./types";

const headLines = 15;
const tailLines = 5;

/**
 * Plain text is kept as it is. Title, byline, date and address are read only where a line near the top (the address:
 * also near the end) holds that and nothing else.
 */
export function readPlainText(text: string): ReadArticle {
  const lines = text.split("\n");
  const written = lines.map((line) => line.trim()).filter((line) => line !== "");
  const head = written.slice(0, headLines);
  return {
    text,
    title: titleLine(lines),
    byline: firstFound(head, readBylineLine),
    publisher: null,
    publishedOn: firstFound(head, readDateLine),
    language: null,
    url: firstFound([...head, ...written.slice(-tailLines)], addressLine),
    mediaType: "text/plain",
  };
}

function firstFound(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** The first short line of the opening that ends like a headline, not like a sentence, and stands by itself. */
function titleLine(lines: readonly string[]): string | null {
  for (const [index, line] of lines.slice(0, 2 * headLines).entries()) {
    const candidate = line.trim();
    if (candidate === "" || isFurniture(candidate)) continue;
    const standsAlone = (lines[index + 1] ?? "").trim() === "" || isFurniture((lines[index + 1] ?? "").trim());
    if (/[.…:;,]["”’']?$/.test(candidate)) {
      // A full sentence set alone may be a notice above the headline; a longer one is already the body.
      if (candidate.length > 60 || !standsAlone) return null;
      continue;
    }
    const words = candidate.split(/\s+/).length;
    return standsAlone && candidate.length <= 200 && words >= 2 ? oneLine(candidate) : null;
  }
  return null;
}

function isFurniture(line: string): boolean {
  return readBylineLine(line) !== null || readDateLine(line) !== null || addressLine(line) !== null;
}

function addressLine(line: string): string | null {
  return webAddress(line.replace(/^(?:source|url|link|from)\s*:\s*/i, ""));
}
