import { canonicalJson, type Json } from "./canonical";
import { type SealedState, sealText } from "./sealText";

/**
 * An approval that was given in another newsroom seals the ids of there; here the same claim has others. What is compared
 * is therefore everything that a seal binds but ids: words, spans, the text's hash, who says it, evidence, verdicts. A
 * party is one row in a workspace whatever the case of its name, so the case does not count.
 */

const ids = new Set(["format", "id", "addedById", "authorId", "ratingId"]);
/** As deep as a seal's text goes; what is deeper is none. */
const deepest = 8;

/** What a sealed text says without ids, in one order; copies of sources that were not kept are left out. Null where it is no seal. */
export function carriedText(sealedText: string, isKept: (sha256: string) => boolean): string | null {
  const sealed = parsed(sealedText);
  if (!isRecord(sealed) || !isRecord(sealed.claim) || !isRecord(sealed.attribution)) return null;
  const { evidence, verdicts } = sealed;
  if (!Array.isArray(evidence) || !Array.isArray(verdicts) || !isPlain(sealed)) return null;
  const said = {
    claim: withoutIds(sealed.claim),
    attribution: foldedParty(withoutIds(sealed.attribution)),
    evidence: inOneOrder(evidence.map((one) => withoutIds(keptOnly(one, isKept)))),
    verdicts: inOneOrder(verdicts.map(withoutIds)),
  };
  return canonicalJson(said as Json);
}

/** The same of a claim as it stands. */
export function carriedTextOf(state: SealedState): string {
  const text = carriedText(sealText(state), () => true);
  if (text === null) throw new Error("our own seal is none");
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Neither deeper than a seal is, nor with text that canonical JSON cannot hold. */
function isPlain(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest || level.some((one) => typeof one === "string" && /\p{Surrogate}/u.test(one))) return false;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return true;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ids.has(name))
      .map(([name, held]) => [name, withoutIds(held)]),
  );
}

function foldedParty(attribution: unknown): unknown {
  if (!isRecord(attribution) || !isRecord(attribution.party)) return attribution;
  const { name } = attribution.party;
  return { ...attribution, party: { ...attribution.party, name: String(name).toLowerCase() } };
}

function keptOnly(evidence: unknown, isKept: (sha256: string) => boolean): unknown {
  if (!isRecord(evidence) || !Array.isArray(evidence.snapshots)) return evidence;
  const { snapshots, ...rest } = evidence;
  const kept = (snapshots as unknown[]).filter((sha256) => typeof sha256 === "string" && isKept(sha256));
  return kept.length > 0 ? { ...rest, snapshots: kept } : rest;
}

function inOneOrder(values: readonly unknown[]): Json[] {
  const texts = values.map((value) => canonicalJson(value as Json));
  return texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
