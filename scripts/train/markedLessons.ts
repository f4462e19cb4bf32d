/** Reads texts whose attributions are marked in the text itself; `lessons/README.md` tells how they are marked. */
import { readdirSync, readFileSync } from "node:fs";
import type { MarkedPassage } from "../../lib/domain/attribution/fixtures/markedPassage";
import type { Span } from "../../lib/domain/text/spans";

export interface MarkedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface MarkedLesson {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[];
}

const parts = { s: "source", c: "cue", q: "content" } as const;

/** All lessons of a folder's `.txt` files, in the order of their names. */
export function readMarkedFolder(folder: URL): MarkedLesson[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => readMarkedFile(readFileSync(new URL(name, folder), "utf8")));
}

/** Goes in: a file of lessons, each below a line `=== id`; comes out: their plain text and the marked spans. */
export function readMarkedFile(file: string): MarkedLesson[] {
  const [before = "", ...pieces] = file.split(/^=== (.+)$/m);
  if (before.trim() !== "") throw new Error("text stands before the first line that begins with ===");
  const lessons: MarkedLesson[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const body = (pieces[i + 1] ?? "").replace(speakerLine, "");
    lessons.push(readMarked(pieces[i] as string, body.trim()));
  }
  return lessons;
}

/** "# 3: Jan Havel | person | chief engineer | Harbour Board": who speaks in attribution 3. */
const speakerLine = /^# \d+: (.+)\n?/gm;

/** Those of a folder's lessons whose speakers are told, as passages of the party layers; `files` says which files are read. */
export function readSpeakers(folder: URL, files = /\.txt$/): MarkedPassage[] {
  const passages: MarkedPassage[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".txt") || !files.test(name)) continue;
    const [, ...pieces] = readFileSync(new URL(name, folder), "utf8").split(/^=== (.+)$/m);
    for (let i = 0; i < pieces.length; i += 2) {
      const body = pieces[i + 1] ?? "";
      const attributions = [...body.matchAll(speakerLine)].map(([, line = ""]) => line);
      if (attributions.length === 0) continue;
      passages.push({
        id: pieces[i] as string,
        marked: nestedMarks(body.replace(speakerLine, "").trim()),
        attributions,
      });
    }
  }
  return passages;
}

/** A source of two as a mark in a mark: `{s1+2 she}` as `{s1 {s2 she}}`. */
function nestedMarks(marked: string): string {
  return marked.replace(/\{s(\d+(?:\+\d+)+) ([^}]*)\}/g, (_, numbers: string, words: string) => {
    const each = numbers.split("+");
    return `${each.map((number) => `{s${number} `).join("")}${words}${"}".repeat(each.length)}`;
  });
}

function readMarked(id: string, marked: string): MarkedLesson {
  const attributions: Record<"source" | "cue" | "content", Span[]>[] = [];
  const open: { part: keyof typeof parts; numbers: number[]; start: number }[] = [];
  const tokens = marked.split(/(\{[scq]\d+(?:\+\d+)* |\})/);
  let text = "";
  for (const token of tokens) {
    if (token === "}") {
      const closed = open.pop();
      if (!closed) throw new Error(`${id}: a mark ends that did not begin, after "${text.slice(-40)}"`);
      for (const number of closed.numbers) {
        attributions[number - 1] ??= { source: [], cue: [], content: [] };
        attributions[number - 1]?.[parts[closed.part]].push([closed.start, text.length]);
      }
    } else if (token.startsWith("{")) {
      const numbers = token.slice(2).split("+").map(Number);
      open.push({ part: token[1] as keyof typeof parts, numbers, start: text.length });
    } else text += token;
  }
  if (open.length > 0) throw new Error(`${id}: a mark does not end`);
  for (let n = 0; n < attributions.length; n++) {
    if (!attributions[n]?.content.length) throw new Error(`${id}: attribution ${n + 1} has no content`);
  }
  return { id, text, attributions };
}
