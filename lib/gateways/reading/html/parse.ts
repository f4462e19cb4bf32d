import { parseHTML } from "linkedom";

/** An inert tree: linkedom runs no script and loads nothing, it has neither a network nor a script engine. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(wholePage(html));
  return document;
}

/**
 * linkedom adds no missing `html`, `head` or `body`, as a browser does; without them `document.body` is an empty
 * element beside the copy. What stands outside them is taken in here.
 */
function wholePage(html: string): string {
  const hasBody = /<body[\s>/]/i.test(html);
  if (hasBody && /<html[\s>/]/i.test(html)) return html;
  if (hasBody) return `<!doctype html><html>${html}</html>`;
  const headEnd = /<\/head\s*>/i.exec(html);
  const lang = /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? "";
  const head = headEnd === null ? "" : html.slice(0, headEnd.index);
  const rest = headEnd === null ? html : html.slice(headEnd.index + headEnd[0].length);
  const bare = (part: string) => part.replace(/<!doctype[^>]*>|<\/?html[^>]*>|<\/?head(?=[\s>])[^>]*>/gi, "");
  return `<!doctype html><html lang="${lang}"><head>${bare(head)}</head><body>${bare(rest)}</body></html>`;
}
