import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { buildWorker } from "@/scripts/build-worker.mjs";
import { readArticleFile } from "./readArticle";
import { maxFileBytes, maxTextLength } from "./types";

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

describe("hostile files", () => {
  const ends = async (name: string, content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? encode(content) : content;
    return readArticleFile({ fileName: name, bytes, mediaType: null });
  };

  it("load nothing and run nothing", async () => {
    const asked: string[] = [];
    const canary = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
    const { port } = canary.address() as AddressInfo;
    const at = (what: string) => `http://127.0.0.1:${port}/${what}`;
    const result = await ends(
      "page.html",
      `<!DOCTYPE html [<!ENTITY x SYSTEM "${at("entity")}">]><html><head><base href="${at("")}">
      <link rel="stylesheet" href="${at("style")}"><script src="${at("script")}"></script>
      <style>@import url(${at("import")});</style><meta http-equiv="refresh" content="0;url=${at("refresh")}"></head>
      <body onload="fetch('${at("onload")}')"><p>The tide turned. &x;</p><img src="${at("image")}" onerror="fetch('${at("error")}')">
      <iframe src="${at("frame")}"></iframe><object data="${at("object")}"></object><video src="${at("video")}"></video>
      <svg><image href="${at("svg")}"/></svg><script>fetch("${at("inline")}"); globalThis.process?.exit(3)</script></body></html>`,
    );
    await new Promise((resolve) => canary.close(resolve));
    expect(result).toMatchObject({ ok: true, article: { text: "The tide turned. &x;" } });
    expect(asked).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["a hundred thousand nested elements", "page.html", `${"<div>".repeat(100_000)}deep`],
    ["a hundred thousand unclosed inline elements", "page.html", `${"<b>".repeat(100_000)}deep`],
    ["a huge attribute", "page.html", `<p title="${"x".repeat(9_000_000)}">short</p>`],
    ["entities without end", "page.html", "&lt;&amp;".repeat(20_000)],
    ["a comment that never ends", "page.html", `<p>before</p><!--${"<p>".repeat(100_000)}`],
    ["a script that never ends", "page.html", `<p>before</p><script>${"<p>".repeat(100_000)}`],
    [
      "nested JSON-LD",
      "page.html",
      `<script type="application/ld+json">${"[".repeat(2_000_000)}</script><p>a word</p>`,
    ],
    ["quotations in quotations", "page.md", `${">".repeat(3_000)} deep`],
    ["brackets without end", "page.md", "[".repeat(50_000)],
    ["a front matter without end", "page.md", `---\n${"key: value\n".repeat(100_000)}`],
    ["one endless line", "page.txt", "word ".repeat(300_000)],
  ])("%s end in a value", async (_, name, content) => {
    const result = await ends(name, content);
    expect(result.ok ? result.article.text.length > 0 : ["no-text", "unreadable-file"].includes(result.problem)).toBe(
      true,
    );
  });

  it("are refused where they are no text", async () => {
    expect(await ends("speech.txt", "%PDF-1.7\nwords")).toEqual({ ok: false, problem: "unsupported-file" });
    expect(await ends("empty.txt", "")).toEqual({ ok: false, problem: "no-text" });
    expect(await ends("blank.html", "<html><body><script>x()</script> … </body></html>")).toEqual({
      ok: false,
      problem: "no-text",
    });
    expect(await ends("long.txt", "a".repeat(maxTextLength + 1))).toEqual({ ok: false, problem: "too-large" });
  });
});
