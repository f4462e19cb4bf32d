import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Destination, OutgoingCheckpoint } from "./destination";

// Inside a note there is one empty line; two behind it tell where it ends.
const noteEnd = "\n\n";

/** Appends checkpoints to a file, one note after the other with two empty lines between; nothing in it is rewritten. */
export function fileDestination(file: string): Destination {
  return { name: "file", everySeconds: 1, deliver: (checkpoints) => appendNotes(file, checkpoints) };
}

async function appendNotes(file: string, checkpoints: readonly OutgoingCheckpoint[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const opened = await open(file, "a+", 0o644);
  try {
    const { size } = await opened.stat();
    // A power cut may have left half a note at the end.
    const torn = size > 0 && (await lastCharacters(opened, size)) !== `\n${noteEnd}`;
    await opened.appendFile((torn ? `\n${noteEnd}` : "") + checkpoints.map(({ note }) => note + noteEnd).join(""));
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function lastCharacters(opened: Awaited<ReturnType<typeof open>>, size: number): Promise<string> {
  const { buffer, bytesRead } = await opened.read(Buffer.alloc(3), 0, 3, Math.max(0, size - 3));
  return buffer.toString("utf8", 0, bytesRead);
}

/** The notes of such a file, in its order, unchecked; none where there is no file. Half a note is passed over. */
export async function* readNotes(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) return;
  let text = "";
  for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    const ended = line === "" && (text === "" || text.endsWith("\n\n"));
    if (!ended) {
      text += `${line}\n`;
      continue;
    }
    if (text.includes("\n\n— ")) yield text.slice(0, -1);
    text = "";
  }
  if (text.includes("\n\n— ")) yield text.trimEnd().concat("\n");
}
