import { firstByline } from "../fields";
import type { ReadArticle } from "../types";
import { bodyText } from "./body";
import { removeOtherArticles, withoutFurnitureLines } from "./furniture";
import { withHeading } from "./heading";
import { pageMetadata } from "./metadata";
import { parsePage } from "./parse";
import { textOf } from "./text";
import { removeUnseen } from "./visible";

const linesBeforeCopy = 60;

/** The article of a page: its copy as text, and what the page says of it. Nothing is run, nothing is loaded. */
export function readHtml(html: string): ReadArticle {
  const document = parsePage(html);
  const { structuredBody: _, ...metadata } = pageMetadata(document);
  removeUnseen(document);
  removeOtherArticles(document, metadata.title);
  const shown = textOf(document.body);
  const byline = metadata.byline ?? firstByline(shown.split("\n").slice(0, linesBeforeCopy));
  const body = withoutFurnitureLines(bodyText(document));
  return {
    ...metadata,
    byline,
    text: withHeading({ body, shown, title: metadata.title, byline }),
    mediaType: "text/html",
  };
}
