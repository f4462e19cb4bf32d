import type { Hash, Pair, Walk } from "../treeWalks";

/** What a verifier needs from where it runs: node:crypto answers at once, WebCrypto later and best in large batches. */
export interface Means {
  /** SHA-256(0x00 ‖ UTF-8) of each record (RFC 6962, 2.1). */
  leafHashes(records: readonly string[]): readonly Hash[] | Promise<readonly Hash[]>;
  /** SHA-256(0x01 ‖ left ‖ right) of each pair. */
  nodeHashes(pairs: readonly Pair[]): readonly Hash[] | Promise<readonly Hash[]>;
  /** SHA-256 over bytes that come in pieces. */
  hashing(): { update(bytes: Uint8Array): void; digest(): Hash | Promise<Hash> };
  /** Whether an Ed25519 signature fits; null where this place cannot tell. */
  verifyEd25519(
    publicKey: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): boolean | null | Promise<boolean | null>;
}

/** SHA-256 of bytes at hand. */
export async function hashOf(means: Means, bytes: Uint8Array): Promise<Hash> {
  const hashing = means.hashing();
  hashing.update(bytes);
  return hashing.digest();
}

/** Runs one walk of the tree. */
export async function walked<Result>(means: Means, walk: Walk<Result>): Promise<Result> {
  let step = walk.next();
  while (!step.done) {
    const [hash] = await means.nodeHashes([step.value]);
    step = walk.next(hash as Hash);
  }
  return step.value;
}
