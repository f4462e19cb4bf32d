import { parseLoosely } from "./structuredData";

const mostScripts = 200;

/** What the JSON-LD scripts of a page hold, each as its own document. What does not parse is not there. */
export function dataScripts(document: Document): unknown[] {
  return Array.from(document.querySelectorAll('script[type^="application/ld+json" i]'))
    .slice(0, mostScripts)
    .flatMap((script) => parseLoosely(script.textContent ?? "") ?? []);
}
