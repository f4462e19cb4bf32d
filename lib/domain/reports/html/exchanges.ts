import { dayWords, timeWords } from "../dates";
import type { ReportClaim, ReportCorrection, ReportReply, ReportReturn } from "../report";
import { correctionWords, outcomeWords } from "../words";
import { html, type Markup, said } from "./markup";
import { countedLabel, row } from "./row";

/** Who was asked for a reply, and what came back, also silence. */
export function replyRow(replies: ReportClaim["replies"]): Markup | null {
  if (replies.length === 0) return null;
  return row(countedLabel("Right of reply", replies.length), html`${replies.map(reply)}`);
}

function reply(one: ReportReply): Markup {
  const due = one.dueAt === null ? null : html`, asked to answer by ${timeWords(one.dueAt)}`;
  const outcome = one.outcome === null ? "Still open" : outcomeWords[one.outcome];
  const closed = one.closedAt === null ? null : html` (recorded ${timeWords(one.closedAt)})`;
  return html`<div class="piece"><p><strong>Asked of ${said(one.askedOf)}:</strong> ${said(one.question)}</p>
<p class="meta">By ${said(one.askedBy.name)}, ${timeWords(one.askedAt)}, through ${said(one.channel)}${due}</p>
<p><strong>${outcome}</strong>${closed}</p>
${one.answer ? html`<blockquote dir="auto">${one.answer}</blockquote>` : null}</div>
`;
}

/** Why an editor gave the claim back. */
export function returnRow(returns: readonly ReportReturn[]): Markup | null {
  if (returns.length === 0) return null;
  return row(countedLabel("Returned", returns.length), html`${returns.map(returned)}`);
}

function returned({ author, body, at }: ReportReturn): Markup {
  return html`<div class="piece"><p class="prose" dir="auto">${body}</p><p class="meta">${said(author.name)}, ${timeWords(at)}</p></div>
`;
}

/** What was changed after publication, before and after. */
export function correctionRow(corrections: readonly ReportCorrection[]): Markup | null {
  if (corrections.length === 0) return null;
  return row(countedLabel("After publication", corrections.length), html`${corrections.map(correction)}`);
}

function correction(one: ReportCorrection): Markup {
  const rating =
    one.newRatingLabel === null ? null : html`<p>New rating: ${said(one.newRatingLabel)}${confirmation(one)}</p>`;
  return html`<div class="piece"><p><strong>${correctionWords[one.kind]}, ${dayWords(one.madeAt)}:</strong> ${said(one.note)}</p>
${change("Before", one.before)}${change("After", one.after)}${rating}<p class="meta">Recorded by ${said(one.madeBy.name)}, ${timeWords(one.madeAt)}</p></div>
`;
}

function change(label: string, words: string): Markup | null {
  return words === "" ? null : html`<p class="prose">${label}: ${said(words)}</p>`;
}

function confirmation({ confirmedBy, awaitsSecondEditor }: ReportCorrection): Markup | null {
  if (confirmedBy) return html`, confirmed by ${said(confirmedBy.name)}`;
  return awaitsSecondEditor ? html`, not in force until a second editor confirms it` : null;
}
