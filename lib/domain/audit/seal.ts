import { sha256Hex } from "./hash";
import { type ClaimContent, type SealedState, sealText, stateText } from "./sealText";

/** The SHA-256 (hex) of claim, attribution and evidence: what a verdict is filed on. */
export function stateHash(state: ClaimContent): string {
  return sha256Hex(stateText(state));
}

/**
 * The seal of an approval: the canonical text of claim, attribution, evidence and verdicts, and its SHA-256 (hex).
 * A stranger who has the text can compute the hash with `sha256sum`.
 */
export function seal(state: SealedState): { text: string; hash: string } {
  const text = sealText(state);
  return { text, hash: sha256Hex(text) };
}
