import { madeLater } from "../../text/guarded";
import { firstFrom } from "../../text/ordered";
import { exactWords, type Span } from "../../text/spans";
import type { ReadText } from "../../text/types";
import type { FoundAttribution } from "../types";
import { tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/** What is said in a court is said by somebody whom the copy does not name: a bench hears, it does not speak. */
export interface Heard {
  readonly cue: Span;
  readonly content: Span;
  readonly rule: string;
}

const bench = "(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|trial)";
const sort =
  "(?:(?:coroner['’]s|magistrates['’]|crown|high|county|youth|appeals?|supreme|federal|district|employment|public|murder|fraud|libel) ){0,2}";
const named = "(?:[Tt]he )?(?:\\p{Lu}[^\\s,]* ){1,4}(?:Court|Tribunal|Inquiry|Inquest)";
const which = `(?:(?:[Tt]he|[Aa]n?|[Aa]nother) ${sort}${bench}|${named})`;
const day = "(?: (?:on|in|at|earlier|last|this) [^,.;:]{2,30})?";
const heard = "(?:(?:has|had|have|also|then|earlier|previously|later) ){0,2}(?:heard|was told|were told)";

const shapes: readonly { readonly shape: () => RegExp; readonly rule: string }[] = [
  {
    shape: madeLater(
      () => new RegExp(`^${which}${day} (?<cue>${heard})${day} (?<content>(?:that |how )?\\S.*?)[.]?$`, "dsu"),
    ),
    rule: "a court heard that …",
  },
  {
    shape: madeLater(() => new RegExp(`^(?<content>.+), ${which}${day} (?<cue>${heard})${day}[.]?$`, "dsu")),
    rule: "…, a court heard",
  },
  {
    shape: madeLater(() => new RegExp(`^(?<content>.+), ${bench} (?<cue>told|hears|heard)$`, "dsu")),
    rule: "…, court hears",
  },
];

/** No sentence that says so is longer; the bound keeps the shapes linear. */
const longest = 600;

/**
 * Goes in: a text as read, its page and what was found in it; comes out: what courts, juries and inquests heard and nobody
 * is said to have said, in the order of the text.
 */
export function heardInCourt(read: ReadText, page: Page, found: readonly FoundAttribution[]): Heard[] {
  let sorted: Spoken | undefined;
  return read.sentences.flatMap(({ span: [start, end] }) => {
    if (end - start > longest) return [];
    const sentence = read.text.slice(start, end);
    if (!/\b(?:[Tt]old|[Hh]ears|[Hh]eard|TOLD|HEARS|HEARD)\b/.test(sentence)) return [];
    const one = readShape(sentence, start);
    if (!one) return [];
    sorted ??= new Spoken(found);
    // Who signs a sentence says all of it, whatever somebody was told in it.
    if (one.content[0] < one.cue[0]) return sorted.runInto(one) ? [] : [one];
    return !sorted.beginIn(start, end) && isClause(page, one.content) ? [one] : [];
  });
}

/** What was found elsewhere, in the order of the text. */
class Spoken {
  private readonly contents: Span[];
  private readonly others: Span[];

  constructor(found: readonly FoundAttribution[]) {
    this.contents = found.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0]);
    this.others = found.flatMap(({ source, cue }) => [...source, ...cue]).sort((a, b) => a[0] - b[0]);
  }

  beginIn(start: number, end: number): boolean {
    return startingIn(this.contents, start, end).length > 0;
  }

  /** True where something is the same, or has a part of what stands behind the content. */
  runInto({ cue: [, end], content: [start, said] }: Heard): boolean {
    const contents = startingIn(this.contents, start, end);
    return (
      contents.some((span) => span[1] > said || (span[0] === start && span[1] === said)) ||
      startingIn(this.others, start, end).some((span) => span[1] > said)
    );
  }
}

function startingIn(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const first = (at: number) => firstFrom(spans.length, (index) => (spans[index] as Span)[0], at);
  return spans.slice(first(start), first(end));
}

function readShape(sentence: string, start: number): Heard | null {
  for (const { shape, rule } of shapes) {
    const { cue, content } = shape().exec(sentence)?.indices?.groups ?? {};
    if (cue && content)
      return { cue: [start + cue[0], start + cue[1]], content: [start + content[0], start + content[1]], rule };
  }
  return null;
}

/** A verb in a tense: "heard evidence from six people" tells nothing of what was said. */
function isClause(page: Page, [start, end]: Span): boolean {
  const to = wordAt(page.words, end - 1) + 1;
  for (let word = wordAt(page.words, start) + 1; word < to; word += 1)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(page, word))) return true;
  return false;
}

const hearer = madeLater(() => new RegExp(`^(?:(?:(?:[Tt]he|[Aa]n?) )?${bench}|${named})$`, "u"));

/** By these the party layer knows that nobody is named. */
const rumourRule = "X is said to …";
const urgedRule = "X is urged to …";

/** Who was taken for the speaker and is not: who is spoken of, or to. The copy leaves open who speaks. */
const told = (text: string, found: FoundAttribution): FoundAttribution =>
  saidOfSubject(text, found) ?? toldToSubject(text, found) ?? found;

/**
 * "Orba | said | to be in talks", "Board | urged | to void vote", without a stop, as headlines are: what is said of the subject, or asked of it. "The
 * doctor said to be patient." is another.
 */
function saidOfSubject(text: string, found: FoundAttribution): FoundAttribution | null {
  const [source, another] = found.source;
  const [cue] = found.cue;
  const [said] = found.content;
  if (!source || another || !cue || !said || source[1] > cue[0] || said[0] < cue[1]) return null;
  if (!/^(?:\s*\n|$)/u.test(text.slice(said[1], said[1] + 3))) return null;
  const [act, what] = [exactWords(text, found.cue).toLowerCase(), text.slice(...said)];
  const rumoured = act === "said" && /^to (?:be|have|plan|consider|face|seek|weigh)\b/u.test(what);
  const urged = /^(?:urged|told|ordered|advised)$/.test(act) && /^to [a-z]/.test(what);
  if (!rumoured && !urged) return null;
  return { ...found, source: [], content: [source, ...found.content], rule: rumoured ? rumourRule : urgedRule };
}

const isToldOf = /^(?:was|were|had been|has been|have been) (?:told|warned|informed|notified|alerted) (?:of|about)$/;

/** "A senior aide | was told of | allegations", "…, staff | were | told at a meeting": who is told is not who tells. */
function toldToSubject(text: string, found: FoundAttribution): FoundAttribution | null {
  const [cue] = found.cue;
  if (!cue) return null;
  const act = exactWords(text, found.cue).toLowerCase();
  if (isToldOf.test(act)) return { ...found, source: [] };
  if (act === "were told" && found.source.length === 0) return withoutHearersName(text, found, cue);
  if (!/^(?:was|were|had been|have been)$/.test(act)) return null;
  const verb = /^ (?:told|informed|warned|notified)\b/.exec(text.slice(cue[1], cue[1] + 10));
  return verb && { ...found, source: [], cue: [[cue[0], cue[1] + verb[0].length]] };
}

/** "…, one in five of its workers|, staff | were told": those who were told stand before the cue, and are not what they were told. */
function withoutHearersName(text: string, found: FoundAttribution, [at]: Span): FoundAttribution | null {
  const [said, another] = found.content;
  if (!said || another || said[1] !== at - 1) return null;
  const comma = text.slice(...said).search(/, (?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+$/u);
  return comma > 0 ? { ...found, content: [[said[0], said[0] + comma]] } : null;
}

const opensHeard = madeLater(() => new RegExp(`^${which}${day} ${heard} `, "u"));
const benchBefore = madeLater(
  () => new RegExp(`(?:^|\\s)(?:(?:[Tt]he |[Aa]n? )${sort}${bench}|${named})${day} $`, "u"),
);

const onlyLeads = madeLater(() => new RegExp(`^${day}\\s*(?:that|how)?\\s*$`, "u"));

/** "Leeds Crown Court heard Rees had gone to the house | to demand |", "The court | was told | (Rees) had 14 convictions": what a court heard, begun too late. */
function isHalfHeard(text: string, { source: [source], cue: [cue], content: [content] }: FoundAttribution): boolean {
  if (!cue || !content) return false;
  if (source) {
    const who = text.slice(source[0], Math.min(source[1], source[0] + longest));
    // The words first: the shape is dear to make, and few speakers have them.
    return / (?:heard|told) /.test(who) && opensHeard().test(who);
  }
  const isBehind = content[0] >= cue[1];
  if (!/^(?:was|were) told$/iu.test(text.slice(...cue))) return false;
  if (isBehind && onlyLeads().test(text.slice(cue[1], content[0]))) return false;
  return benchBefore().test(text.slice(Math.max(0, cue[0] - longestBench), cue[0]));
}

const longestBench = 90;

/** Who hears is no speaker: "jury told" at a headline's end, "an aide was told of …". */
export function withoutHearers(text: string, asFound: readonly FoundAttribution[]): FoundAttribution[] {
  const found = asFound.map((one) => told(text, one));
  return found.filter((one) => !isHalfHeard(text, one) && !isHearers(text, one));
}

const signsLine = madeLater(() => new RegExp(`, ${bench} $`, "u"));

/** "jury | told |", "Jury | hears 999 call in trial | …", "Trust ignored warnings, inquest | hears": the cue first, since few are such. */
function isHearers(text: string, { source, cue }: FoundAttribution): boolean {
  const act = exactWords(text, cue).toLowerCase();
  const at = cue[0]?.[0] ?? 0;
  if (act === "hears" && signsLine().test(text.slice(Math.max(0, at - longestBench), at))) return true;
  if (/^(?:hears|heard) \S/.test(act)) return hearer().test(exactWords(text, source).toLowerCase());
  return /^(?:told|hears?|heard|was told|were told)$/.test(act) && hearer().test(exactWords(text, source));
}
