import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { manifestText } from "@/lib/domain/audit/bundle/articleBundle";
import {
  type BundleFile,
  type Manifest,
  manifestNotePath,
  manifestNoteText,
  manifestPath,
} from "@/lib/domain/audit/bundle/manifest";

type Pieces = AsyncIterable<Uint8Array>;

export interface WritableFile {
  readonly path: string;
  readonly content: string | Uint8Array | Pieces;
}

export interface WrittenBundle {
  /** The zip as it comes into being: nothing of it waits in memory but what is being packed. */
  readonly zip: Readable;
  /** Once all of it was read: the manifest's SHA-256. */
  readonly manifestSha256: Promise<string>;
}

/**
 * Packs a bundle's files, then its manifest with their hashes and the manifest's signature. The same files give the same
 * bytes: dates are fixed, and said without a time zone.
 */
export function writeBundle(
  files: readonly WritableFile[],
  manifest: Omit<Manifest, "files">,
  { sign, onFile = () => undefined }: { sign(text: string): string; onFile?(done: number): void },
): WrittenBundle {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const pack = async () => {
    const listed: BundleFile[] = [];
    for (const { path, content } of files) {
      listed.push({ path, ...(await add(zip, path, content)) });
      onFile(listed.length);
    }
    const text = manifestText(manifest, listed);
    const sha256 = createHash("sha256").update(text).digest("hex");
    await add(zip, manifestPath, text);
    await add(
      zip,
      manifestNotePath,
      sign(manifestNoteText({ origin: manifest.log.origin, sha256, time: manifest.time })),
    );
    zip.end();
    return sha256;
  };
  const manifestSha256 = pack();
  manifestSha256.catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  return { zip: output, manifestSha256 };
}

/** DOS times have no zone: a local midnight of the format's first day is the same two numbers everywhere. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** Pictures, PDFs and recordings are packed already. */
const isPacked = /^(?:snapshots|original)\/|\.pdf$/;

/** Of 9: the text of a report takes a tenth more room than at 6, and half the time. */
const compressionLevel = 3;

/** One file after the other: yazl would deflate all buffers that it is given at once, each with memory of its own. */
async function add(zip: ZipFile, path: string, content: WritableFile["content"]): Promise<Omit<BundleFile, "path">> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* tapped(): AsyncGenerator<Uint8Array> {
    for await (const piece of piecesOf(content)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  const stream = Readable.from(tapped(), { objectMode: false });
  const ended = new Promise<void>((resolve, reject) => stream.on("end", resolve).on("error", reject));
  zip.addReadStream(stream, path, {
    ...options,
    ...(isPacked.test(path) ? { compress: false } : { compressionLevel }),
  });
  await ended;
  return { sha256: hash.digest("hex"), bytes };
}

async function* piecesOf(content: WritableFile["content"]): AsyncGenerator<Uint8Array> {
  if (typeof content === "string") yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
