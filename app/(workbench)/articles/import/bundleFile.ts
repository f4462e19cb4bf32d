import { base64Of } from "@/app/_ui/base64";
import type { ProblemCode } from "@/lib/domain/problems";

/** As the service takes it; it holds the bytes to it again. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Whether a file is a zip by its first bytes, whatever its name: of those that come here, that is an audit bundle. */
export async function isZip(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte);
}

/** A bundle's bytes as the contract takes them, or why they cannot be sent. */
export async function bundleSource(file: File): Promise<{ base64: string } | { problem: ProblemCode }> {
  if (file.size > MAX_BYTES) return { problem: "bundle-too-large" };
  return { base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}
