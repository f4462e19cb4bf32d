import { crc32 } from "node:zlib";

/** The CRC-32 of bytes, going on from that of the bytes before them, as yazl asks for it (see scripts/build-worker.mjs). */
export function unsigned(bytes: Uint8Array, before = 0): number {
  return crc32(bytes, before);
}
