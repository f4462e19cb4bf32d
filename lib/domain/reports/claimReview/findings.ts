/**
 * What can be said against a ClaimReview. An error is what readers of it (search engines first) refuse it for; a warning
 * is what schema.org or Google recommend otherwise, or what was understood in spite of its form.
 */
export const findingKinds = {
  "claim-missing": { level: "error", says: "There is no claim: claimReviewed is missing or empty." },
  "claim-long": {
    level: "warning",
    says: "The claim is longer than 75 characters: search results cut it. A shorter summary of it may be published instead.",
  },
  "claim-list": { level: "warning", says: "claimReviewed is a list; its first entry was taken." },
  "claim-cut": { level: "warning", says: "The claim is longer than we keep; the rest of it was cut off." },
  "url-missing": { level: "error", says: "There is no address: url must name the page that holds the review." },
  "url-relative": { level: "error", says: "url is not an absolute http or https address." },
  "url-shared": {
    level: "error",
    says: "Another review here has the same url: each claim needs a page, or an anchor on its page, of its own.",
  },
  "reviewer-missing": { level: "error", says: "There is no reviewer: author must name who publishes the review." },
  "reviewer-text": { level: "warning", says: "author is a text; it should be an Organization with a name." },
  "reviewer-url": { level: "warning", says: "The reviewer’s url is not an absolute http or https address." },
  "date-missing": { level: "warning", says: "There is no datePublished of the review." },
  "date-form": {
    level: "warning",
    says: "datePublished is not in the form of ISO 8601 (2026-03-04 or 2026-03-04T14:02:00Z).",
  },
  "date-unread": { level: "error", says: "datePublished names no day that we could read." },
  "item-missing": { level: "warning", says: "There is no itemReviewed: nobody learns who made the claim, and where." },
  "item-text": { level: "warning", says: "itemReviewed is a text; it should be a Claim." },
  "item-old": { level: "warning", says: "itemReviewed is a CreativeWork, the form before 2019; it should be a Claim." },
  "claimant-missing": { level: "warning", says: "The one who made the claim is not named (itemReviewed.author.name)." },
  "claimant-text": {
    level: "warning",
    says: "itemReviewed.author is a text; it should be a Person or an Organization.",
  },
  "claimant-list": { level: "warning", says: "The claimant’s name is a list; its first entry was taken." },
  "claim-date-form": { level: "warning", says: "itemReviewed.datePublished is not in the form of ISO 8601." },
  "appearance-missing": {
    level: "warning",
    says: "Nothing says where the claim appeared (itemReviewed.appearance or firstAppearance with a url).",
  },
  "appearance-relative": { level: "warning", says: "An address where the claim appeared is not an absolute one." },
  "rating-missing": { level: "error", says: "There is no reviewRating." },
  "rating-text": { level: "warning", says: "reviewRating is a text; it should be a Rating with alternateName." },
  "label-missing": {
    level: "error",
    says: "The rating has no words: reviewRating.alternateName must say it, such as “False”.",
  },
  "label-long": {
    level: "warning",
    says: "reviewRating.alternateName is longer than 50 characters: it is a sentence, not a rating.",
  },
  "value-form": {
    level: "warning",
    says: "reviewRating.ratingValue is no number; the rating stands by its words alone.",
  },
  "scale-missing": {
    level: "error",
    says: "ratingValue needs its scale: bestRating and worstRating must both be numbers.",
  },
  "scale-flat": { level: "error", says: "The scale is none: worstRating must be below bestRating." },
  "scale-low": { level: "error", says: "bestRating must be at least 1." },
  "value-outside": { level: "error", says: "ratingValue lies outside the scale from worstRating to bestRating." },
  "explanation-form": { level: "warning", says: "reviewRating.ratingExplanation is no text." },
  entities: { level: "warning", says: "A text holds escapes of HTML (such as &#039;); they were undone." },
  "raw-large": { level: "warning", says: "The data behind this review is too large to be kept with it." },
} as const satisfies Record<string, { level: "error" | "warning"; says: string }>;

export type FindingKind = keyof typeof findingKinds;

/** One finding: what, and the property that it is about. */
export interface Finding {
  readonly kind: FindingKind;
  readonly level: "error" | "warning";
  readonly says: string;
}

export function finding(kind: FindingKind): Finding {
  return { kind, ...findingKinds[kind] };
}
