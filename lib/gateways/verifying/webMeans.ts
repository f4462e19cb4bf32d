import { joined, utf8Of } from "@/lib/domain/audit/bytes";
import type { Means } from "@/lib/domain/audit/verify/means";
import type { ByteSource, Inflate } from "@/lib/domain/audit/verify/zip";

/** Hashing and signatures by WebCrypto: no packet leaves the page, and batches keep it quick. */
export const webMeans: Means = {
  leafHashes: (records) => Promise.all(records.map((record) => sha256(joined(Uint8Array.of(0), utf8Of(record))))),
  nodeHashes: (pairs) => Promise.all(pairs.map(([left, right]) => sha256(joined(Uint8Array.of(1), left, right)))),
  hashing() {
    // WebCrypto hashes bytes at once only; a Blob may keep them on the disk until then.
    const pieces: Blob[] = [];
    return {
      update: (bytes) => void pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>])),
      digest: async () => sha256(new Uint8Array(await new Blob(pieces).arrayBuffer())),
    };
  },
  async verifyEd25519(publicKey, message, signature) {
    const key = await importKey(publicKey);
    return key && crypto.subtle.verify("Ed25519", key, signature, message);
  },
};

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** Null in a browser that has no Ed25519. */
async function importKey(publicKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
  } catch (error) {
    if (error instanceof DOMException && error.name !== "DataError") return null;
    throw error;
  }
}

/** A file that a person gave to the page. */
export function sourceOf(file: File): ByteSource {
  return {
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

/** Raw DEFLATE by the browser itself. */
export const webInflate: Inflate = async function* (pieces) {
  const iterator = pieces[Symbol.asyncIterator]();
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
};
