import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleFile } from "@/lib/gateways/reading/types";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { closeWorkerPool, runInWorker } from "./pool";

const page = (html: string): ArticleFile => ({
  bytes: new TextEncoder().encode(html),
  fileName: "page.html",
  mediaType: null,
});
const endless = page("<".repeat(10_000_000));
const short = page("<p>One line.</p>");
const read = (file: ArticleFile, milliseconds: number) => runInWorker<"read">({ name: "read", file }, milliseconds);

beforeAll(async () => {
  await buildWorker();
});
afterAll(closeWorkerPool);

describe("the worker pool", () => {
  it("kills a task whose time is over and goes on with the next", async () => {
    expect(await read(endless, 300)).toEqual({ stopped: "out-of-time" });
    expect(await read(short, 15_000)).toMatchObject({ ok: true, article: { text: "One line." } });
  });

  it("counts no time of waiting for a thread", async () => {
    const outcomes = await Promise.all([read(endless, 2_500), read(endless, 2_500), read(short, 2_000)]);
    expect(outcomes.map((outcome) => "stopped" in outcome)).toEqual([true, true, false]);
  });

  it("answers a hundred tasks at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => read(short, 15_000)));
    expect(outcomes.every((outcome) => "ok" in outcome && outcome.ok)).toBe(true);
  });
});
