import { exactWords } from "../text/spans";
import type { FoundAttribution } from "./types";

/** What newsrooms set before a headline to say what sort of piece it is. */
const label =
  /^(?:(?:live|breaking|exclusive|opinion|analysis|explainer|explained|comment|watch|listen|video|photos?|pictures|gallery|updated?|editorial|reviews?|podcast|timeline|factbox|obituary|profile|feature|column|letters?|quiz|related|correction|clarification|sponsored|advertisement|factcheck|fact[ -]check|breaking news|in pictures|read more|must read|q ?& ?a|the latest|just in|long read|first look|media release|press release|spoiler alert|trigger warning|disclaimer|note|editor['’]s note|source|sources?|photo credit|tags?|topics?|location|date|time|when|where|what|who|price))$/iu;

const naming = /\b(?:known as|called|dubbed|named|nicknamed|titled|entitled)$/iu;
/** A proper name, in quotation marks or not: "the “Harbour Room”". */
const properName =
  /^(?:the )?["“‘']?(?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:of|and|for|the|\p{Lu}[\p{L}\p{N}'’.-]*))*["”’']?$/u;

/** The attributions that say something: in "a body known as the “Harbour Room”" nobody does, the body only has a name. */
export function withoutNamings(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.filter(({ source, cue, content }) => {
    const names = source.length === 0 && naming.test(exactWords(text, cue));
    return !(names && properName.test(exactWords(text, content)));
  });
}

/** The attributions whose speaker is more than a label: "Fact check: is there a bar in Delhi?" is said by nobody. */
export function withoutLabels(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.filter(({ source, cue }) => {
    const byColon = cue.length === 0 || exactWords(text, cue) === ":";
    return !(byColon && source.length > 0 && label.test(exactWords(text, source)));
  });
}
