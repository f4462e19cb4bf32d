const largestBody = 12_000_000;
/** A copy of a source has 20 MB at most; base64 makes four signs of three bytes. */
const largestCopy = 28_100_000;
const copies = /^\/api\/v1\/claims\/[^/]+\/evidence\/[^/]+\/snapshots$/;

/** Why this request is refused before Attest reads its body, `{ status, sentence }`, or null. */
export function refusalFor({ headers, url = "" }) {
  const length = Number(headers["content-length"] ?? 0);
  const isCopy = copies.test(url);
  if (length > (isCopy ? largestCopy : largestBody)) {
    return { status: 413, sentence: `This is too large: Attest takes ${isCopy ? 20 : 12} MB at most.` };
  }
  // A body whose length is not told could be any size. Browsers always tell it.
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, sentence: "The request does not tell its length: send a Content-Length." };
  }
  return null;
}
