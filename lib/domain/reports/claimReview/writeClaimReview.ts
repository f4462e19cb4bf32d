import { webAddress } from "../addresses";
import type { Report } from "../report";
import { correctionWords } from "../words";
import { type Appearance, type Claimant, type ReviewedClaim, reviewedClaims } from "./reviewedClaim";

/** One schema.org object; every key is written in the order given here. */
export type SchemaObject = { readonly [key: string]: unknown };

export const schemaContext = "https://schema.org";

/**
 * The sealed claims of a report as schema.org ClaimReview in JSON-LD, in the order of the copy. What is not known is
 * left out, never guessed; claims are given in their exact words. The same Report gives the same bytes.
 */
export function reportClaimReview(report: Report): string {
  return `${JSON.stringify(claimReviewGraph(report), null, 2)}\n`;
}

/** The same as an object, for the validator. */
export function claimReviewGraph(report: Report): SchemaObject {
  return { "@context": schemaContext, "@graph": reviewedClaims(report).map(claimReview) };
}

/** One sealed claim as ClaimReview, without a context of its own. */
export function claimReview(claim: ReviewedClaim): SchemaObject {
  const last = claim.corrections.map((one) => one.madeAt).sort();
  return compact({
    "@type": "ClaimReview",
    url: claim.address,
    claimReviewed: claim.text,
    author: { "@type": "Organization", name: claim.reviewer },
    datePublished: claim.reviewedAt.slice(0, 10),
    dateModified: last.at(-1)?.slice(0, 10),
    itemReviewed: compact({
      "@type": "Claim",
      author: claim.claimant && claimantObject(claim.claimant),
      datePublished: claim.appearance.publishedOn,
      appearance: appearanceObject(claim.appearance),
      firstAppearance: claim.firstOutlet
        ? { "@type": "CreativeWork", publisher: organization(claim.firstOutlet) }
        : appearanceObject(claim.appearance),
    }),
    reviewRating: compact({
      "@type": "Rating",
      ratingValue: claim.scale?.value,
      bestRating: claim.scale?.best,
      worstRating: claim.scale?.worst,
      alternateName: claim.ratingLabel,
      ratingExplanation: claim.rationale,
    }),
    correction: claim.corrections.map(({ kind, note, madeAt }) => ({
      "@type": "CorrectionComment",
      text: `${correctionWords[kind]}: ${note}`,
      datePublished: madeAt,
    })),
  });
}

function claimantObject({ name, kind, role, affiliation }: Claimant): SchemaObject {
  if (kind !== "person") return organization(name);
  return compact({ "@type": "Person", name, jobTitle: role, affiliation: affiliation && organization(affiliation) });
}

function appearanceObject({ url, title, publisher, publishedOn, language }: Appearance): SchemaObject {
  return compact({
    "@type": "Article",
    url: webAddress(url),
    headline: title,
    publisher: publisher && organization(publisher),
    datePublished: publishedOn,
    inLanguage: language,
  });
}

function organization(name: string): SchemaObject {
  return { "@type": "Organization", name };
}

/** Without the keys that say nothing. */
function compact(object: SchemaObject): SchemaObject {
  const says = (value: unknown) =>
    value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => says(value)));
}
