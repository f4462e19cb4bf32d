import { Readability } from "@mozilla/readability";
import { removeFurniture, withoutFurnitureLines } from "./furniture";
import { textOf } from "./text";

/** Where publishing systems say that their article's body is: the microdata of schema.org, then usual class names. */
const declaredBody = [
  '[itemprop~="articleBody"]',
  ...[
    "article-body",
    "articlebody",
    "article__body",
    "article_body",
    "article-content",
    "article__content",
    "article-text",
    "article__text",
    "entry-content",
    "post-content",
    "post__content",
    "post-body",
    "story-body",
    "story__body",
    "story-content",
    "body-copy",
    "content-body",
  ].map((name) => `[class*="${name}" i]`),
].join(",");

/** A declared body must hold this share of the prose that Readability finds, else it is a part, or another article. */
const leastCoverage = 0.75;
const proseLine = 60;
const mostCandidates = 40;

/**
 * The copy of the page. Readability finds where it is; where the page itself declares its article's body, and that
 * agrees, the declared element is read instead, since it holds all of the copy and less besides.
 * Changes the document.
 */
export function bodyText(document: Document): string {
  const root = copyRoot(document);
  removeFurniture(root);
  return withoutFurnitureLines(textOf(root));
}

function copyRoot(document: Document): Element {
  const copy = document.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 250 }).parse()?.content;
  if (!found) return document.body;
  return declaredRoot(document, textOf(found)) ?? (found as Element);
}

function declaredRoot(document: Document, foundText: string): Element | null {
  const prose = proseLines(foundText);
  const candidates = Array.from(document.querySelectorAll(declaredBody)).slice(0, mostCandidates);
  const covering = candidates
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => coverage(prose, proseLines(text)) >= leastCoverage)
    .sort((a, b) => a.text.length - b.text.length);
  return covering[0]?.element ?? null;
}

function proseLines(text: string): ReadonlySet<string> {
  return new Set(text.split("\n").filter((line) => line.length >= proseLine));
}

function coverage(wanted: ReadonlySet<string>, had: ReadonlySet<string>): number {
  let all = 0;
  let covered = 0;
  for (const line of wanted) {
    all += line.length;
    if (had.has(line)) covered += line.length;
  }
  return all === 0 ? 0 : covered / all;
}
