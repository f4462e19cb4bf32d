import { lexer, type Token, type Tokens } from "marked";
import { firstDate, readDate } from "./dates";
import { bylineNames, firstByline, languageTag, oneLine, webAddress } from "./fields";
import { type FrontMatter, readFrontMatter } from "./frontMatter";
import { decodeEntities } from "./html/entities";
import { fragmentText } from "./html/fragment";
import { withHeading } from "./html/heading";
import type { ReadArticle } from "./types";

/** A Markdown file: its front matter as metadata, its prose as paragraphs. Markup goes, words stay. */
export function readMarkdown(source: string): ReadArticle {
  const frontMatter = readFrontMatter(source);
  const tokens = lexer(frontMatter.rest, { gfm: true });
  const body = blocksText(tokens);
  const shownTitle = tokens.find((token): token is Tokens.Heading => token.type === "heading");
  const title =
    oneLine(field(frontMatter, "title", "headline")) ?? (shownTitle ? oneLine(inlineText(shownTitle.tokens)) : null);
  const lines = body.split("\n").slice(0, 15);
  return {
    text: withHeading(body, body, { title, byline: null, description: null }),
    title,
    byline: bylineNames(field(frontMatter, "byline", "author", "authors")) ?? firstByline(lines),
    publisher: oneLine(field(frontMatter, "publisher", "publication", "site", "source")),
    publishedOn: readDate(field(frontMatter, "date", "published", "publishedon", "pubdate") ?? "") ?? firstDate(lines),
    language: languageTag(field(frontMatter, "lang", "language", "locale")),
    url: webAddress(field(frontMatter, "url", "canonical", "canonical_url", "link")),
    mediaType: "text/markdown",
  };
}

function field({ fields }: FrontMatter, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

function blocksText(tokens: readonly Token[]): string {
  return tokens
    .map(blockText)
    .filter((block) => block !== "")
    .join("\n\n");
}

function blockText(token: Token): string {
  switch (token.type) {
    case "heading":
    case "paragraph":
    case "text":
      return inlineText(token.tokens ?? [token]);
    case "blockquote":
      return blocksText(token.tokens ?? []);
    case "list":
      return (token as Tokens.List).items.map((item) => blocksText(item.tokens).replace(/\n{2,}/g, "\n")).join("\n");
    case "table":
      return tableText(token as Tokens.Table);
    case "code":
      return token.text.trim();
    case "html":
      return fragmentText(token.raw);
    default:
      return "";
  }
}

function tableText({ header, rows }: Tokens.Table): string {
  return [header, ...rows].map((row) => row.map((cell) => inlineText(cell.tokens)).join(" | ")).join("\n");
}

/** Links as their words, images as their description, tags dropped with the words between them kept. */
function inlineText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map(inlineWords)
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .trim();
}

function inlineWords(token: Token): string {
  switch (token.type) {
    case "br":
      return "\n";
    case "html":
      return "";
    case "codespan":
    case "escape":
      return token.text;
    case "image":
      return decodeEntities(token.text);
    default:
      if ("tokens" in token && token.tokens !== undefined) return token.tokens.map(inlineWords).join("");
      // A line end inside a paragraph is how the file was wrapped, not a break that its author means.
      return "text" in token ? decodeEntities(token.text).replace(/[ \t]*\n[ \t]*/g, " ") : "";
  }
}
