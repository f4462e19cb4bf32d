import { base64Of } from "@/app/_ui/base64";
import type { CopySource } from "@/lib/api/contract/articles";
import type { ProblemCode } from "@/lib/domain/problems";

const MAX_BYTES = 10 * 1024 * 1024;

/** A chosen file as the contract takes it, or why it cannot be sent. What kind it is, the server decides by its bytes. */
export async function fileSource(file: File): Promise<CopySource | { problem: ProblemCode }> {
  if (file.size > MAX_BYTES) return { problem: "file-too-large" };
  if (file.size === 0) return { problem: "empty-copy" };
  try {
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
    return { from: "file", name: file.name.slice(0, 300), mediaType: file.type.slice(0, 200) || null, base64 };
  } catch {
    return { problem: "file-unreadable" };
  }
}
