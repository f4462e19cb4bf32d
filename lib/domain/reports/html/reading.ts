import { claimStatuses } from "../../claims/status";
import { timeWords } from "../dates";
import type { Report, ReportRating } from "../report";
import { secondCheckWords, sourcingWords, statusMeanings, statusWords } from "../words";
import { html, type Markup, said } from "./markup";
import { ratingLabel, shape } from "./shapes";

/** The report's terms, for somebody who has never seen the product. */
export function readingSection({ scale, policy }: Report): Markup {
  return html`<section class="section" id="reading" aria-labelledby="reading-title">
<h2 id="reading-title">How to read this report</h2>
<p>A <strong>claim</strong> is one checkable statement, in the article’s exact words. Its <strong>attribution</strong> says who the article says it came from: a person, an organisation, a document, a source that is not named, or the article’s own voice.</p>
<p><strong>Evidence</strong> is what was consulted for one claim. It supports or refutes the claim, or gives context; it is primary or secondary for this claim. ${sourcingWords[policy.sourcingRule]}</p>
<p>A <strong>verdict</strong> is a rating with its reasons, by one person, on one state of the claim. ${secondCheckWords[policy.secondCheck]}</p>
<p>An <strong>approval</strong> seals the claim: a hash is computed over its words, attribution, evidence and verdicts. Whoever changes any of these afterwards breaks the seal, and the report says so.</p>
<h3 id="statuses">Where a claim stands</h3>
<p>The same line stands under the claim’s words in the copy. Once an approval stands, the rating is shown in place of the status, in the rating’s colour; a wavy line marks a claim rated as false or mostly false.</p>
<table class="terms" aria-labelledby="statuses"><thead><tr><th scope="col">Status</th><th scope="col">What it means</th></tr></thead><tbody>${claimStatuses.map(statusRow)}</tbody></table>
<h3 id="scale">The rating scale</h3>
<p class="meta">Version ${scale.version}, in force since ${timeWords(scale.publishedAt)}.</p>
<table class="terms" aria-labelledby="scale"><thead><tr><th scope="col">Rating</th><th scope="col">Definition</th></tr></thead><tbody>${scale.ratings.map(ratingRow)}</tbody></table>
</section>`;
}

function statusRow(status: (typeof claimStatuses)[number]): Markup {
  return html`<tr><th scope="row"><span class="status" data-status="${status}">${shape(status)} <mark data-status="${status}">${statusWords[status]}</mark></span></th><td>${statusMeanings[status]}</td></tr>`;
}

function ratingRow(rating: ReportRating): Markup {
  const value = rating.value === null ? null : html` <span class="many">(${rating.value})</span>`;
  const retired = rating.retired ? " No longer given." : null;
  return html`<tr><th scope="row">${ratingLabel(rating)}${value}</th><td>${said(rating.definition)}${retired}</td></tr>`;
}
