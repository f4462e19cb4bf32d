import { anyOfFamily } from "./bodies";
import { countBefore } from "./inOrder";
import { meansMain } from "./mainBody";
import type { Naming, Organization, Organizations } from "./organizations";

interface Fit {
  readonly organization: Organization;
  readonly penalty: number;
  readonly score: number;
  /** In this sentence or the last one. */
  readonly near: boolean;
}

/**
 * The organisation that "the brigade" or "brigade spokesman" means at a word: the nearest before it whose noun fits, or one
 * close by whose noun nobody knows. Looks at most 60 namings back.
 */
export function organizationCalled(
  organizations: Organizations,
  at: { word: number; sentence: number },
  noun: string,
  reach = Number.POSITIVE_INFINITY,
): Organization | null {
  const { main, namings } = organizations;
  let best: Fit | null = null;
  let known: Fit | null = null;
  const last = countBefore(namings, at.word) - 1;
  for (let index = last; index >= 0 && index > last - 60; index -= 1) {
    const naming = namings[index];
    const distance = at.sentence - (naming?.sentence ?? 0);
    if (!naming || distance > reach) break;
    const penalty = fitness(naming, noun, distance);
    if (penalty === null || (penalty === guessed && naming.slight)) continue;
    const { organization } = naming;
    const score = Math.min(distance, 6) + penalty + (organization.speaks ? 0 : 2.5) + (naming.oblique ? aside : 0);
    const fit = { organization, penalty, score, near: distance <= 1 };
    best = better(best, fit);
    if (penalty === 0 && distance <= remembered) known = better(known, fit);
  }
  // "the charity Paws & Purpose … The NHS … The charity's chief": what the article calls so, before what may be so or is something like it.
  const chosen = best && (best.penalty === guessed || (best.penalty > 0 && !best.near)) ? (known ?? best) : best;
  return chosen?.organization ?? (main && reach > 6 && meansMain(main, noun) ? main : null);
}

const better = (one: Fit | null, other: Fit): Fit => (one && one.score <= other.score ? one : other);

/** Sentences for which a reader knows what a body was called. */
const remembered = 12;

/** Bodies whose names often say nothing of what they are ("Liwa al-Mu'tasem" is a brigade). */
export const guessable = new Set(
  "company|streamer|firm|bank|brigade|group|militia|faction|agency|charity|club|organization|organisation|business|startup|start-up|carrier|airline|maker|retailer|manufacturer|network|foundation|movement|battalion|nonprofit|ngo|lender|operator|chain|gang|band|newspaper|broadcaster|outlet|union|developer|utility|insurer|fund|brokerage|miner|brewer|publisher|hospital".split(
    "|",
  ),
);

function fitness({ organization, quoted }: Naming, noun: string, distance: number): number | null {
  if (organization.kind === "place" || organization.apart) return null;
  if (organization.nouns.has(noun)) return 0;
  if (organization.nouns.size > 0) return anyOfFamily(organization.nouns, noun) ? 1 : null;
  if (organization.kind === "outlet")
    return /^(?:newspaper|paper|magazine|broadcaster|outlet|network|channel)$/u.test(noun) ? 0 : null;
  return distance <= 2 && !quoted && (guessable.has(noun) || noun.endsWith("maker")) ? guessed : null;
}

const guessed = 1.5;
/** Less than a sentence: of two as near it tells. */
const aside = 0.4;
