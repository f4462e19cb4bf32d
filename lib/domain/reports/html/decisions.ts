import { isSealed } from "../../claims/status";
import { timeWords } from "../dates";
import type { ReportApproval, ReportClaim, ReportVerdict } from "../report";
import { verdictWords } from "../words";
import { html, type Markup, said } from "./markup";
import { countedLabel, row } from "./row";
import { ratingLabel } from "./shapes";

/** The verdicts that count first, then those of earlier rounds. */
export function verdictRow({ verdicts, status }: ReportClaim): Markup | null {
  if (verdicts.length === 0) return status === "dismissed" ? null : row("Verdict", html`<p class="gone">None yet.</p>`);
  const counting = verdicts.filter(({ current }) => current);
  const earlier = verdicts.filter(({ current }) => !current);
  const none = counting.length === 0 ? html`<p class="gone">None stands on the claim as it is now.</p>` : null;
  return row(countedLabel("Verdict", verdicts.length), html`${none}${counting.map(verdict)}${earlier.map(verdict)}`);
}

function verdict(one: ReportVerdict): Markup {
  const filed = html`<p class="meta">${verdictWords[one.kind]} by ${said(one.author.name)}, ${timeWords(one.submittedAt)}${one.current ? null : "; filed before the claim was sent back to check, so it no longer counts"}</p>`;
  if (one.rating === null) {
    return html`<div class="piece"><p>Filed, and hidden until the second check is done.</p>${filed}</div>`;
  }
  const exception = one.sourcingException
    ? html`<p class="prose">Exception from the sourcing rule: ${said(one.sourcingException)}</p>`
    : null;
  return html`<div class="${one.current ? "piece" : "piece gone"}"><p>${ratingLabel(one.rating)}</p>
<p class="prose" dir="auto">${one.rationale}</p>${exception}${filed}</div>
`;
}

/** The approvals and their seals in plain words, the newest first. */
export function approvalRow(approvals: readonly ReportApproval[]): Markup | null {
  if (approvals.length === 0) return null;
  const newestFirst = approvals.toReversed();
  return row(countedLabel("Approval", approvals.length), html`${newestFirst.map(approval)}`);
}

function approval(one: ReportApproval): Markup {
  const approved = html`Approved as ${said(one.ratingLabel)} by ${said(one.approver.name)}${one.givenAt === null ? null : html` of ${said(one.givenAt)}`}, ${timeWords(one.approvedAt)}.`;
  return html`<div class="${one.holds ? "piece" : "piece gone"}"><p>${approved}</p>
${one.holds ? holding : broken(one)}<p class="hash">seal ${one.sealHash}</p></div>
`;
}

const holding = html`<p>The seal holds: the words, the attribution, the evidence and the verdict are exactly those that were approved.</p>
`;

function broken({ voidedAt, voidCause }: ReportApproval): Markup {
  const since = voidedAt === null ? null : html` since ${timeWords(voidedAt)}`;
  const cause = voidCause ? html`: ${said(voidCause)}` : null;
  return html`<p>This approval no longer holds${since}${cause}.</p>
`;
}

/** Whether a claim counts as finished: an approval stands and its seal holds. */
export function isFinished(claim: ReportClaim): boolean {
  return isSealed(claim.status) && claim.approvals.some(({ holds }) => holds);
}
