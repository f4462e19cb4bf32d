import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { readArticleFile } from "./readArticle";
import { maxFileBytes } from "./types";

const encode = (text: string) => new TextEncoder().encode(text);
const file = (fileName: string | null, content: string) => ({ fileName, bytes: encode(content), mediaType: null });

beforeAll(async () => {
  await buildWorker();
});
afterAll(closeWorkerPool);

describe("reading through the worker thread", () => {
  it("gives the article of a page", async () => {
    const page = `<!doctype html><html lang="en-GB"><head><title>Harbour bridge closes | The Tidewater Post</title></head>
      <body><h1>Harbour bridge closes</h1><p>By Ines Okafor</p><p>The bridge will close on Monday, the port said.</p></body></html>`;
    const result = await readArticleFile(file("bridge.html", page));
    expect(result).toEqual({
      ok: true,
      article: {
        text: "Harbour bridge closes\n\nBy Ines Okafor\n\nThe bridge will close on Monday, the port said.",
        title: "Harbour bridge closes",
        byline: "Ines Okafor",
        publisher: null,
        publishedOn: null,
        language: "en-GB",
        url: null,
        mediaType: "text/html",
      },
    });
  });

  it("refuses what is larger than the limit without reading it", async () => {
    const bytes = new Uint8Array(maxFileBytes + 1).fill(0x61);
    expect(await readArticleFile({ bytes, fileName: "long.txt", mediaType: null })).toEqual({
      ok: false,
      problem: "too-large",
    });
  });

  it("reads several files at once and more than there are threads", async () => {
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) => readArticleFile(file("note.txt", `Note number ${index} of nine.`))),
    );
    expect(results.map((result) => result.ok && result.article.text)).toEqual(
      Array.from({ length: 9 }, (_, index) => `Note number ${index} of nine.`),
    );
  });
});
