import type { Report } from "../report";

/** Every code point that a report's texts hold, and those of our own words: what its fonts have to have. */
export function charactersOf(report: Report): ReadonlySet<number> {
  const found = ourCharacters();
  collectCharacters(report, found);
  return found;
}

/** What our own words are written in. */
export function ourCharacters(): Set<number> {
  const found = new Set<number>();
  for (let code = 0x20; code < 0x7f; code++) found.add(code);
  for (const sign of "·–’“”…→ \u2009") found.add(sign.codePointAt(0) ?? 0);
  return found;
}

const beyondAscii = /[^\x20-\x7e]/;

/** Adds every code point of all texts in a value, but for printable ASCII. */
export function collectCharacters(value: unknown, found: Set<number>): void {
  if (typeof value === "string") {
    // Most texts hold nothing but what is always there.
    if (!beyondAscii.test(value)) return;
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      if (unit < 0x7f && unit > 0x1f) continue;
      const code = value.codePointAt(at) ?? unit;
      if (code > 0xffff) at++;
      found.add(code <= 0x1f ? 0x2400 + code : code === 0x7f ? 0x2421 : code);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) collectCharacters(part, found);
  }
}
