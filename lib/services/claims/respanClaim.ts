import { loadVersionText } from "@/lib/data/articles";
import { spansTaken } from "@/lib/data/claims/lookUp";
import { takeClaimNumbers } from "@/lib/data/claims/save";
import type { Transaction } from "@/lib/data/connection";
import { decideWriting } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { done, type Problem, problem } from "@/lib/domain/problems";
import { exactWords, fitsText, overlap, type Span } from "@/lib/domain/text/spans";
import { changeClaim, recordClaimEvent } from "./changing";
import { undoable } from "./undoRecord";
import { writeDecision } from "./writeDecision";

/** Another choice of words for a claim. A verdict on the old words does not carry over. */
export function respanClaim(actor: Actor, input: { claimId: string; version: number; spans: readonly Span[] }) {
  return changeClaim(actor, input, async (changing) => {
    const { tx, claim, state } = changing;
    const decision = decideWriting(state, actor, "The claim's words were changed.");
    if (!decision.ok) return decision;
    const fit = await fitSpans(tx, claim, input.spans, [claim.id]);
    if (!fit.ok) return fit;
    const changeId = await undoable(changing, "claim.respanned");
    const columns = { spans: input.spans, startOffset: fit.start, text: fit.text };
    await writeDecision(changing, decision, columns);
    await recordClaimEvent(changing, "claim.respanned", { before: claim.text, after: fit.text });
    return done({ changeId });
  });
}

/**
 * The exact words at spans of an article's copy, or the problem: outside the text, not in order, or taken by another
 * claim. Locks the article's row first, so that two people cannot take the same words at once.
 */
export async function fitSpans(
  tx: Transaction,
  place: { articleId: string; versionId: string },
  spans: readonly Span[],
  except: readonly string[],
): Promise<{ ok: true; text: string; start: number } | Problem> {
  await takeClaimNumbers(tx, place.articleId, 0);
  const text = await loadVersionText(tx, place.versionId);
  const first = spans[0];
  if (!first || !fitsText(text, spans) || !exactWords(text, spans).trim()) return problem("span-outside");
  const taken = (await spansTaken(tx, place.articleId)).filter((one) => !except.includes(one.id));
  const clash = taken.some((one) => one.spans.some((other) => spans.some((span) => overlap(span, other))));
  if (clash) return problem("span-overlaps");
  return { ok: true, text: exactWords(text, spans), start: first[0] };
}
