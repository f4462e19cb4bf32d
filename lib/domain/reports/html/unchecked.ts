import { wordsAt } from "../../text/spans";
import { timeWords } from "../dates";
import type { Report, ReportClaim } from "../report";
import { counted, dismissWords, noCommentWords, notClaimWords } from "../words";
import { speaker } from "./attribution";
import { isFinished } from "./decisions";
import { evidenceRow } from "./evidence";
import { html, type Markup, said } from "./markup";
import { claimLinks } from "./summary";

/** What nobody vouches for, and why: unfinished, set aside, not a claim, unread; and who gave the article no comment. */
export function uncheckedSection(report: Report): Markup {
  const parts = [unfinished(report), dismissed(report), notClaims(report), unread(report), noComments(report)];
  const nothing = parts.every((part) => part === null);
  return html`<section class="section" id="unchecked" aria-labelledby="unchecked-title">
<h2 id="unchecked-title">What was not checked, and why</h2>
${nothing ? html`<p>Everything in the copy was checked.</p>` : parts}
</section>`;
}

function unfinished({ claims }: Report): Markup | null {
  const waiting = claims.filter((claim) => claim.status !== "dismissed" && !isFinished(claim));
  if (waiting.length === 0) return null;
  return html`<h3>Not finished</h3>
<p>When this report was made, no approval stood on ${claimLinks(waiting)}.</p>
`;
}

function dismissed({ claims }: Report): Markup | null {
  const aside = claims.filter(({ status }) => status === "dismissed");
  if (aside.length === 0) return null;
  return html`<h3>Set aside: ${counted(aside.length, "claim")}</h3>
${aside.map(dismissedClaim)}`;
}

function dismissedClaim(claim: ReportClaim): Markup {
  const { number, text, dismissal, attribution, evidence } = claim;
  const note = dismissal?.note ? html`: ${said(dismissal.note)}` : null;
  const by = dismissal?.by ? html` by ${said(dismissal.by)}` : null;
  const when = dismissal === null ? null : html`<p class="meta">Set aside${by}, ${timeWords(dismissal.at)}</p>`;
  return html`<div class="piece" id="claim-${number}"><p><a href="#copy-${number}">Claim ${number}</a>: ${said(text)}</p>
<p class="meta">Who says it: ${speaker(attribution)}</p>
<p><strong>${dismissal === null ? "No reason recorded" : dismissWords[dismissal.reason]}</strong>${duplicate(dismissal)}${note}</p>${when}
${evidence.length > 0 ? evidenceRow(evidence) : null}</div>
`;
}

function duplicate(dismissal: ReportClaim["dismissal"]): Markup | null {
  const number = dismissal?.duplicateOf ?? null;
  return number === null ? null : html` of <a href="#claim-${number}">claim ${number}</a>`;
}

function notClaims({ notClaims, version }: Report): Markup | null {
  if (notClaims.length === 0) return null;
  const rows = notClaims.map(
    ({ span, reason, markedBy }) =>
      html`<tr><td><span class="quoted">${said(wordsAt(version.text, span))}</span></td><td>${notClaimWords[reason]}</td><td>${markedBy === null ? "the program" : said(markedBy.name)}</td></tr>\n`,
  );
  return html`<h3 id="not-claims">Words that make no claim</h3>
<table class="words" aria-labelledby="not-claims"><thead><tr><th scope="col">Words</th><th scope="col">Why</th><th scope="col">Marked by</th></tr></thead><tbody>${rows}</tbody></table>
`;
}

function unread({ unread, version }: Report): Markup | null {
  if (unread.length === 0) return null;
  return html`<h3>Still unread</h3>
<p>These words are in no claim, and nobody has said that they make none.</p>
<ul>${unread.map((span) => html`<li>${said(wordsAt(version.text, span))}</li>\n`)}</ul>
`;
}

function noComments({ noComments, version }: Report): Markup | null {
  if (noComments.length === 0) return null;
  const lines = noComments.map(
    ({ span, partyName, kind }) =>
      html`<li>${said(partyName)} ${noCommentWords[kind]}: “${said(wordsAt(version.text, span))}”</li>\n`,
  );
  return html`<h3>Who gave the article no comment</h3>
<p>As the article itself says.</p>
<ul>${lines}</ul>
`;
}
