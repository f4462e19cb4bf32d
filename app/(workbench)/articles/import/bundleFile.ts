import type { ProblemCode } from "@/lib/domain/problems";

/** As the service takes it; it holds the bytes to it again. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Whether a file is a zip by its first bytes, whatever its name: of those that come here, that is an audit bundle. */
export async function isZip(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte);
}

/** Why a bundle need not even be sent, or null. */
export function problemWith(file: File): ProblemCode | null {
  return file.size > MAX_BYTES ? "bundle-too-large" : null;
}
