import { decodeText } from "./decode";
import { dataScripts } from "./html/dataScripts";
import { deepestNesting, nestingOf } from "./html/nesting";
import { parsePage } from "./html/parse";
import { type ArticleFile, maxFileBytes, type ReadingProblem } from "./types";

export type JsonLdResult =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly problem: ReadingProblem };

/**
 * The JSON-LD in a file: a JSON document, one a line (JSON Lines), or a page with JSON-LD scripts. Meant for the worker,
 * which can be killed: the file is hostile.
 */
export function readJsonLdBytes(file: ArticleFile): JsonLdResult {
  if (file.bytes.byteLength > maxFileBytes) return { ok: false, problem: "too-large" };
  try {
    const asPage = decodeText(file.bytes, "text/html", file.mediaType).trim();
    const documents = asPage.startsWith("<")
      ? documentsOfPage(asPage)
      : documentsOfJson(decodeText(file.bytes, "text/plain", null).trim());
    return documents === null ? { ok: false, problem: "unreadable-file" } : { ok: true, documents };
  } catch {
    // The parsers are other people's code: whatever they throw says that this file cannot be read.
    return { ok: false, problem: "unreadable-file" };
  }
}

function documentsOfPage(html: string): readonly unknown[] | null {
  return nestingOf(html) > deepestNesting ? null : dataScripts(parsePage(html));
}

function documentsOfJson(text: string): readonly unknown[] | null {
  if (text === "") return null;
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const documents = lines.map(parsed);
  return documents.includes(undefined) ? null : documents;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
