import { printable } from "../printable";

const rightToLeft = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Words as they may stand inside a line of Markdown (GitHub's, 0.29): every sign that could begin markup, a link or a
 * table's cell is escaped, and a line end becomes a break, so that the words stay in their place.
 */
export function escaped(words: string): string {
  const text = printable(words)
    .replace(/[\\`*_{}[\]|~$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    // Addresses that would become links by themselves (6.9).
    .replace(/:(?=\/\/)|@|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):/gi, "\\$&")
    .replace(/\t/g, "&#9;")
    // Some programs end a line here too.
    .replace(/[\u0085\u2028\u2029]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\n/g, "<br>");
  return rightToLeft.test(words) ? `\u2068${text}\u2069` : text;
}

/** A line of finished Markdown as it may begin and end a block: it cannot become a list, a heading, a rule or code. */
export function blockLine(text: string): string {
  return text
    .replace(/^\s+|\s+$/g, (blanks) => "&#32;".repeat(blanks.length))
    .replace(/^[-+=#:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** An address as the target of a link: nothing in it can end the link. */
export function linkTarget(address: string): string {
  return new URL(address).href.replace(
    /[()<>\\`|*_~\s[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}
