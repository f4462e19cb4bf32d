import { decodeText } from "./decode";
import { fileKind } from "./fileKind";
import { deepestNesting, nestingOf } from "./html/nesting";
import { readHtml } from "./html/readHtml";
import { readMarkdown } from "./markdown";
import { readPlainText } from "./plainText";
import {
  type ArticleFile,
  maxFileBytes,
  maxTextLength,
  type ReadArticle,
  type ReadingResult,
  type ReadMediaType,
} from "./types";

/** One reader for each kind. A reader of another kind (PDF, DOCX) joins here and in `fileKind`. */
const readers = {
  "text/plain": readPlainText,
  "text/markdown": readMarkdown,
  "text/html": readHtml,
} satisfies Record<ReadMediaType, (text: string) => ReadArticle>;

/**
 * Reads a file in this very thread: meant for the worker, which can be killed; the server calls `readArticleFile`.
 */
export function readBytes(file: ArticleFile): ReadingResult {
  if (file.bytes.byteLength > maxFileBytes) return { ok: false, problem: "too-large" };
  const kind = fileKind(file);
  if (kind === null) return { ok: false, problem: "unsupported-file" };
  const content = decodeText(file.bytes, kind, file.mediaType);
  if (kind === "text/html" && nestingOf(content) > deepestNesting) return { ok: false, problem: "unreadable-file" };
  const article = readOrNull(content, kind);
  if (article === null) return { ok: false, problem: "unreadable-file" };
  if (article.text.length > maxTextLength) return { ok: false, problem: "too-large" };
  if (!/[\p{L}\p{N}]/u.test(article.text)) return { ok: false, problem: "no-text" };
  return { ok: true, article };
}

/**
 * The parsers are other people's code and the file is hostile: whatever they throw (most often a stack exhausted by
 * nesting) says that this file cannot be read, and nothing about the server.
 */
function readOrNull(text: string, kind: ReadMediaType): ReadArticle | null {
  try {
    return readers[kind](text);
  } catch {
    return null;
  }
}
