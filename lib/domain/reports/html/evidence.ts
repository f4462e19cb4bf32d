import { timeWords } from "../dates";
import type { ReportEvidence, ReportSnapshot } from "../report";
import { directnessWords, evidenceKindWords, stanceWords } from "../words";
import { address, html, type Markup, said } from "./markup";
import { countedLabel, row } from "./row";

/** What was consulted: what stands first, what was removed after it, so that nothing disappears from sight. */
export function evidenceRow(evidence: readonly ReportEvidence[]): Markup {
  const standing = evidence.filter(({ removedAt }) => removedAt === null);
  const removed = evidence.filter(({ removedAt }) => removedAt !== null);
  const none = standing.length === 0 ? html`<p class="gone">No evidence stands on this claim.</p>` : null;
  return row(
    countedLabel("Evidence", standing.length),
    html`${none}${standing.map(piece)}${removed.map(removedPiece)}`,
  );
}

function piece(one: ReportEvidence): Markup {
  const { stance, kind, directness } = one;
  return html`<div class="piece"><p><strong>${stanceWords[stance]}:</strong> ${said(one.title)}</p>
<p class="meta">${evidenceKindWords[kind]}, ${directnessWords[directness]}${group(one)} · ${address(one.locator)}</p>
${one.quotation ? html`<blockquote dir="auto">${one.quotation}</blockquote>` : null}${one.snapshots.map(keptCopy)}${line("Interests", one.interests)}${line("Note", one.note)}<p class="meta">Added by ${said(one.addedBy.name)}, ${timeWords(one.addedAt)}</p></div>
`;
}

function keptCopy({ name, sha256, capturedBy, capturedAt }: ReportSnapshot): Markup {
  return html`<p class="meta">Copy kept: ${said(name)}, by ${said(capturedBy.name)}, ${timeWords(capturedAt)}<br><span class="hash">${sha256}</span></p>`;
}

function group({ independenceGroup }: ReportEvidence): Markup | null {
  return independenceGroup ? html`, counts as one with others of the group ${said(independenceGroup)}` : null;
}

function line(label: string, words: string | null): Markup | null {
  return words ? html`<p class="prose">${label}: ${said(words)}</p>` : null;
}

function removedPiece({ title, locator, addedBy, removedAt }: ReportEvidence): Markup {
  return html`<div class="piece gone"><p><strong>Removed:</strong> <s>${said(title)}</s></p>
<p class="meta">${address(locator)} · added by ${said(addedBy.name)}, removed ${timeWords(removedAt ?? "")}; no part of the verdict or its seal</p></div>
`;
}
