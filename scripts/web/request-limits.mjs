const largestBody = 12_000_000;
/** A copy of a source has 20 MB at most; base64 makes four signs of three bytes. */
const largestCopy = 28_100_000;
const copies = /^\/api\/v1\/claims\/[^/]+\/evidence\/[^/]+\/snapshots$/;
/** An audit bundle brings all the work of an article with its copies of sources: 128 MB, and the form around it. */
const largestBundle = 134_300_000;
const bundles = /^\/api\/v1\/bundles(?:\/read)?$/;

/** How much a path takes, in bytes of its body and in the MB that people are told. */
function limitOf(url) {
  if (copies.test(url)) return { bytes: largestCopy, megabytes: 20 };
  return bundles.test(url) ? { bytes: largestBundle, megabytes: 128 } : { bytes: largestBody, megabytes: 12 };
}

/** Why this request is refused before Attest reads its body, `{ status, sentence }`, or null. */
export function refusalFor({ headers, url = "" }) {
  const { bytes, megabytes } = limitOf(url);
  if (Number(headers["content-length"] ?? 0) > bytes) {
    return { status: 413, sentence: `This is too large: Attest takes ${megabytes} MB at most.` };
  }
  // A body whose length is not told could be any size. Browsers always tell it.
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, sentence: "The request does not tell its length: send a Content-Length." };
  }
  return null;
}
