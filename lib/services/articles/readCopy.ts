import { createHash } from "node:crypto";
import type { Split } from "@/lib/domain/attribution/types";
import { type Problem, type ProblemCode, problem } from "@/lib/domain/problems";
import { normalForm } from "@/lib/domain/text/normalForm";
import { readArticleFile } from "@/lib/gateways/reading/readArticle";
import { maxFileBytes, maxTextLength, type ReadArticle, type ReadingProblem } from "@/lib/gateways/reading/types";
import { splitArticle } from "@/lib/gateways/splitting/splitArticle";

/** A pasted text, or a file's bytes in base64 with its name. */
export type CopySource =
  | { from: "paste"; text: string }
  | { from: "file"; name: string; mediaType: string | null; base64: string };

/** What is known about an article beside its copy. */
export interface ArticleFields {
  title: string;
  byline: string | null;
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
  url: string | null;
  deadline: string | null;
}

/** An article before it is imported: its copy in normal form, the bytes it came from, what was found, the split. */
export interface ReadCopy {
  readonly ok: true;
  readonly text: string;
  readonly original: Uint8Array<ArrayBuffer>;
  readonly originalSha256: string;
  readonly originalName: string | null;
  readonly mediaType: string;
  readonly fields: ArticleFields;
  readonly split: Split;
}

const problemOfReading: Record<ReadingProblem, ProblemCode> = {
  "unsupported-file": "file-unsupported",
  "unreadable-file": "file-unreadable",
  "too-large": "file-too-large",
  "no-text": "empty-copy",
};

/** Reads a text or file and splits it, both in a worker thread; writes nothing. */
export async function readCopy(source: CopySource): Promise<ReadCopy | Problem> {
  const original = bytesOf(source);
  if (original.byteLength > maxFileBytes) return problem("file-too-large");
  const originalName = source.from === "file" ? source.name.slice(0, 300) || null : null;
  const read = await readArticleFile({ bytes: original, fileName: originalName, mediaType: mediaTypeOf(source) });
  const article = read.ok ? read.article : plainPaste(source);
  if (!article) return problem(read.ok ? "empty-copy" : problemOfReading[read.problem]);
  const { text } = normalForm(article.text);
  if (!/[\p{L}\p{N}]/u.test(text)) return problem("empty-copy");
  if (text.length > maxTextLength) return problem("copy-too-long");
  const split = await splitArticle(text);
  const originalSha256 = createHash("sha256").update(original).digest("hex");
  const { mediaType } = article;
  return { ok: true, text, original, originalSha256, originalName, mediaType, fields: fieldsOf(article, split), split };
}

function bytesOf(source: CopySource): Uint8Array<ArrayBuffer> {
  const bytes = source.from === "paste" ? Buffer.from(source.text, "utf8") : Buffer.from(source.base64, "base64");
  return new Uint8Array(bytes);
}

function mediaTypeOf(source: CopySource): string | null {
  return source.from === "paste" ? "text/plain" : source.mediaType;
}

/** What somebody pasted is text, also where its characters look like no text file. */
function plainPaste(source: CopySource): ReadArticle | null {
  if (source.from !== "paste") return null;
  const nothing = { title: null, byline: null, publisher: null, publishedOn: null, language: null, url: null };
  return { text: source.text, ...nothing, mediaType: "text/plain" };
}

const longestTitle = 300;

function fieldsOf(article: ReadArticle, split: Split): ArticleFields {
  const language = article.language ?? (split.language === "und" ? null : split.language);
  return {
    title: titleOf(article, split),
    byline: (article.byline ?? split.byline)?.trim().slice(0, 300) || null,
    publisher: article.publisher?.slice(0, 300) ?? null,
    publishedOn: article.publishedOn,
    language: language?.slice(0, 35) ?? null,
    url: article.url,
    deadline: null,
  };
}

function titleOf(article: ReadArticle, split: Split): string {
  const firstLine = article.text.split("\n").find((line) => line.trim() !== "") ?? "";
  const title = (article.title ?? split.headline ?? firstLine).replace(/\s+/g, " ").trim();
  const cut = title.length > longestTitle ? `${title.slice(0, longestTitle).replace(/\p{Surrogate}$/u, "")}…` : title;
  return cut || "Untitled";
}
