type Made = string | Uint8Array;

const sliceLength = 262_144;

/**
 * A file's content that is made when the zip comes to it and handed on in slices: all the files of a long article's bundle
 * would not be in memory at once. Read once, as the zip does.
 */
export async function* madeLater(make: () => Made | Promise<Made>): AsyncGenerator<Uint8Array> {
  const made = await make();
  if (typeof made === "string") yield* slicesOf(made);
  else for (let at = 0; at < made.length; at += sliceLength) yield made.subarray(at, at + sliceLength);
}

/** In UTF-8, no character cut in two. */
function* slicesOf(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < text.length; ) {
    const end = at + sliceLength;
    const cut = /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? end + 1 : end;
    yield encoder.encode(text.slice(at, cut));
    at = cut;
  }
}
