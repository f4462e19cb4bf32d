/**
 * The article's text with its headline as first line and its byline after it, where the body lacks them.
 * Extraction often leaves them outside the body, yet the split reads both as passages. The headline may come from
 * metadata; the byline is set only where the page itself shows a line "By …" with one of the names, and in the page's
 * own words: no word of the text is ours.
 */
export function withHeading(page: {
  body: string;
  shown: string;
  title: string | null;
  byline: string | null;
}): string {
  const { body, shown, title, byline } = page;
  const opening = body.slice(0, 2_000);
  const lines: string[] = [];
  if (title !== null && !plain(body).includes(plain(title))) lines.push(title);
  const shownByline = byline === null ? null : bylineLine(shown, byline);
  if (shownByline !== null && !opening.includes(shownByline)) lines.push(shownByline);
  return [...lines, body].filter((part) => part !== "").join("\n\n");
}

function bylineLine(shown: string, byline: string): string | null {
  const firstName = byline.split(/,| and /)[0] ?? byline;
  const lines = shown.split("\n");
  return lines.find((line) => line.length <= 150 && /^by\s/i.test(line) && line.includes(firstName)) ?? null;
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
