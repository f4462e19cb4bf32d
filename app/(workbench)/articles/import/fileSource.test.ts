import { expect, test } from "vitest";
import { fileSource } from "./fileSource";

test("a file's bytes survive, whatever they are and however many", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256);
  const source = await fileSource(new File([bytes], "ferry.txt", { type: "text/plain" }));
  if (!("from" in source) || source.from !== "file") throw new Error("no file");
  expect(Buffer.from(source.base64, "base64").equals(Buffer.from(bytes))).toBe(true);
  expect(source).toMatchObject({ name: "ferry.txt", mediaType: "text/plain" });
});

test("a file without a type says so", async () => {
  expect(await fileSource(new File(["x"], "ferry.md"))).toMatchObject({ mediaType: null });
});

test("an empty file and a file that is too large are refused before they are sent", async () => {
  expect(await fileSource(new File([], "ferry.txt"))).toEqual({ problem: "empty-copy" });
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], "ferry.txt");
  expect(await fileSource(large)).toEqual({ problem: "file-too-large" });
});
