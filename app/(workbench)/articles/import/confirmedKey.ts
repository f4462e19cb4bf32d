import type { FoundBundle } from "@/lib/api/contract/articles";

/** What somebody answered to the question whose key it is. */
export interface KeyAnswer {
  readonly pasted: string;
  readonly compared: boolean;
}

/** The part of a vkey that people compare: name and hash, without the key itself. */
export function fingerprintOf(vkey: string): string {
  return vkey.split("+").slice(0, 2).join("+");
}

/**
 * What is still missing before a bundle may come in, as a sentence; null where its key is known or confirmed. A key that
 * took the place of another has to be pasted from where the newsroom gave it: looking is not enough.
 */
export function keyMissing({ key, vkey }: Pick<FoundBundle, "key" | "vkey">, answer: KeyAnswer): string | null {
  if (key.state === "own" || key.state === "known") return null;
  const pasted = answer.pasted.trim();
  if (pasted !== "") return pasted === vkey ? null : "This is not the key that signed the bundle. Do not import it.";
  if (key.state === "changed") return "Paste the new key, as that newsroom itself gave it to you.";
  return answer.compared ? null : "Paste the key, or confirm that you have compared it.";
}
