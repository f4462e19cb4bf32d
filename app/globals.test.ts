import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const token = /--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
const tokens = new Map([...css.matchAll(token)].map(([, name, light, dark]) => [name as string, { light, dark }]));

/** WCAG 2.2 relative luminance of an sRGB colour `#rrggbb`. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, scheme: "light" | "dark"): string {
  const found = tokens.get(name)?.[scheme];
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

const words = ["ink", "soft", "quiet", "accent", "danger", ...[...tokens.keys()].filter((name) => /^[sr]-/.test(name))];
const grounds = ["paper", "card", "wash"];

describe.each(["light", "dark"] as const)("tokens in %s", (scheme) => {
  test.each(words)("--%s can be read on every ground", (word) => {
    for (const ground of grounds) {
      expect(contrast(colour(word, scheme), colour(ground, scheme)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });

  test.each(["faint", "edge", "focus"])("--%s can be seen as a mark", (mark) => {
    for (const ground of grounds) {
      expect(contrast(colour(mark, scheme), colour(ground, scheme)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ["accent-ink", "accent"],
    ["danger", "danger-wash"],
    ["accent", "accent-wash"],
    ["ink", "warn-wash"],
    ["s-open", "warn-wash"],
    ["s-approved", "good-wash"],
  ])("--%s can be read on --%s", (word, ground) => {
    expect(contrast(colour(word, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });
});
