import { existsSync, readFileSync } from "node:fs";
import { createRouterClient, ORPCError } from "@orpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { normalForm } from "@/lib/domain/text/normalForm";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { foundNewsroom, type Newsroom, type WrittenArticle, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import type { Api } from "./client";
import { router } from "./router";

const outside = new URL("../../../shared/vectors/naughty-strings.json", import.meta.url);

/** Ours, where the shared ones are absent: each is there for one way in which text has been broken before. */
const own = [
  "'; DROP TABLE claim; --",
  "%_\\%",
  "100% sure_",
  "<script>alert(1)</script>",
  "{{7*7}} #{7*7} <%= 7*7 %>",
  "=1+1",
  "null",
  "undefined",
  "__proto__",
  "constructor",
  "a\u0000b",
  "\u0000",
  "half \ud83d pair",
  "pair half \ude00",
  "\ud83d",
  "🏳️‍🌈👩‍👩‍👧‍👦",
  "e\u0301 is not \u00e9",
  "\u202eright to left\u202c",
  "مرحبا بالعالم",
  "Z̸̢a̷l̵g̶o̴",
  "\u200b\u2060zero width",
  "\u00a0\u3000wide spaces",
  "İıſK",
  "line\r\nbreak\u2028\u2029\u0085",
  "\ufffe\uffff\u{10ffff}",
  "\u0001\u0008\u001b[31mred",
  "a".repeat(300),
];
const shared: string[] = existsSync(outside) ? JSON.parse(readFileSync(outside, "utf8")) : [];
if (shared.length === 0) console.log("The shared naughty strings are absent: our own list alone is tried.");
const all = [...own, ...shared];

let database: OpenDatabase;
let newsroom: Newsroom;
let article: WrittenArticle;
let api: Api;
beforeAll(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
  article = await writeArticle(
    newsroom,
    Array.from({ length: 40 }, (_, index) => `The tide rose ${index} times.`),
  );
  const actor = { ...newsroom.checker, email: "cora@courier.example", sessionId: "session" };
  api = createRouterClient(router, { context: { actor } }) as Api;
});
afterAll(async () => {
  await closeWorkerPool();
  await database.close();
});

/** As it is kept: NUL and halves of pairs become U+FFFD, white space around it goes. */
const kept = (text: string) =>
  text
    .replaceAll("\0", "\ufffd")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();

/**
 * Groups of as many as one request takes: all of ours, and every so many of the shared ones. What is only white space
 * may be refused where a name is needed.
 */
function inGroups(size: number, longest: number, every = 1): string[][] {
  const tried = [...own, ...shared.filter((_, index) => index % every === 0)];
  const fitting = tried.filter((text) => kept(text) !== "" && kept(text).length <= longest);
  return Array.from({ length: Math.ceil(fitting.length / size) }, (_, index) => {
    const group = fitting.slice(index * size, (index + 1) * size);
    return [...group, ...fitting.slice(0, size - group.length)];
  });
}

const claimFor = (index: number) => article.claimIds[index % article.claimIds.length] ?? "";

test("evidence", async () => {
  for (const [index, [title = "", locator = "", quotation = "", note = "", interests = ""]] of inGroups(
    5,
    500,
  ).entries()) {
    const { version } = await api.claims.get({ claimId: claimFor(index) });
    const typed = { title, locator, quotation, note, interests, independenceGroup: null };
    const evidence = { ...typed, kind: "other", stance: "context", directness: "secondary" } as const;
    const { claim } = await api.evidence.add({ claimId: claimFor(index), version, evidence });
    const words = { title, quotation, note, interests };
    const stored = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, kept(text)]));
    expect(claim.evidence.at(-1)).toMatchObject({ ...stored, locator: kept(locator) });
  }
});

test("comments and questions", async () => {
  for (const [index, [body = "", askedOf = "", question = ""]] of inGroups(3, 300, 8).entries()) {
    const claimId = claimFor(index);
    const { claim } = await api.threads.comment({ claimId, body, blocking: false });
    expect(claim.thread.at(-1)?.body).toBe(kept(body));
    const asked = await api.replies.request({ claimId, askedOf, question, channel: "letter", dueAt: null });
    expect(asked.claim.replies.at(-1)).toMatchObject({ askedOf: kept(askedOf), question: kept(question) });
    expect(asked.claim.history[0]?.sentence).toContain(kept(askedOf).slice(0, 1));
  }
});

test("names of parties", async () => {
  for (const [name = "", note = ""] of inGroups(2, 300, 5)) {
    const party = await api.parties.add({ name, note, kind: "person", unnamed: true });
    expect(party).toMatchObject({ name: kept(name), note: kept(note) });
  }
  for (const name of own.filter((text) => kept(text) !== "")) {
    const fields = { kind: "organization", unnamed: false, note: null } as const;
    const party = await api.parties.add({ ...fields, name });
    expect((await api.parties.add({ ...fields, name })).id).toBe(party.id);
  }
});

test("an article's title, byline and publisher", async () => {
  for (const [title = "", byline = "", publisher = ""] of inGroups(3, 300, 3)) {
    const { article: before } = await api.articles.get({ articleId: article.articleId });
    const fields = { title, byline, publisher };
    const row = await api.articles.correct({ articleId: article.articleId, version: before.version, fields });
    expect(row).toMatchObject({ title: kept(title), byline: kept(byline), publisher: kept(publisher) });
  }
});

test("search finds words as they are, signs of patterns among them, and never fails", async () => {
  const party = await api.parties.add({ name: "50%_off\\ shop", kind: "outlet", unnamed: false, note: null });
  for (const text of ["50%_off\\", "%_off", "_OFF"]) {
    expect((await api.parties.list({ text })).items.map((one) => one.id)).toEqual([party.id]);
  }
  expect((await api.claims.list({ text: "tide rose 7 t" })).items.map((one) => one.number)).toEqual([8]);
  expect((await api.claims.list({ text: "tide%times" })).items).toEqual([]);
  for (const [text = ""] of inGroups(1, 200, 4)) {
    await api.claims.list({ text, limit: 1 });
    if (own.includes(text)) await Promise.all([api.articles.list({ text }), api.parties.list({ text })]);
  }
});

test("an imported text is kept whole, in its normal form", async () => {
  for (const text of [all.join("\n\n"), all.join(" "), ...own]) {
    const source = { from: "paste", text: `The tide rose. ${text}` } as const;
    const { articleId, existed } = await api.articles.import({ source });
    if (existed) continue;
    const { version, passages } = await api.articles.get({ articleId });
    const { text: normal } = normalForm(source.text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd"));
    expect(version.text).toBe(normal);
    expect(passages.map(({ start, end }) => version.text.slice(start, end)).join("")).toBe(version.text);
    const { items } = await api.articles.claims({ articleId });
    for (const claim of items) {
      expect(claim.spans.map(([start, end]) => version.text.slice(start, end)).join(" ")).toBe(claim.text);
    }
  }
});

test("what is no text is stored as U+FFFD or refused in every field that takes one, and never an error of ours", async () => {
  const { article: before } = await api.articles.get({ articleId: article.articleId });
  const place = { articleId: article.articleId, version: before.version };
  const answers = [
    await answerOf(() => api.articles.correct({ ...place, fields: { url: "https://ledger.example/a\0b" } })),
    await answerOf(() => api.articles.correct({ ...place, fields: { language: "e\0n" } })),
    await answerOf(() => api.audit.list({ type: "claim\0added" })),
    await answerOf(() => api.members.add({ name: "A\0", email: "a\0b@x.example", role: "checker", password: "x" })),
    await answerOf(() => api.articles.import({ source: { ...file, name: "tide\0.txt" } })),
    await answerOf(() => api.articles.import({ source: { ...file, mediaType: "text/\0plain" } })),
    await answerOf(() =>
      api.parties.list({ cursor: Buffer.from(`["a\\u0000","${place.articleId}"]`).toString("base64url") }),
    ),
  ];
  for (const [index, answer] of answers.entries()) expect(answer, `answer ${index}`).toBeLessThan(500);
});

const file = {
  from: "file",
  name: "tide.txt",
  mediaType: "text/plain",
  base64: btoa("The pier stands, he said."),
} as const;

async function answerOf(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return 200;
  } catch (error) {
    return error instanceof ORPCError ? error.status : 500;
  }
}

test("cursors and codes that somebody made up are refused as such", async () => {
  const made = ["", "null", "W10", "eyJhIjoxfQ", Buffer.from('["2026","x"]').toString("base64url"), "a".repeat(400)];
  for (const cursor of [...made, ...own.filter((text) => text.length <= 400)]) {
    for (const list of [api.claims.list, api.articles.list, api.parties.list, api.audit.list]) {
      const refusal = await list({ cursor }).then(
        () => null,
        (error) => error,
      );
      expect(refusal, cursor).toBeInstanceOf(ORPCError);
      expect(refusal.status, cursor).toBe(400);
    }
  }
});
