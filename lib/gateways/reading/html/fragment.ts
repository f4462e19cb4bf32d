import { parsePage } from "./parse";
import { textOf } from "./text";
import { removeUnseen } from "./visible";

/** The words of a piece of HTML inside another document. */
export function fragmentText(html: string): string {
  const document = parsePage(html);
  removeUnseen(document);
  return textOf(document.body);
}
