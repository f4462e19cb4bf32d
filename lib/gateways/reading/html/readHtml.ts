import { firstDate } from "../dates";
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

/** Bylines and date lines stand close under the headline; further down they belong to other articles. */
const linesOfHead = 15;

/** The article of a page: its copy as text, and what the page says of it. Nothing is run, nothing is loaded. */
export function readHtml(html: string): ReadArticle {
  const document = parsePage(html);
  const metadata = pageMetadata(document);
  removeUnseen(document);
  // Too large to be judged, but still a text: all that it shows is better than nothing.
  if (!isOrdinaryPage(document.body)) return { ...metadata, text: textOf(document.body), mediaType: "text/html" };
  removeOtherArticles(document, metadata.title);
  const shown = textOf(document.body);
  const head = headLines(shown, metadata.title);
  const byline = metadata.byline ?? firstByline(head);
  const publishedOn = metadata.publishedOn ?? firstDate(head);
  const text = withHeading({ body: bodyText(document), shown, title: metadata.title, byline });
  return { ...metadata, byline, publishedOn, text, mediaType: "text/html" };
}

/** The lines that follow the headline, or open the page where no line is the headline. */
function headLines(shown: string, title: string | null): readonly string[] {
  const lines = shown.split("\n").filter((line) => line !== "");
  const headline = lines.indexOf(title ?? "");
  return lines.slice(headline + 1, headline + 1 + linesOfHead);
}
