import { expect, test } from "vitest";
import { madeLater } from "./madeLater";

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test.each([
  ["nothing", ""],
  ["a short text", "The tide rose."],
  ["characters of two units at every cut", "🙂".repeat(400_000)],
  ["the same, one unit later", `x${"🙂".repeat(400_000)}`],
])("gives the bytes of %s", async (_what, text) => {
  expect(Buffer.compare(await bytesOf(madeLater(() => text)), Buffer.from(text))).toBe(0);
});

test("gives bytes as they are, and makes nothing before it is asked", async () => {
  let made = 0;
  const bytes = new Uint8Array(600_000).map((_, index) => index);
  const later = madeLater(async () => {
    made += 1;
    return bytes;
  });
  expect(made).toBe(0);
  expect(Buffer.compare(await bytesOf(later), bytes)).toBe(0);
  expect(made).toBe(1);
});

test("keeps texts and bytes in their order", async () => {
  const pieces = ["The tide ", "rose.", new Uint8Array([0, 255]), "🙂".repeat(200_000), new Uint8Array([1])];
  const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
  expect(Buffer.compare(await bytesOf(madeLater(() => pieces)), whole)).toBe(0);
});
