import type { Span } from "../../text/spans";
import { isRoleNoun } from "../parties/roleNouns";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/;
const span = /^(?:week|month|year|night|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter)$/;
const occasion = /^(?:reacting|responding|replying|speaking|continuing|commenting|concluding|earlier|later|meanwhile)$/;
const which = /^(?:last|this|next)$/;

/**
 * "Councillor Airey | last week", "On Tuesday | a federal judge", "the mayor | on Friday said": the day at either end of a source is when it spoke. Goes
 * in: a page and an attribution; comes out: the attribution, its source without the day. "A poll released on Friday" keeps it.
 */
export function withoutTimes(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  if (!source || another) return found;
  const from = wordAt(page.words, source[0]);
  const to = wordAt(page.words, source[1] - 1) + 1;
  const begin = from + leadingTime(page, from, to);
  const end = trailingStart(page, begin, meansStart(page, begin, to));
  if ((begin === from && end === to) || end <= begin) return found;
  const cut: Span = [page.words.get(begin)?.start ?? source[0], page.words.get(end - 1)?.end ?? source[1]];
  return { ...found, source: [cut] };
}

const means =
  /^(?:interview|statement|telephone|phone|letter|e-?mail|call|briefing|conference|speech|tweet|post|message|memo|testimony|text|video)$/;
/** Words between "in" and "interview" at most: "in a recent phone". */
const longestMeans = 4;

/** "said Mayor Ona Brandt | in a phone | interview": where the way in which somebody spoke begins, behind a name or a role; else the end. */
function meansStart(page: Page, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!/^(?:in|on|by|during|via|over)$/.test(lowerAt(page, at))) continue;
    if (tagAt(page, at - 1) !== "NNP" && !isRoleNoun(lowerAt(page, at - 1))) continue;
    for (let word = at + 1; word <= at + longestMeans && /^(?:DT|PRP\$|JJ|NN)$/.test(tagAt(page, word)); word += 1)
      if (means.test(lowerAt(page, word))) return at;
  }
  return to;
}

/** How many words at the start tell a time, where a noun phrase of its own follows. */
function leadingTime(page: Page, from: number, to: number): number {
  const at = lowerAt(page, from) === "on" ? from + 1 : from;
  let length = 0;
  // "Reacting, | the member said …"
  if (occasion.test(lowerAt(page, from)) && lowerAt(page, from + 1) === ",") return from + 2 < to ? 2 : 0;
  if (day.test(lowerAt(page, at))) length = at - from + 1;
  else if (
    at === from &&
    which.test(lowerAt(page, at)) &&
    (span.test(lowerAt(page, at + 1)) || day.test(lowerAt(page, at + 1)))
  )
    length = 2;
  if (length === 0 || from + length >= to) return 0;
  if (lowerAt(page, from + length) === ",") length += 1;
  return /^(?:NNP|DT|PRP\$?)$/.test(tagAt(page, from + length)) && !/^['’]s$/.test(lowerAt(page, from + length))
    ? length
    : 0;
}

/** Where a time at the end begins, behind a noun phrase without a verb or a preposition that it could belong to; else the end. */
function trailingStart(page: Page, from: number, to: number): number {
  // "the union on | Thursday warned"
  if (lowerAt(page, to - 1) === "on" && day.test(lowerAt(page, to))) return to - 1 > from ? to - 1 : to;
  const last = lowerAt(page, to - 1) === "," ? to - 2 : to - 1;
  let start = last;
  if (day.test(lowerAt(page, last))) {
    if (lowerAt(page, last - 1) === "on") start = last - 1;
  } else if (span.test(lowerAt(page, last)) && which.test(lowerAt(page, last - 1))) start = last - 1;
  else return to;
  // "a poll out Monday", "during a Sunday", "issued earlier this year": there the time hangs on a word before it.
  if (/^(?:out|an?|the|his|her|their|its|earlier|late|early|later)$/.test(lowerAt(page, start - 1))) return to;
  if (lowerAt(page, start - 1) === ",") start -= 1;
  for (let word = from; word < start; word += 1)
    if (
      /^(?:VB[DGNPZ]?|MD|WP|WRB)$/.test(tagAt(page, word)) ||
      /^(?:in|through|until|by|since|after|before)$/.test(lowerAt(page, word))
    )
      return to;
  return start > from ? start : to;
}
