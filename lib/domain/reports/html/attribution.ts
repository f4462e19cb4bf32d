import type { Span } from "../../text/spans";
import { wordsAt } from "../../text/spans";
import type { ReportAttribution } from "../report";
import { formWords, partyKindWords, speakerWord, termsWords } from "../words";
import { html, type Markup, said } from "./markup";
import { row } from "./row";

/** Who says it: party, role, affiliation, the chain it came through, the form, and the words that show it. */
export function attributionRow(attribution: ReportAttribution, text: string): Markup {
  return row(
    "Who says it",
    html`<p>${speaker(attribution)}${chain(attribution.via)}</p>
${form(attribution)}${shownBy(attribution, text)}${settled(attribution)}`,
  );
}

/** The speaker in one line with role and affiliation, as for the tables. */
export function speaker(attribution: ReportAttribution): Markup {
  const { party, role, affiliation } = attribution;
  if (party === null) return html`<span class="voice">${speakerWord(attribution)}</span>`;
  const held = [role, affiliation].filter((part) => part !== null && part !== "");
  const place = held.length === 0 ? null : html`, ${said(held.join(", "))}`;
  const kind = party.kind === "person" || party.unnamed ? null : ` (${partyKindWords[party.kind]})`;
  return html`<strong>${said(party.name)}</strong>${place}${kind}${unnamed(attribution)}`;
}

function unnamed({ party, unnamedReason }: ReportAttribution): Markup | null {
  if (!party?.unnamed) return null;
  const why = unnamedReason ? html`: ${said(unnamedReason)}` : null;
  return html` – the article does not name this source${why}`;
}

function chain(via: ReportAttribution["via"]): Markup | null {
  if (via.length === 0) return null;
  const links = via.map(({ name, kind }) => html` → ${said(name)} (${partyKindWords[kind]})`);
  return html`<br>Came through: the speaker${links} → this article`;
}

function form({ form, terms, party }: ReportAttribution): Markup | null {
  if (party === null) return form === "narration" ? null : html`<p class="meta">${formWords[form]}</p>`;
  const ground = terms === null ? "terms not stated in the article" : termsWords[terms].toLowerCase();
  return html`<p class="meta">${formWords[form]}; ${ground}</p>`;
}

function shownBy({ sourceSpans, cueSpans }: ReportAttribution, text: string): Markup | null {
  if (sourceSpans.length + cueSpans.length === 0) return null;
  const source = sourceSpans.length === 0 ? null : html`source ${quoted(sourceSpans, text)}`;
  const cue = cueSpans.length === 0 ? null : html`cue ${quoted(cueSpans, text)}`;
  return html`<p class="meta">In the copy: ${source}${source && cue ? ", " : null}${cue}</p>`;
}

function quoted(spans: readonly Span[], text: string): Markup {
  return html`“${said(spans.map((span) => wordsAt(text, span)).join(" … "))}”`;
}

function settled({ settledBy }: ReportAttribution): Markup {
  return settledBy === null
    ? html`<p class="meta">Found by the program; no person has changed it.</p>`
    : html`<p class="meta">Settled by ${said(settledBy.name)}.</p>`;
}
