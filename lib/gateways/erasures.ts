import { existsSync, readFileSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readLogSettings } from "./logSettings";

const erasure = z.strictObject({
  at: z.iso.datetime(),
  workspaceId: z.uuid(),
  kind: z.enum(["member", "party"]),
  id: z.uuid(),
  /** The administrator who asked for it. */
  byId: z.uuid(),
  commitments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

/** One erasure, as it is kept outside the database: whose values went, and nothing of the values. */
export type Erasure = z.infer<typeof erasure>;

function erasuresFile(): string {
  return path.join(readLogSettings().dataFolder, "erasures.jsonl");
}

/** Appends an erasure to the list outside the database; it is on the disk when this resolves. */
export async function keepErasure(one: Erasure): Promise<void> {
  const file = erasuresFile();
  await mkdir(path.dirname(file), { recursive: true });
  const opened = await open(file, "a", 0o600);
  try {
    // A line of its own also behind one that a power cut left half written.
    await opened.appendFile(`\n${JSON.stringify(one)}`);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** The kept erasures, oldest first. Half a line is passed over: its erasure had not been answered yet. */
export function readErasures(): Erasure[] {
  const file = erasuresFile();
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [erasure.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}
