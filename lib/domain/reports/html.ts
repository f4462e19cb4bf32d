import { dayWords, timeWords } from "./dates";
import { claimsSection } from "./html/claims";
import { copySection } from "./html/copy";
import { hashesSection } from "./html/hashes";
import { address, html, type Markup, ownMarkup, said } from "./html/markup";
import { readingSection } from "./html/reading";
import { recordSection } from "./html/record";
import { shapeSheet } from "./html/shapes";
import { style } from "./html/style";
import { summarySection } from "./html/summary";
import { uncheckedSection } from "./html/unchecked";
import type { Report, ReportOrigin } from "./report";
import { counted } from "./words";

/** Nothing runs and nothing is fetched, whatever the article holds: the file needs only itself. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const styleSheet = ownMarkup(`<style>${style}</style>`);

/**
 * The report as one HTML file that needs nothing else: no script, no outside request, good on paper and for a stranger.
 * The same Report gives the same bytes; the work grows with the report's length alone.
 */
export function reportHtml(report: Report): string {
  return page(report).text;
}

/** The same, piece by piece: a long report's is never all in memory. */
export function htmlPieces(report: Report): Iterable<string> {
  return page(report).pieces();
}

function page(report: Report): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Fact-check report: ${report.article.title}</title>
${styleSheet}
</head>
<body>
${shapeSheet}
<div class="${isLong(report) ? "page long" : "page"}">
${opening(report)}
${contents(report)}
<main>
${summarySection(report)}
${readingSection(report)}
${copySection(report)}
${claimsSection(report)}
${uncheckedSection(report)}
${recordSection(report)}
${hashesSection(report)}
</main>
<footer class="foot">Made by ${said(report.generatedBy)} with Attest, ${timeWords(report.generatedAt)}. It shows the state at that moment.</footer>
</div>
</body>
</html>
`;
}

/** Above this, a browser should not lay out everything before it shows the first page. */
function isLong({ claims }: Report): boolean {
  return claims.length > 500;
}

function opening({ workspace, article, version, generatedAt, hides, origin: cameFrom }: Report): Markup {
  const { byline, publisher, publishedOn, url } = article;
  const origin = [byline, publisher].filter((part) => part !== null && part !== "").map((part) => said(part ?? ""));
  const parts = publishedOn === null ? origin : [...origin, html`${dayWords(publishedOn)}`];
  return html`<header class="opening">
<p class="kicker">Fact-check report · ${said(workspace.name)}</p>
<h1 dir="auto">${article.title}</h1>
${parts.length > 0 ? html`<p class="standfirst">${joined(parts)}</p>` : null}
${url ? html`<p class="meta">${address(url)}</p>` : null}
<p class="meta">Version ${version.number} of the copy · state of ${timeWords(generatedAt)}</p>
${cameFrom ? originNote(cameFrom) : null}${hides.length > 0 ? html`<p class="meta">Left out of this copy: ${hides.join(" ")}</p>` : null}
</header>`;
}

/** That the work was done in another newsroom, which alone vouches for it. */
function originNote({ newsroom, logOrigin, importedAt, leftOut }: ReportOrigin): Markup {
  const missing = leftOut.length > 0 ? html` ${leftOut.join(" ")}` : null;
  return html`<p class="meta">Imported from ${said(newsroom)}, log ${said(logOrigin)}, ${timeWords(importedAt)}. What was approved there is marked so; its own bundle proves it.${missing}</p>
`;
}

function joined(parts: readonly Markup[]): Markup {
  return html`${parts.map((part, at) => html`${at > 0 ? " · " : null}${part}`)}`;
}

function contents({ claims, events }: Report): Markup {
  const working = claims.filter(({ status }) => status !== "dismissed").length;
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Contents</h2>
<ol>
${entry("summary", "Summary")}
${entry("reading", "How to read this report")}
${entry("copy", "The copy")}
${entry("claims", "The claims", counted(working, "claim"))}
${entry("unchecked", "What was not checked, and why")}
${entry("record", "The record of events", counted(events.length, "event"))}
${entry("hashes", "Where the copy came from, and hashes")}
</ol>
</nav>`;
}

function entry(id: string, words: string, count?: string): Markup {
  const many = count === undefined ? null : html`<span class="many">${count}</span>`;
  return html`<li><a href="#${id}"><span>${words}</span>${many}</a></li>`;
}
