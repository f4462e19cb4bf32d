import type { Span } from "../text/spans";
import type { LanguageSupport, Passage } from "../text/types";

export const attributionTypes = ["direct", "indirect", "mixed"] as const;
export type AttributionType = (typeof attributionTypes)[number];

/** How the article gives the claim: in somebody's words, in other words, or in its own voice. */
export const forms = ["direct", "indirect", "mixed", "narration"] as const;
export type Form = (typeof forms)[number];

export const partyKinds = ["person", "organization", "group", "document", "outlet", "unnamed"] as const;
export type PartyKind = (typeof partyKinds)[number];

export const termsOfUse = ["on-the-record", "background", "deep-background", "off-the-record"] as const;
export type Terms = (typeof termsOfUse)[number];

/** What the tagger and the linker find: spans only, no reading of who it is. */
export interface FoundAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly type: AttributionType;
  /** 0..1: how sure the engine is that these spans belong together. */
  readonly confidence: number;
  /** The name of the rule that linked source and content, for the page that says why. */
  readonly rule: string;
}

/**
 * Who speaks, as the article lets us know it. How the kinds part:
 * - `unnamed`: particular people whose names the article withholds ("a Pentagon official", "two people familiar with the
 *   matter", sources on condition of anonymity); `group`: a plural that speaks as one ("rebels", "US officials", "residents").
 * - `organization`: also a place that stands for its government ("Tehran") and "police"; `outlet`: a news medium.
 * - `document`: a text that speaks for itself ("a lawsuit"). One whose maker is given speaks for the maker: "a report by the
 *   Flood Agency" is the Flood Agency's, "the ministry said in a statement" the ministry's.
 */
export interface FoundParty {
  /**
   * In full as first fully named, with a rank ("Maj. Roger Cabiness") and without other titles. A description without its
   * article where there is no name: "Pentagon official". Two who speak at once are one group under both names.
   */
  readonly name: string;
  readonly kind: PartyKind;
  /** The article's words for it, without the organisation ("military commander"); an office title where no more is said ("Sen."). */
  readonly role: string | null;
  /** The organisation that the role is held at, under its full name; for those who serve a person ("her lawyer"), that person. */
  readonly affiliation: string | null;
  /** True where the article does not name who it is: every `unnamed`, and a group or body without a name of its own. */
  readonly unnamed: boolean;
  /** Why the article does not name it, in the article's words, where it says so. */
  readonly unnamedReason: string | null;
}

export interface FoundVia {
  readonly name: string;
  readonly kind: PartyKind;
}

export interface SplitAttribution extends FoundAttribution {
  readonly party: FoundParty;
  /**
   * The chain from the speaker towards this article: the first is who heard the speaker. Only parties and outlets are links;
   * a statement or an interview is a medium. The outlet that publishes the article, where its boilerplate names it, is none.
   */
  readonly via: readonly FoundVia[];
  /** Null where the article says nothing of terms (an ordinary named source is on the record). */
  readonly terms: Terms | null;
}

export interface SplitClaim {
  readonly spans: readonly Span[];
  /** `exactWords(text, spans)`. */
  readonly text: string;
  readonly form: Form;
  readonly checkWorthiness: number;
  /** What made the check-worthiness, strongest first, in plain words ("a number", "names an organisation"). */
  readonly factors: readonly string[];
  readonly attribution: number | null;
}

export const noCommentKinds = ["declined", "no-response"] as const;
export type NoCommentKind = (typeof noCommentKinds)[number];

export interface NoComment {
  readonly span: Span;
  readonly party: FoundParty;
  readonly kind: NoCommentKind;
}

/** The rule of an interview's answer whose paragraph names nobody: the party layer says whose it is. */
export const answerRule = "question, answer";

/** Why a run of copy makes no claim. */
export const notClaimReasons = [
  "boilerplate",
  "headline",
  "byline",
  "dateline",
  "question",
  "call",
  "opinion",
  "greeting",
  "no-comment",
  "fragment",
  "attribution-only",
  "repetition",
] as const;
export type NotClaimReason = (typeof notClaimReasons)[number];

export interface NotClaim {
  readonly span: Span;
  readonly reason: NotClaimReason;
}

/** Everything the engine says of one text. Offsets are UTF-16 units of the text as given. */
export interface Split {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly support: LanguageSupport;
  readonly passages: readonly Passage[];
  readonly claims: readonly SplitClaim[];
  readonly attributions: readonly SplitAttribution[];
  readonly noComments: readonly NoComment[];
  readonly notClaims: readonly NotClaim[];
}
