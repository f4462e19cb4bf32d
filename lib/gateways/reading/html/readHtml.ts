import { firstByline } from "../fields";
import type { ReadArticle } from "../types";
import { bodyText } from "./body";
import { removeOtherArticles } from "./furniture";
import { withHeading } from "./heading";
import { pageMetadata } from "./metadata";
import { parsePage } from "./parse";
import { isOrdinaryPage } from "./size";
import { textOf } from "./text";
import { removeUnseen } from "./visible";

const linesBeforeCopy = 60;

/** The article of a page: its copy as text, and what the page says of it. Nothing is run, nothing is loaded. */
export function readHtml(html: string): ReadArticle {
  const document = parsePage(html);
  const metadata = pageMetadata(document);
  removeUnseen(document);
  // Too large to be judged, but still a text: all that it shows is better than nothing.
  if (!isOrdinaryPage(document.body)) return { ...metadata, text: textOf(document.body), mediaType: "text/html" };
  removeOtherArticles(document, metadata.title);
  const shown = textOf(document.body);
  const byline = metadata.byline ?? firstByline(shown.split("\n").slice(0, linesBeforeCopy));
  const text = withHeading({ body: bodyText(document), shown, title: metadata.title, byline });
  return { ...metadata, byline, text, mediaType: "text/html" };
}
