import { printable } from "../printable";

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text as it may stand in XML 1.0, in an element as in a quoted attribute; what XML cannot hold is made visible. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
