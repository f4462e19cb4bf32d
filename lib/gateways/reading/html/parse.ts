import { parseHTML } from "linkedom";

/** An inert tree: linkedom runs no script and loads nothing, it has neither a network nor a script engine. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  return isWhole(document) ? document : parseHTML(rebuilt(html)).document;
}

/**
 * True where all that the page holds stands in one `head` and one `body` of one `html`. Browsers bring every page into
 * this form; linkedom does not, and its `document.body` then is an empty element beside the copy.
 */
function isWhole(document: Document): boolean {
  const root = document.documentElement;
  if (root === null || root.localName !== "html" || holdsMoreThan(document, ["html"])) return false;
  const bodies = Array.from(root.children).filter((child) => child.localName === "body");
  return bodies.length === 1 && !holdsMoreThan(root, ["head", "body"]);
}

function holdsMoreThan(parent: ParentNode & Node, names: readonly string[]): boolean {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    const isText = node.nodeType === node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "";
    const isElement = node.nodeType === node.ELEMENT_NODE && !names.includes(node.nodeName.toLowerCase());
    if (isText || isElement) return true;
  }
  return false;
}

/**
 * The page with its own `html`, `head` and `body` tags taken out, wherever they stand, and one of each around it all.
 * What belongs into the head is found in the body as well: nobody asks where a `meta` stands.
 */
function rebuilt(html: string): string {
  const lang = /<html\b[^>]{0,2000}?\slang\s*=\s*["']?([\w-]{1,40})/i.exec(html)?.[1] ?? "";
  const bare = html.replace(/<!doctype\b[^>]*>|<\/?(?:html|head|body)(?=[\s>/])[^>]*>/gi, "");
  return `<!doctype html><html lang="${lang}"><head></head><body>${bare}</body></html>`;
}
