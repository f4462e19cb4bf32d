const largestBody = 12_000_000;

/** Why this request is refused before Attest reads its body, `{ status, sentence }`, or null. */
export function refusalFor({ headers }) {
  if (Number(headers["content-length"] ?? 0) > largestBody) {
    return { status: 413, sentence: "This is too large: Attest takes 12 MB at most." };
  }
  // A body whose length is not told could be any size. Browsers always tell it.
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, sentence: "The request does not tell its length: send a Content-Length." };
  }
  return null;
}
