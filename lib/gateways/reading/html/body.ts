import { Readability } from "@mozilla/readability";
import { textOf } from "./text";

/** The copy of the page. Changes the document. */
export function bodyText(document: Document): string {
  const whole = textOf(document.body);
  const found = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 250 }).parse();
  const article = found?.content ? textOf(found.content) : "";
  return article === "" ? whole : article;
}
