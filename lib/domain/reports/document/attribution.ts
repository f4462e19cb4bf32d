import { type Span, wordsAt } from "../../text/spans";
import type { ReportAttribution } from "../report";
import { formWords, partyKindWords, speakerWord, termsWords } from "../words";
import { type Block, body, type Inline, inlines, meta, present, said, saidStrongly } from "./blocks";

/** Who says it: party, role, affiliation, the chain it came through, the form, and the words that show it. */
export function attributionBlocks(attribution: ReportAttribution, text: string): Block[] {
  const { form, terms, party, via, sourceSpans, cueSpans, settledBy } = attribution;
  const links = via.flatMap(({ name, kind }) => inlines(" → ", said(name), ` (${partyKindWords[kind]})`));
  const ground = terms === null ? "terms not stated in the article" : termsWords[terms].toLowerCase();
  const source = sourceSpans.length === 0 ? null : inlines("source ", quoted(sourceSpans, text));
  const cue = cueSpans.length === 0 ? null : inlines("cue ", quoted(cueSpans, text));
  return present(
    body(speakerInlines(attribution)),
    links.length === 0 ? null : body("Came through: the speaker", links, " → this article"),
    party === null ? (form === "narration" ? null : meta(formWords[form])) : meta(`${formWords[form]}; ${ground}`),
    source === null && cue === null ? null : meta("In the copy: ", source, source && cue ? ", " : null, cue),
    settledBy === null
      ? meta("Found by the program; no person has changed it.")
      : meta("Settled by ", said(settledBy.name), "."),
  );
}

/** The speaker in one line with role and affiliation, as for the tables. */
export function speakerInlines(attribution: ReportAttribution): Inline[] {
  const { party, role, affiliation, unnamedReason } = attribution;
  if (party === null) return [{ words: speakerWord(attribution), look: "quiet" }];
  const held = [role, affiliation].filter((part) => part !== null && part !== "").join(", ");
  const kind = party.kind === "person" || party.unnamed ? null : ` (${partyKindWords[party.kind]})`;
  const why = unnamedReason ? inlines(": ", said(unnamedReason)) : null;
  const unnamed = party.unnamed ? inlines(" – the article does not name this source", why) : null;
  return inlines(saidStrongly(party.name), held === "" ? null : inlines(", ", said(held)), kind, unnamed);
}

function quoted(spans: readonly Span[], text: string): Inline[] {
  return inlines("“", said(spans.map((span) => wordsAt(text, span)).join(" … ")), "”");
}
