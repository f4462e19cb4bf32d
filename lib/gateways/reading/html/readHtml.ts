import { firstDate } from "../dates";
import { firstByline } from "../fields";
import type { ReadArticle } from "../types";
import { bodyText } from "./body";
import { removeOtherArticles } from "./furniture";
import { headLines, withHeading } from "./heading";
import { pageMetadata } from "./metadata";
import { parsePage } from "./parse";
import { isOrdinaryPage } from "./size";
import { textOf } from "./text";
import { removeUnseen } from "./visible";

/** The article of a page: its copy as text, and what the page says of it. Nothing is run, nothing is loaded. */
export function readHtml(html: string): ReadArticle {
  const document = parsePage(html);
  const { description, ...metadata } = pageMetadata(document);
  removeUnseen(document);
  // Too large to be judged, but still a text: all that it shows is better than nothing.
  if (!isOrdinaryPage(document.body)) return { ...metadata, text: textOf(document.body), mediaType: "text/html" };
  removeOtherArticles(document, metadata.title);
  const shown = textOf(document.body);
  // Bylines and date lines stand close under the headline; further down they belong to other articles.
  const head = headLines(shown, metadata.title);
  const byline = metadata.byline ?? firstByline(head);
  const publishedOn = metadata.publishedOn ?? firstDate(head);
  const text = withHeading(bodyText(document), shown, { title: metadata.title, byline, description });
  return { ...metadata, byline, publishedOn, text, mediaType: "text/html" };
}
