import type { ClaimStatus } from "../../claims/status";
import type { ReportClaim, ReportRating } from "../report";
import { statusWord } from "../words";
import { html, type Markup, ownMarkup, said } from "./markup";

const ring = '<circle cx="7" cy="7" r="5.4"/>';
const tick = '<path d="M4.4 7.2l1.8 1.8 3.4-3.8" stroke="var(--paper)" stroke-width="1.8"/>';
const seal =
  "M7 .3l1.5 1.2 1.9-.3.7 1.8 1.8.7-.3 1.9L13.7 7l-1.1 1.4.3 1.9-1.8.7-.7 1.8-1.9-.3L7 13.7l-1.5-1.2-1.9.3-.7-1.8-1.8-.7.3-1.9L.3 7l1.1-1.4-.3-1.9 1.8-.7.7-1.8 1.9.3z";

/** One drawing for each status, so that it is told without colour, as on the screens. */
const drawings = {
  extracted: '<circle cx="7" cy="7" r="5.4" stroke-dasharray="1.4 2" stroke-width="1.8"/>',
  open: '<circle cx="7" cy="7" r="5.4" stroke-dasharray="4.2 2.6"/>',
  in_check: `${ring}<path d="M7 1.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor" stroke="none"/>`,
  in_second_check: `${ring}<path d="M7 7V1.6A5.4 5.4 0 0 1 12.4 7z" fill="currentColor" stroke="none"/>`,
  contested: `${ring}<path d="M3.2 10.8a5.4 5.4 0 0 1 0-7.6zM10.8 3.2a5.4 5.4 0 0 1 0 7.6z" fill="currentColor" stroke="none"/><path d="M7 1.6v10.8"/>`,
  in_review: `${ring}<circle cx="7" cy="7" r="2.3" fill="currentColor" stroke="none"/>`,
  approved: `<circle cx="7" cy="7" r="6.4" fill="currentColor" stroke="none"/>${tick}`,
  published: `<path d="${seal}" fill="currentColor" stroke="none"/>${tick}`,
  dismissed: '<path d="M2.5 7h9"/>',
} as const satisfies Record<ClaimStatus, string>;

/** The drawings, once for the whole document; each use points at one. */
export const shapeSheet: Markup = ownMarkup(
  `<svg class="sheet" width="0" height="0" aria-hidden="true"><defs>${Object.entries(drawings)
    .map(([status, drawing]) => `<symbol id="shape-${status}" viewBox="0 0 14 14">${drawing}</symbol>`)
    .join("")}</defs></svg>`,
);

/** The shape of a status; a word always stands beside it. */
export function shape(status: ClaimStatus): Markup {
  return html`<svg class="shape" width="14" height="14" aria-hidden="true"><use href="#shape-${status}"/></svg>`;
}

type Shown = Pick<ReportClaim, "status" | "rating">;

/** Shape and word of a claim's status; the rating's own colour once an approval stands. */
export function statusLabel(claim: Shown): Markup {
  return html`<span class="status" ${colouring(claim)}>${shape(claim.status)} ${said(statusWord(claim))}</span>`;
}

/** A rating's label in its colour, with the shape of a sealed claim. */
export function ratingLabel(rating: Pick<ReportRating, "label" | "tone">): Markup {
  return html`<span class="status" data-tone="${rating.tone}">${shape("approved")} ${said(rating.label)}</span>`;
}

/** The attributes that colour an element as its claim: the rating's tone where there is one, the status otherwise. */
export function colouring({ status, rating }: Shown): Markup {
  if (rating === null) return html`data-status="${status}"`;
  return html`data-status="${status}" data-tone="${rating.tone}"`;
}
