import type { Report, ReportClaim } from "../report";
import { counted, percent, statusWord } from "../words";
import { type CopyBlock, type CopyRun, copyBlocks } from "./copyRuns";
import { html, type Markup } from "./markup";
import { colouring } from "./shapes";

/** The copy as it was imported, with each claim's words marked and numbered. */
export function copySection(report: Report): Markup {
  const blocks = copyBlocks(report).map((block) => copyBlock(report.version.text, block));
  return html`<section class="section" id="copy" aria-labelledby="copy-title">
<h2 id="copy-title">The copy</h2>
<p class="note">Version ${report.version.number} as imported, word for word. A line under words marks a claim, the number after them leads to it; the kind of line is explained under <a href="#reading">How to read this report</a>. ${unreadNote(report)}</p>
<div class="copy" ${languageOf(report.article.language)}>
${blocks}</div>
</section>`;
}

function unreadNote({ unread, coverage }: Report): Markup | null {
  if (unread.length === 0) return null;
  const places = counted(unread.length, "place");
  return html`<mark class="unread">Words on this ground</mark> have not been read yet: ${places}, ${percent(coverage.unread)} of the copy.`;
}

function copyBlock(text: string, { kind, runs }: CopyBlock): Markup | null {
  const [first] = runs;
  const reached = textEnd(text, runs);
  const marked = runs.map((run) => copyRun(text.slice(run.start, Math.min(run.end, reached)), run));
  if (reached === 0 || first === undefined) return null;
  // Runs of blanks are kept as they stand; elsewhere the browser may let go of the blank at a line's end.
  const kept = /[^\S\n]{2,}|\t/.test(text.slice(first.start, reached)) ? " kept" : null;
  return html`<p class="${kind}${kept}" dir="auto">${marked}</p>\n`;
}

/** Where the block's last word ends: white space after it only parts the block from the next. 0 for a blank block. */
function textEnd(text: string, runs: readonly CopyRun[]): number {
  for (const { start, end } of runs.toReversed()) {
    const words = text.slice(start, end).trimEnd();
    if (words !== "") return start + words.length;
  }
  return 0;
}

function copyRun(words: string, { claim, first, unread, closes }: CopyRun): Markup {
  const numbers = closes.map(numberLink);
  if (words === "") return html`${numbers}`;
  if (claim === null) return unread ? html`<mark class="unread">${words}</mark>` : html`${words}`;
  const anchor = first ? html` id="copy-${claim.number}"` : null;
  return html`<mark${anchor} ${colouring(claim)}>${words}</mark>${numbers}`;
}

function numberLink(claim: ReportClaim): Markup {
  const label = `Claim ${claim.number}: ${statusWord(claim)}`;
  return html`<span class="num"><a href="#claim-${claim.number}" aria-label="${label}">${claim.number}</a></span>`;
}

/** The copy's language, where it is a language tag; a screen reader speaks it and hyphens follow it. */
export function languageOf(language: string | null): Markup | null {
  if (language === null || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) || language === "und") return null;
  return html`lang="${language}"`;
}
