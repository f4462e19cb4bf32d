import type { Span } from "../../text/spans";

const isBlank = (c: string | undefined) => c === undefined || /\s/.test(c);
const beforeOpening = (c: string | undefined) => isBlank(c) || /[([—–-]/.test(c as string);

/**
 * Quotations between doubled single marks (''…''), as some archives print them; the spans hold the marks.
 * One that stays open runs to its paragraph's end where the next paragraph begins with the mark again.
 */
export function doubledQuotes(text: string, paragraphs: readonly Span[]): Span[] {
  if (!text.includes("''")) return [];
  const found: Span[] = [];
  paragraphs.forEach(([start, end], number) => {
    let open = -1;
    for (let i = text.indexOf("''", start); i >= 0 && i + 2 <= end; i = text.indexOf("''", i + 2)) {
      const mayOpen = (i === start || beforeOpening(text[i - 1])) && !isBlank(text[i + 2]);
      if (open >= 0 && i > start && !isBlank(text[i - 1])) {
        // Of three marks the first closes what is quoted within.
        if (text[i + 2] === "'" && i + 3 <= end) i++;
        found.push([open, i + 2]);
        open = -1;
      } else if (mayOpen) open = i;
    }
    const next = paragraphs[number + 1];
    if (open >= 0 && next && text.startsWith("''", next[0])) found.push([open, end]);
  });
  return found;
}
