import { runInWorker } from "@/lib/gateways/worker/pool";
import { type ArticleFile, maxFileBytes, type ReadingResult } from "./types";

const readingTime = 15_000;

/**
 * The article that an imported file holds: bytes with the name and media type that the sender gave, neither of which
 * is trusted. Reading runs in a worker thread within 15 seconds and a bounded memory; what exceeds either is
 * `unreadable-file`. Never throws for anything that a file can hold.
 */
export async function readArticleFile(file: ArticleFile): Promise<ReadingResult> {
  if (file.bytes.byteLength > maxFileBytes) return { ok: false, problem: "too-large" };
  const outcome = await runInWorker<"read">({ name: "read", file }, readingTime);
  return "stopped" in outcome ? { ok: false, problem: "unreadable-file" } : outcome;
}
