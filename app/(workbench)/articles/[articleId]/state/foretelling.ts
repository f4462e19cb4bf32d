import type { ClaimDetail, ClaimRow, Me } from "@/lib/api/contract/shapes";
import type { ClaimCache } from "./claimCache";
import { likelyMay } from "./likelyMay";
import { type Prediction, predicted } from "./predict";

interface Truth {
  readonly row: ClaimRow;
  readonly may: ClaimDetail["may"];
}

/**
 * What is shown of a claim between a key press and the service's answer: the last state that the service told, with
 * every change that is still on its way laid over it, in the order in which they were asked for. So a quick second key
 * is not undone for a moment by the answer to the first, and a refusal takes back its own change alone.
 */
export class Foretelling {
  private truths = new Map<string, Truth>();
  private waiting = new Map<string, Prediction[]>();

  constructor(
    private readonly cache: Pick<ClaimCache, "row" | "detail" | "predict">,
    private readonly me: Me,
  ) {}

  /** Shows a change at once. */
  begin(claimId: string, prediction: Prediction): void {
    const waiting = this.waiting.get(claimId) ?? [];
    if (waiting.length === 0) this.learn(claimId);
    this.waiting.set(claimId, [...waiting, prediction]);
    this.show(claimId);
  }

  /** The change has been answered, either way; the cache holds what the service told, if it told anything new. */
  end(claimId: string, prediction: Prediction, toldAnew: boolean): void {
    const waiting = (this.waiting.get(claimId) ?? []).filter((one) => one !== prediction);
    this.waiting.set(claimId, waiting);
    if (toldAnew) this.learn(claimId);
    if (waiting.length > 0 || !toldAnew) this.show(claimId);
  }

  private learn(claimId: string): void {
    const row = this.cache.row(claimId);
    if (row) this.truths.set(claimId, { row, may: this.cache.detail(claimId)?.may ?? likelyMay(row, this.me) });
  }

  private show(claimId: string): void {
    const truth = this.truths.get(claimId);
    if (!truth) return;
    const waiting = this.waiting.get(claimId) ?? [];
    const row = waiting.reduce(predicted, truth.row);
    this.cache.predict(row, waiting.length > 0 ? likelyMay(row, this.me) : truth.may);
  }
}
