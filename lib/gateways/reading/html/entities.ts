import { parsePage } from "./parse";

/** Text in which character references may still be written out, as in JSON-LD and Markdown, with them read. */
export function decodeEntities(text: string): string {
  if (!/&(?:#\w+|[a-z]\w+);/i.test(text)) return text;
  const escaped = text.replaceAll("<", "&lt;");
  return parsePage(`<!doctype html><html><head></head><body>${escaped}</body></html>`).body.textContent ?? text;
}
