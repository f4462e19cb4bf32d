import { timeWords } from "../dates";
import type { Report } from "../report";
import { html, type Markup, said } from "./markup";

/** What the report rests on: the bytes that were imported, the text that was checked, and how hashes are made. */
export function hashesSection({ version, article }: Report): Markup {
  const { originalName } = version;
  return html`<section class="section" id="hashes" aria-labelledby="hashes-title">
<h2 id="hashes-title">Where the copy came from, and hashes</h2>
<dl class="facts">
<dt>Version</dt><dd>${version.number}, imported by ${said(version.importedBy.name)}, ${timeWords(version.importedAt)}</dd>
<dt>Imported as</dt><dd>${originalName === null ? "pasted text" : said(originalName)} (${version.mediaType})</dd>
<dt>SHA-256 of what was imported</dt><dd class="hash">${version.originalSha256}</dd>
<dt>SHA-256 of the text</dt><dd class="hash">${version.textSha256}</dd>
<dt>Language</dt><dd>${article.language ?? "not stated"}; ${supportWords[version.support]}</dd>
</dl>
<p>The text’s hash is taken over its UTF-8 bytes, as they stand in the JSON form of this report in the field “text” of its “version”. A seal is the SHA-256 of one canonical JSON text (RFC 8785) that holds the claim, its attribution, its evidence and its verdicts; an event’s hash is the leaf hash of RFC 6962 over its canonical record. The same content always gives the same hash, and any change gives another.</p>
</section>`;
}

const supportWords = {
  full: "statements and quotations were looked for",
  "quotations-only": "only quotations could be looked for by the program",
} as const;
