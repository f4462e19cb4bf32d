import type { WordRange } from "../find/page";
import type { Sheet } from "./sheet";
import { hasMainClause, lowerAt, tagAt } from "./words";

/** "(Reuters reported that) the minister said", "he told detectives": what is left of a content when somebody inside it has spoken. */
export function onlySaysWho(sheet: Sheet, [from, to]: WordRange, said: Uint8Array): boolean {
  if (!said.subarray(from, to).includes(1)) return false;
  let last = to;
  while (last > from && said[last - 1] === 0) last -= 1;
  const first = said.subarray(from, last).indexOf(1) + from;
  const lead = tagAt(sheet.page, from) === "," ? 2 : 1;
  if (first - from > lead || to - last > longestRest) return false;
  // "told | detectives": whom, though it is spelt like a verb.
  const hears = /^(?:told|tells|assured|informed|reminded)$/.test(lowerAt(sheet.page, last - 1));
  if (!hears && sheet.hasTensed([last, to])) return false;
  return said.subarray(first, last).every(Boolean);
}

/** Words behind who says it at most. */
const longestRest = 4;

/** "The wall was inspected and the report said | it would stand": who says the rest is not part of the statement before it. */
export function withoutInnerSpeaker(
  sheet: Sheet,
  pieces: readonly WordRange[],
  said: Uint8Array,
): readonly WordRange[] {
  return pieces.map(([from, to]): WordRange => {
    let end = to;
    while (end > from && said[end - 1] === 1) end -= 1;
    if (end === to) return [from, to];
    while (end > from && /^(?:CC|,)$/.test(tagAt(sheet.page, end - 1) ?? "")) end -= 1;
    return hasMainClause(sheet.page, [from, end]) ? [from, end] : [from, to];
  });
}
