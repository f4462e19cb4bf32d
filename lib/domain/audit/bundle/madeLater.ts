/** A file as it is written: whole, or piece by piece. */
export type Made = string | Uint8Array | Iterable<string | Uint8Array>;

const sliceLength = 262_144;

/**
 * A file's content that is made when somebody comes to it and handed on in slices: all the files of a long article's
 * bundle would not be in memory at once. Read once, as the zip does.
 */
export async function* madeLater(make: () => Made | Promise<Made>): AsyncGenerator<Uint8Array> {
  const made = await make();
  if (made instanceof Uint8Array) {
    for (let at = 0; at < made.length; at += sliceLength) yield made.subarray(at, at + sliceLength);
  } else yield* encoded(typeof made === "string" ? slicesOf(made) : made);
}

/** Texts in UTF-8, short ones put together first; bytes as they are. */
function* encoded(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    const isText = typeof piece === "string";
    if (isText) {
      waiting.push(piece);
      length += piece.length;
    }
    if (length > 0 && (!isText || length >= sliceLength)) {
      yield encoder.encode(waiting.join(""));
      [waiting, length] = [[], 0];
    }
    if (!isText) yield piece;
  }
  if (length > 0) yield encoder.encode(waiting.join(""));
}

/** No character cut in two. */
function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + sliceLength;
    const cut = /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? end + 1 : end;
    yield text.slice(at, cut);
    at = cut;
  }
}
