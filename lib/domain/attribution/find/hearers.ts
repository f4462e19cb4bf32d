import { madeLater } from "../../text/guarded";
import { exactWords, type Span } from "../../text/spans";
import type { FoundAttribution } from "../types";

const telling =
  /\b(?:tells?|told|telling|assur(?:es?|ed|ing)|warn(?:s|ed|ing)?|remind(?:s|ed|ing)?|inform(?:s|ed|ing)?)$/;

/** Who is told, and what a statement about something else begins with. */
const hearer = madeLater(
  () =>
    /^(?:me|us|him|them|you|her(?= (?:the|an?|he|she|it|they|that|there|his|its|their)\b)|jurors|reporters|journalists|lawmakers|investigators|officers|detectives|councillors|councilors|senators|lords|ministers|members|delegates|voters|supporters|workers|staff|colleagues|shareholders|investors|analysts|residents|parents|MPs|MSPs|peers|(?:the|a) (?:court|jury|inquest|inquiry|tribunal|committee|hearing|meeting|conference|council|crowd|panel|house|assembly|senate|parliament|chamber|commons)) (?=(?:that|the|an?|he|she|it|they|there|his|its|their|we|i|no|some|all|many|most|two|three|this|these)\b)/iu,
);

/** An outlet or a person by name, before a statement that begins with its subject. */
const named = madeLater(
  () =>
    /^(?:(?:the )?\p{Lu}[\p{L}\p{N}.'’-]* ){1,4}(?=(?:the|an?|he|she|it|they|there|his|its|their|we|no) (?!\p{Lu}))/u,
);

const dated = madeLater(
  () =>
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) \d{1,2}(?:, \d{4})?),? (?=(?:that|it|he|she|they|there|the|its|his|her|their|we|no)\b)/u,
);

/** "He said | afterwards that …" */
const afterwards = /^(?:afterwards?|later|earlier|yesterday|beforehand) (?=that\b)/;

/** "said on | Feb. 9 it had offered …": the day is when it was said. */
export function pastDates(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.map((one) => {
    const [first, ...rest] = one.content;
    const cue = one.cue.at(-1);
    if (!first || !cue || first[0] < cue[1] || first[0] - cue[1] > 5) return one;
    const said = text.slice(first[0], Math.min(first[1], first[0] + longest));
    const day = dated().exec(said) ?? afterwards.exec(said);
    return day ? { ...one, content: [[first[0] + day[0].length, first[1]], ...rest] } : one;
  });
}

/** "told | jurors | the defendant had been trusted": who hears a statement is no part of it. */
export function pastHearers(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.map((one) => {
    const [first, ...rest] = one.content;
    const cue = one.cue.at(-1);
    if (!first || !cue || !telling.test(exactWords(text, [cue]).toLowerCase())) return one;
    const begun = fromHearer(text, cue, first);
    if (begun) return { ...one, content: [begun, ...rest] };
    if (!isNear(text, cue, first)) return one;
    const said = text.slice(first[0], Math.min(first[1], first[0] + longest));
    const told = hearer().exec(said) ?? named().exec(said);
    if (!told) return one;
    const behind: Span = [first[0] + told[0].length, first[1]];
    return { ...one, content: [behind, ...rest] };
  });
}

/** "told | the court the level of glycol in | Mr Pike's blood was high": begun too late; from behind who hears it. */
function fromHearer(text: string, [, end]: Span, [start, to]: Span): Span | null {
  if (start - end < longestOutlet || start - end > longest) return null;
  const between = text.slice(end, start);
  const lead = /^\s*/u.exec(between)?.[0].length ?? 0;
  const told = hearer().exec(between.slice(lead))?.[0].length ?? 0;
  const isPhrase = /^(?:the|an?) (?:[\p{L}'’.-]+ )*(?:of|in|for|on|at) (?:[\p{L}'’.-]+ )*$/u.test(
    between.slice(lead + told),
  );
  return told > 0 && isPhrase && !/["“”,;:]/u.test(between) ? [end + lead + told, to] : null;
}

/** Right behind the cue, but for a word of an outlet's name: "told | Radio | Skerry the wall had been breached". */
const isNear = (text: string, [, end]: Span, [start]: Span): boolean =>
  start >= end &&
  (start - end <= 1 || (start - end < longestOutlet && /^\s(?:Radio|TV|Channel)\s$/u.test(text.slice(end, start))));

const longestOutlet = 12;

/** UTF-16 units that the shape may need. */
const longest = 60;
