import { dayWords } from "../dates";
import type { Report, ReportEvent, ReportOrigin } from "../report";
import { each, html, type Markup, said } from "./markup";

/** Every recorded change of the article and its claims, oldest first, each with the hash of its record. */
export function recordSection({ events, origin }: Report): Markup {
  return html`<section class="section" id="record" aria-labelledby="record-title">
<h2 id="record-title">The record of events</h2>
<p>Each change was recorded in the same step that made it. Times are UTC. The hash belongs to the full record of the event, which the newsroom keeps.</p>
${events.length === 0 ? html`<p>Nothing has been recorded.</p>` : table(events)}${origin && recordOfThere(origin)}
</section>`;
}

/** What the newsroom recorded that the article came from, as its bundle showed it. */
function recordOfThere({ newsroom, logOrigin, events }: ReportOrigin): Markup {
  return html`
<h3>The record of ${said(newsroom)}</h3>
<p>As its audit bundle showed it, from its own log ${said(logOrigin)}.</p>
${events.length === 0 ? html`<p>It showed nothing.</p>` : table(events)}`;
}

function table(events: readonly ReportEvent[]): Markup {
  return html`<table class="record" aria-labelledby="record-title"><thead><tr><th scope="col">When</th><th scope="col">Who did what</th></tr></thead><tbody>${each(events, eventRow)}</tbody></table>`;
}

function eventRow({ at, actor, sentence, hash }: ReportEvent): Markup {
  const who = actor === null ? "Attest" : said(actor);
  return html`<tr><td class="when">${dayWords(at)}<br>${at.slice(11, 19)}</td><td><strong>${who}</strong> ${said(sentence)}<br><span class="hash">${hash}</span></td></tr>
`;
}
