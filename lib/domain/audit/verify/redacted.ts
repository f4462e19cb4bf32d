import type { Redactions } from "../bundle/manifest";

/** Whether a place of report.json (a JSON pointer, or the beginning of one) is declared as hidden; `*` stands for one step. */
export function hides({ report }: Redactions): (pointer: string) => boolean {
  const patterns = report.map((pattern) => new RegExp(`^${pattern.split("*").map(literally).join("[^/]+")}(?:/|$)`));
  return (pointer) => patterns.some((pattern) => pattern.test(pointer));
}

/** Whether anything at or below a place is declared as hidden. */
export function hidesBelow({ report }: Redactions): (pointer: string) => boolean {
  const rows = report.map((pattern) => pattern.split("/"));
  return (pointer) => {
    const steps = pointer.split("/");
    return rows.some((row) => {
      const shared = Math.min(row.length, steps.length);
      return row.slice(0, shared).every((step, at) => step === "*" || step === steps[at]);
    });
  };
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
