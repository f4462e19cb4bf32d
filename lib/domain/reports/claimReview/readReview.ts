import { webAddress } from "../addresses";
import { type Finding, type FindingKind, finding } from "./findings";
import {
  dayOf,
  hasEntities,
  isIsoDate,
  isObject,
  type LooseObject,
  numberOf,
  textOf,
  typesOf,
  valuesOf,
} from "./looseValues";

/** What a published fact-check says, as far as it could be understood. Texts are as written and of bounded length. */
export interface ReadReview {
  readonly claim: string;
  readonly claimant: string | null;
  readonly ratingLabel: string | null;
  readonly ratingValue: number | null;
  readonly bestRating: number | null;
  readonly worstRating: number | null;
  readonly title: string | null;
  readonly explanation: string | null;
  /** Absolute, http or https only. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** YYYY-MM-DD. */
  readonly reviewedOn: string | null;
  /** BCP 47, as far as the page says it. */
  readonly language: string | null;
}

const longest = { claim: 2_000, name: 300, label: 300, text: 5_000 } as const;
/** Google, "Fact check structured data": kept below this, the claim is shown whole. */
const longestShownClaim = 75;
const longestLabel = 50;

type Say = (...kinds: readonly (FindingKind | false)[]) => void;

/**
 * Reads one ClaimReview, however sloppy, and tells its faults: every part that is left out, misplaced or malformed.
 * Goes in: an object whose `@type` is ClaimReview; comes out: what it says, and the findings in reading order.
 */
export function readReview(review: LooseObject): { review: ReadReview; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const say: Say = (...kinds) => {
    for (const kind of kinds) if (kind && !findings.some((one) => one.kind === kind)) findings.push(finding(kind));
  };
  const read: ReadReview = {
    claim: readClaim(review, say),
    ...readPage(review, say),
    ...readReviewer(review, say),
    ...readItem(review, say),
    ...readRating(review, say),
    title: cut(textOf(review.headline) ?? textOf(review.name) ?? textOf(review.title), longest.name),
    language: cut(textOf(review.inLanguage), 35),
  };
  say([review.claimReviewed, review.name, review.headline].some(hasEntities) && "entities");
  return { review: read, findings };
}

function readClaim({ claimReviewed }: LooseObject, say: Say): string {
  const claim = textOf(claimReviewed) ?? "";
  say(claim === "" && "claim-missing", Array.isArray(claimReviewed) && "claim-list");
  say([...claim].length > longestShownClaim && "claim-long", claim.length > longest.claim && "claim-cut");
  return cut(claim, longest.claim) ?? "";
}

function readPage({ url, datePublished }: LooseObject, say: Say): Pick<ReadReview, "url" | "reviewedOn"> {
  const written = textOf(url);
  const address = webAddress(written);
  say(written === null ? "url-missing" : address === null && "url-relative");
  const reviewedOn = dayOf(datePublished);
  if (textOf(datePublished) === null) say("date-missing");
  else if (reviewedOn === null) say("date-unread");
  else say(!isIsoDate(datePublished) && "date-form");
  return { url: address, reviewedOn };
}

function readReviewer(review: LooseObject, say: Say): Pick<ReadReview, "publisher"> {
  const [author] = valuesOf(review.author);
  const publisher = textOf(review.publisher) ?? textOf(author);
  say(textOf(author) === null && "reviewer-missing", typeof author === "string" && "reviewer-text");
  if (isObject(author)) say(textOf(author.url) !== null && webAddress(textOf(author.url)) === null && "reviewer-url");
  return { publisher: cut(publisher, longest.name) };
}

function readItem({ itemReviewed }: LooseObject, say: Say): Pick<ReadReview, "claimant"> {
  const [item] = valuesOf(itemReviewed);
  if (!isObject(item)) {
    say(textOf(item) === null ? "item-missing" : "item-text", "claimant-missing");
    return { claimant: null };
  }
  const isClaim = typesOf(item).includes("Claim");
  say(!isClaim && "item-old");
  const [author] = valuesOf(item.author);
  const claimant = textOf(author);
  say(claimant === null && "claimant-missing", typeof author === "string" && "claimant-text");
  say(isObject(author) && Array.isArray(author.name) && "claimant-list");
  say(textOf(item.datePublished) !== null && !isIsoDate(item.datePublished) && "claim-date-form");
  readAppearance(item, isClaim, say);
  return { claimant: cut(claimant, longest.name) };
}

/** Before `Claim` there was no appearance: the work itself and its author's `sameAs` said where it stood. */
function readAppearance(item: LooseObject, isClaim: boolean, say: Say): void {
  const author = isObject(valuesOf(item.author)[0]) ? (valuesOf(item.author)[0] as LooseObject) : {};
  const places = [...valuesOf(item.appearance), ...valuesOf(item.firstAppearance), item, isClaim ? null : author];
  const written = places.flatMap((place) =>
    isObject(place) ? [textOf(place.url), place === author ? textOf(place.sameAs) : null] : [textOf(place)],
  );
  const addresses = written.filter((one) => one !== null);
  say(addresses.length === 0 && "appearance-missing");
  say(addresses.some((one) => webAddress(one) === null) && "appearance-relative");
}

type Rated = Pick<ReadReview, "ratingLabel" | "ratingValue" | "bestRating" | "worstRating" | "explanation">;

function readRating({ reviewRating }: LooseObject, say: Say): Rated {
  const [rating] = valuesOf(reviewRating);
  const nothing = { ratingValue: null, bestRating: null, worstRating: null, explanation: null };
  if (!isObject(rating)) {
    const label = textOf(rating);
    say(label === null ? "rating-missing" : "rating-text");
    return { ...nothing, ratingLabel: cut(label, longest.label) };
  }
  const label = textOf(rating.alternateName) ?? textOf(rating.name);
  say(label === null && "label-missing", label !== null && [...label].length > longestLabel && "label-long");
  const explained = valuesOf(rating.ratingExplanation)[0];
  const isText = typeof explained === "string" || explained === undefined;
  say(!isText && "explanation-form");
  return {
    ratingLabel: cut(label, longest.label),
    ...readScale(rating, say),
    explanation: isText ? cut(textOf(explained), longest.text) : null,
  };
}

/** A number counts only on a scale that is one: it is left out otherwise, so that nobody compares it. */
function readScale(rating: LooseObject, say: Say): Pick<Rated, "ratingValue" | "bestRating" | "worstRating"> {
  const nothing = { ratingValue: null, bestRating: null, worstRating: null };
  if (valuesOf(rating.ratingValue).length === 0) return nothing;
  const ratingValue = numberOf(rating.ratingValue);
  if (ratingValue === null) {
    say("value-form");
    return nothing;
  }
  const bestRating = numberOf(rating.bestRating);
  const worstRating = numberOf(rating.worstRating);
  const fault = faultOfScale({ ratingValue, bestRating, worstRating });
  say(fault ?? false);
  return fault ? nothing : { ratingValue, bestRating, worstRating };
}

function faultOfScale(scale: Pick<Rated, "ratingValue" | "bestRating" | "worstRating">): FindingKind | null {
  const { ratingValue, bestRating, worstRating } = scale;
  if (ratingValue === null || bestRating === null || worstRating === null) return "scale-missing";
  if (worstRating >= bestRating) return "scale-flat";
  if (bestRating < 1) return "scale-low";
  return ratingValue < worstRating || ratingValue > bestRating ? "value-outside" : null;
}

/** Cut between characters, never inside a surrogate pair. */
function cut(text: string | null, length: number): string | null {
  if (text === null || text.length <= length) return text;
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
