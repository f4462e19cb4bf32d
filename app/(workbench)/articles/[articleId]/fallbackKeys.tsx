"use client";
import { type Keys, useKeys } from "@/app/_ui/keys";
import { tell } from "@/app/_ui/toasts";

const notNow = (what: string) => () => void tell.done(`${what} does not fit the chosen claim as it stands now.`);

/**
 * The claim's keys for when they do nothing: so that the sheet of shortcuts names them all, and a key that does not
 * fit says so. Whatever can act registers the same key later, and the last registered wins: this stands first.
 */
const keys: Keys = {
  c: { label: "Accept", group: "Claim", run: notNow("Accepting") },
  x: { label: "Dismiss", group: "Claim", run: notNow("Dismissing") },
  t: { label: "Take", group: "Claim", run: notNow("Taking") },
  a: { label: "Attribution", group: "Claim", run: notNow("Changing the attribution") },
  e: { label: "Add evidence", group: "Claim", run: notNow("Adding evidence") },
  r: { label: "Rationale", group: "Claim", run: notNow("A rationale") },
  "Shift+r": { label: "Return with reasons", group: "Claim", run: notNow("Returning") },
  "$mod+Enter": { label: "Submit or approve", group: "Claim", run: notNow("Submitting") },
  s: { label: "Split at the caret", group: "Claim", run: notNow("Splitting") },
  m: { label: "Merge with the next", group: "Claim", run: notNow("Merging") },
};

export function FallbackKeys() {
  useKeys(keys);
  return null;
}
