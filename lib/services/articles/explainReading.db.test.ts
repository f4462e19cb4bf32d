import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { must } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { openClaim } from "../claims/openClaim";
import { settleAttribution } from "../claims/settleAttribution";
import { explainReading, summariseReading } from "./explainReading";
import { importArticle } from "./importArticle";

let database: OpenDatabase;
let newsroom: Newsroom;
let articleId: string;

const copy = [
  "The pier will close in May, mayor Ona Brandt said on Tuesday.",
  "“We have no other choice,” she told the council.",
  "The town spent 4 million crowns on repairs last year.",
  "What happens next?",
].join("\n\n");

beforeEach(async () => {
  database = await openDatabase();
  newsroom = await foundNewsroom();
  articleId = must(await importArticle(newsroom.checker, { source: { from: "paste", text: copy } })).articleId;
});
afterEach(() => database.close());
afterAll(closeWorkerPool);

test("says of each claim which words it went by, which rule joined them, and how sure it was", async () => {
  const { items } = must(await explainReading(newsroom.auditor, { articleId }));
  const [closing, choice, spent] = items;
  expect(closing).toMatchObject({ form: "indirect", party: { name: "Ona Brandt" }, role: "mayor" });
  expect(choice).toMatchObject({ form: "direct", party: { name: "Ona Brandt" }, why: expect.stringContaining("cue") });
  expect(choice?.confidence).toBeGreaterThan(0.5);
  expect(spent).toMatchObject({ kind: "own-voice", why: null, confidence: null });
  for (const { excerpt, spans, sourceSpans, cueSpans } of items) {
    expect(copy.slice(excerpt.start, excerpt.start + excerpt.text.length)).toBe(excerpt.text);
    for (const [start, end] of [...spans, ...sourceSpans, ...cueSpans]) {
      expect(start).toBeGreaterThanOrEqual(excerpt.start);
      expect(end).toBeLessThanOrEqual(excerpt.start + excerpt.text.length);
    }
  }
});

test("the figures count what the pages show, kind by kind", async () => {
  const [first] = must(await explainReading(newsroom.checker, { articleId })).items;
  const { attribution, version } = must(await openClaim(newsroom.checker, { claimId: first?.claimId ?? "" }));
  const { form, sourceSpans, cueSpans, party, role, affiliation, via, terms } = attribution;
  must(
    await settleAttribution(newsroom.checker, {
      claimId: first?.claimId ?? "",
      version,
      attribution: { form, sourceSpans, cueSpans, partyId: party?.id ?? null, role, affiliation, via, terms },
    }),
  );
  const { claims, notClaims } = must(await summariseReading(newsroom.checker, { articleId }));
  expect(claims.settled).toBe(1);
  expect(notClaims).toContainEqual({ reason: "question", count: 1 });
  for (const kind of ["sure", "likely", "unsure", "settled", "own-voice"] as const) {
    const shown = must(await explainReading(newsroom.checker, { articleId, kind })).items;
    expect(shown.length, kind).toBe(claims[kind]);
    expect(shown.every((one) => one.kind === kind)).toBe(true);
  }
});

test("pages follow each other without a gap, in the order of the copy", async () => {
  const all = must(await explainReading(newsroom.checker, { articleId })).items.map((one) => one.number);
  const paged: number[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await explainReading(newsroom.checker, { articleId, limit: 1, cursor }));
    paged.push(...page.items.map((one) => one.number));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(paged).toEqual(all);
});

test("another workspace's article is not found, and a made-up cursor is refused", async () => {
  const neighbour = await foundNewsroom();
  expect(await explainReading(neighbour.checker, { articleId })).toMatchObject({ problem: "not-found" });
  expect(await summariseReading(neighbour.checker, { articleId })).toMatchObject({ problem: "not-found" });
  expect(await explainReading(newsroom.checker, { articleId, cursor: "x" })).toMatchObject({
    problem: "invalid-input",
  });
});
