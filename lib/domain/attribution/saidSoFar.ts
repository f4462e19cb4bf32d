import type { Span } from "../text/spans";
import { Acquaintances } from "./acquaintances";
import type { FoundVia, NoComment, NotClaim, Split, SplitAttribution, SplitClaim } from "./types";

/** What is said in a text, without its frame. */
export type Said = Pick<Split, "claims" | "attributions" | "noComments" | "notClaims">;

/** What the chapters of a long text say, each added in its turn: offsets are the whole text's, and parties are the same in all of them. */
export class SaidSoFar {
  private readonly claims: SplitClaim[] = [];
  private readonly attributions: SplitAttribution[] = [];
  private readonly noComments: NoComment[] = [];
  private readonly notClaims: NotClaim[] = [];
  private readonly met = new Acquaintances();
  private readonly factors = new Map<string, readonly string[]>();

  get said(): Said {
    const { claims, attributions, noComments, notClaims } = this;
    return { claims, attributions, noComments, notClaims };
  }

  /** Adds what a chapter says that begins at `start`. */
  add({ claims, attributions, noComments, notClaims }: Said, start: number): void {
    this.met.beginChapter();
    const before = this.attributions.length;
    const moved = ([from, to]: Span): Span => [from + start, to + start];
    for (const one of attributions) this.attributions.push(this.attributionAt(one, moved));
    for (const one of noComments)
      this.noComments.push({ ...one, span: moved(one.span), party: this.met.meet(one.party) });
    for (const one of claims)
      this.claims.push({
        ...one,
        spans: one.spans.map(moved),
        factors: this.sharedFactors(one.factors),
        attribution: one.attribution === null ? null : one.attribution + before,
      });
    for (const one of notClaims) this.notClaims.push({ ...one, span: moved(one.span) });
  }

  private attributionAt(one: SplitAttribution, moved: (span: Span) => Span): SplitAttribution {
    return {
      ...one,
      source: one.source.map(moved),
      cue: one.cue.map(moved),
      content: one.content.map(moved),
      party: this.met.meet(one.party),
      via: one.via.length === 0 ? noVia : one.via.map((link) => this.met.link(link)),
    };
  }

  private sharedFactors(factors: readonly string[]): readonly string[] {
    const key = factors.join("|");
    const before = this.factors.get(key);
    if (!before) this.factors.set(key, factors);
    return before ?? factors;
  }
}

const noVia: readonly FoundVia[] = [];
