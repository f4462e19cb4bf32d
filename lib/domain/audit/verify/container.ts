/** A bundle as its verifier sees it: names and bytes, whether it is a zip, a folder or a test's map. */
export interface Container {
  readonly paths: readonly string[];
  /** The bytes of one file in pieces; throws `UnreadableFile` where they are damaged. */
  open(path: string): AsyncIterable<Uint8Array>;
}

/** A file of the container is damaged: what was read of it cannot be its bytes. */
export class UnreadableFile extends Error {}

/** A file's bytes at once: for files that fit in memory. */
export async function bytesOf(container: Container, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of container.open(path)) {
    pieces.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
