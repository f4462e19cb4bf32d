import { describe, expect, test } from "vitest";
import { checkpointText, parseCheckpoint } from "./checkpoint";
import { emptyRoot } from "./merkle";

const root64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const time = "2026-03-04T14:02:00.000Z";
const text = `attest.local/w-1\n12\n${root64}\ntime ${time}\n`;

describe("a checkpoint", () => {
  test("states origin, size, root and time, a line each", () => {
    const checkpoint = { origin: "attest.local/w-1", size: 12, root: emptyRoot, time };
    expect(checkpointText(checkpoint)).toBe(text);
    const read = parseCheckpoint(text);
    expect(read && { ...read, root: Buffer.from(read.root) }).toEqual({ ...checkpoint, root: Buffer.from(emptyRoot) });
  });

  test("may carry further lines", () => {
    expect(parseCheckpoint(`${text}witnessed by somebody\n`)?.size).toBe(12);
  });

  test.each([
    ["no last newline", text.slice(0, -1)],
    ["a size with a leading zero", text.replace("\n12\n", "\n012\n")],
    ["a negative size", text.replace("\n12\n", "\n-1\n")],
    ["a size beyond what can be counted", text.replace("\n12\n", "\n9007199254740993\n")],
    ["a short root", text.replace(root64, "47DEQg==")],
    ["no origin", text.slice(text.indexOf("\n"))],
    ["no time", text.replace(/time.*\n/, "")],
    ["two times", `${text}time ${time}\n`],
    ["a time of another shape", text.replace(time, "yesterday")],
    ["an empty line", `${text}\n`],
  ])("is none with %s", (_what, wrong) => {
    expect(parseCheckpoint(wrong)).toBeNull();
  });

  test("is not written without a proper origin, size or time", () => {
    const good = { origin: "attest.local/w-1", size: 12, root: emptyRoot, time };
    expect(() => checkpointText({ ...good, origin: "two\nlines" })).toThrow(TypeError);
    expect(() => checkpointText({ ...good, size: -1 })).toThrow(RangeError);
    expect(() => checkpointText({ ...good, time: "yesterday" })).toThrow(TypeError);
  });
});
