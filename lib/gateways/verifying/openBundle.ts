import { createReadStream } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { type Container, UnreadableFile } from "@/lib/domain/audit/verify/container";
import type { Finding } from "@/lib/domain/audit/verify/verdict";
import { type ByteSource, type OpenedZip, openZip } from "@/lib/domain/audit/verify/zip";

export type Opened =
  | { readonly ok: true; readonly container: Container; close(): Promise<void> }
  | { readonly ok: false; readonly finding: Finding };

/** Opens a bundle: a zip file, or the folder that one was unpacked into. File system errors throw with their codes. */
export async function openBundle(file: string): Promise<Opened> {
  if ((await stat(file)).isDirectory()) {
    return { ok: true, container: await folderContainer(file), close: async () => undefined };
  }
  const handle = await open(file, "r");
  const opened = await openZip(await sourceOf(handle), inflate);
  if (opened.ok) return { ...opened, close: () => handle.close() };
  await handle.close();
  return opened;
}

/** A bundle whose bytes are at hand. */
export function openBundleBytes(bytes: Uint8Array): Promise<OpenedZip> {
  return openZip({ size: bytes.length, read: async (start, end) => bytes.subarray(start, end) }, inflate);
}

async function sourceOf(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    async read(start, end) {
      const buffer = Buffer.allocUnsafe(end - start);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      if (bytesRead < buffer.length) throw new UnreadableFile("it is cut off");
      return buffer;
    },
  };
}

async function* inflate(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // `pipe` passes no errors on; here each end has its own listener.
  const unpacked = createInflateRaw({ chunkSize: 1 << 18 });
  const packed = Readable.from(pieces, { objectMode: false }).on("error", (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  for await (const piece of unpacked) yield piece as Uint8Array;
}

async function folderContainer(folder: string): Promise<Container> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  return {
    paths: paths.map((one) => one.split(path.sep).join("/")),
    open: (name) => createReadStream(path.join(folder, ...name.split("/"))),
  };
}
