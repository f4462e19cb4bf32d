import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

const opensClause = /^(?:after|before|when|as|because|until|since|if|while|though|although|once|unless)$/;

/**
 * "Parents say they had four days to find new places after | trustees announced that the school would close": a content that ends where a
 * clause opens goes on with that clause, whoever speaks in it; "failed to agree on a loan after | Ruiz refused to sign": what is no clause
 * itself ends before it. Goes in: a page and what was found on it; comes out: the same, such contents to there.
 */
export function withOpenClauses(page: Page, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const endsOpen = found.map((one) => openEnd(page, one));
  if (endsOpen.every((at) => at === -1)) return found;
  const bySource = new Map(found.flatMap((one) => (one.source[0] ? [[one.source[0][0], one] as const] : [])));
  return found.map((one, index) => {
    const joint = endsOpen[index] ?? -1;
    const clause = joint === -1 ? undefined : bySource.get(page.words.get(joint + 1)?.start ?? -1);
    const end = clause?.content.at(-1)?.[1] ?? -1;
    const last = one.content.at(-1);
    if (!clause || clause === one || !last || end <= last[1]) return one;
    if (page.sentenceOf[joint] !== page.sentenceOf[wordAt(page.words, end - 1)]) return one;
    const first = wordAt(page.words, last[0]);
    const before = page.words.get(joint - 1)?.end ?? last[1];
    if (before <= last[0]) return one;
    return {
      ...one,
      content: [...one.content.slice(0, -1), [last[0], hasFinite(page, [first, joint]) ? end : before]],
    };
  });
}

/** The word at which a content behind its cue ends, where that opens a clause; -1 for all others. */
function openEnd(page: Page, { cue: [cue], content, type }: FoundAttribution): number {
  const last = content.at(-1);
  if (!cue || !last || last[0] < cue[1] || type === "direct") return -1;
  const joint = wordAt(page.words, last[1] - 1);
  return opensClause.test(lowerAt(page, joint)) ? joint : -1;
}
