import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeWorkerPool } from "@/lib/gateways/worker/pool";
import { openClaim } from "@/lib/services/claims/openClaim";
import { checkClaimReview, setReviewPage } from "@/lib/services/reports/checkClaimReview";
import { exportFeed } from "@/lib/services/reports/exportFeed";
import { bringToPublished, must, seen } from "@/lib/testing/claimSteps";
import { bringFactCheck } from "@/lib/testing/factChecks";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { attachFactCheck } from "./attachFactCheck";
import { importFactChecks } from "./importFactChecks";
import { likeFactChecks, listFactChecks } from "./listFactChecks";
import { readFactChecks } from "./readFactChecks";

let database: OpenDatabase;
let desk: Newsroom;
beforeAll(async () => {
  database = await openDatabase();
  desk = await foundNewsroom();
});
afterAll(async () => {
  await database.close();
  await closeWorkerPool();
});

const reviewOf = (claim: string, more: object = {}) => ({
  "@type": "ClaimReview",
  claimReviewed: claim,
  url: `https://desk.example/${encodeURIComponent(claim)}`,
  author: { name: "Tidewater Desk" },
  datePublished: "2026-03-04",
  itemReviewed: { "@type": "Claim", author: { name: "Mara Quist" }, appearance: { url: "https://a.example/" } },
  reviewRating: { alternateName: "False" },
  ...more,
});
const paste = (...reviews: object[]) => ({ source: { from: "paste", text: JSON.stringify(reviews) } as const });

describe("importing published fact-checks", () => {
  test("shows first what was understood and what is wrong, and writes nothing", async () => {
    const { checker } = desk;
    const source = paste(reviewOf("The ferry sank twice"), reviewOf("", { url: "/relative" }));
    const found = must(await readFactChecks(checker, source));
    expect(found).toMatchObject({ total: 2, importable: 1, cut: false });
    expect(found.items.map((one) => [one.claim, one.findings, one.known])).toEqual([
      ["The ferry sank twice", [], false],
      ["", ["claim-missing", "url-relative"], false],
    ]);
    expect(must(await listFactChecks(checker, {})).items).toEqual([]);
  });

  test("takes in what is new, once, and records it", async () => {
    const { checker, auditor } = desk;
    const source = paste(reviewOf("The ferry sank twice"), reviewOf("The ferry sank twice"), reviewOf(""));
    expect(must(await importFactChecks(checker, source))).toEqual({ imported: 1, known: 1, unreadable: 1 });
    expect(must(await importFactChecks(checker, source))).toEqual({ imported: 0, known: 2, unreadable: 1 });
    expect(must(await readFactChecks(checker, source))).toMatchObject({ importable: 0 });
    const [one] = must(await listFactChecks(auditor, {})).items;
    expect(one).toMatchObject({
      claim: "The ferry sank twice",
      claimant: "Mara Quist",
      ...{ publisher: "Tidewater Desk", ratingLabel: "False", reviewedOn: "2026-03-04" },
      url: "https://desk.example/The%20ferry%20sank%20twice",
      findings: ["url-shared"],
    });
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM audit_event WHERE type = 'factCheck.imported'",
    );
    expect(rows[0].n).toBe(1);
  });

  test("of one source by two at once keeps each review once", async () => {
    const { checker, editor } = desk;
    const reviews = Array.from({ length: 40 }, (_, index) => reviewOf(`Bridge number ${index} is closed`));
    const outcomes = await Promise.all([
      importFactChecks(checker, paste(...reviews)),
      importFactChecks(editor, paste(...[...reviews].reverse())),
    ]);
    expect(outcomes.map(must).reduce((sum, one) => sum + one.imported, 0)).toBe(40);
  });

  test.each([
    ["words", "The ferry sank.", "fact-checks-unreadable"],
    ["a page without any", "<p>Hello</p>", "no-fact-checks"],
    ["an empty list", "[]", "no-fact-checks"],
  ])("of %s says what is missing", async (_, text, problem) => {
    expect(await importFactChecks(desk.checker, { source: { from: "paste", text } })).toMatchObject({ problem });
  });

  test("takes hostile texts as they are, and no address but a web address", async () => {
    const claim = "<img src=x onerror=alert(1)>\u202e\u0000 'quoted'";
    const source = paste(reviewOf(claim, { url: "javascript:alert(1)" }));
    must(await importFactChecks(desk.checker, source));
    const [one] = must(await listFactChecks(desk.checker, { text: "onerror" })).items;
    expect([one?.claim, one?.url]).toEqual([claim.replace("\0", "\ufffd"), null]);
  });
});

test("whatever a claim says, it is kept once or told as no claim, and never an error of ours", async () => {
  const there = await foundNewsroom();
  const reviews = naughtyStrings().map((words) =>
    reviewOf(words, { author: { name: words }, name: words, url: words }),
  );
  const { imported, known, unreadable } = must(await importFactChecks(there.checker, paste(...reviews)));
  expect(imported + known + unreadable).toBe(reviews.length);
  expect(imported).toBeGreaterThan(15);
  const { items } = must(await listFactChecks(there.checker, { text: "<script>alert(1)", limit: 200 }));
  expect(items.filter((one) => one.url !== null && !/^https?:/.test(one.url))).toEqual([]);
  expect(items.map((one) => one.claim)).toContain("<script>alert(1)</script>");
});

describe("the list", () => {
  test("is paged by day and searched by words", async () => {
    const { auditor } = desk;
    const first = must(await listFactChecks(auditor, { text: "bridge number", limit: 25 }));
    const second = must(await listFactChecks(auditor, { text: "bridge number", limit: 25, cursor: first.next ?? "" }));
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 15, null]);
    expect(new Set([...first.items, ...second.items].map((one) => one.id)).size).toBe(40);
    expect(must(await listFactChecks(auditor, { text: "zeppelin" })).items).toEqual([]);
  });
});

describe("beside a claim", () => {
  test("stand the fact-checks that are like it, and one becomes evidence", async () => {
    const { checker } = desk;
    const { claimIds } = await writeArticle(desk, ["The lighthouse burned down in 1904.", "Nobody was hurt."]);
    const [claimId = "", other = ""] = claimIds;
    const id = await bringFactCheck(desk, "A lighthouse burned down in 1904, the town hall said");
    await bringFactCheck(desk, "The library burned all its books");
    const { items } = must(await likeFactChecks(checker, { claimId }));
    expect(items.map((one) => one.id)).toEqual([id]);
    expect(must(await likeFactChecks(checker, { claimId: other })).items).toEqual([]);
    const attached = must(
      await attachFactCheck(checker, { ...(await seen(checker, claimId)), factCheckId: id, stance: "refutes" }),
    );
    expect(attached.claim.evidence[0]).toMatchObject({
      ...{ kind: "link", stance: "refutes", directness: "secondary", independenceGroup: "Tidewater Desk" },
      title: "Tidewater Desk: No, the tide did not rise",
      locator: `https://desk.example/${id}`,
    });
  });

  test("none of another workspace is found or attached", async () => {
    const there = await foundNewsroom();
    const foreign = await bringFactCheck(there, "The lighthouse burned down in 1905.");
    const { claimIds } = await writeArticle(desk, ["The lighthouse burned down in 1905."]);
    const [claimId = ""] = claimIds;
    const { items } = must(await likeFactChecks(desk.checker, { claimId }));
    expect(items.map((one) => one.id)).not.toContain(foreign);
    const input = { ...(await seen(desk.checker, claimId)), factCheckId: foreign, stance: "context" } as const;
    expect(await attachFactCheck(desk.checker, input)).toMatchObject({ problem: "not-found" });
  });
});

describe("our own ClaimReview", () => {
  test("is checked before it is exported, and mended by the page's address", async () => {
    const { articleId, claimIds } = await writeArticle(desk, ["The pier was rebuilt in 1931."]);
    const [claimId = ""] = claimIds;
    await bringToPublished(desk, claimId);
    const before = must(await checkClaimReview(desk.auditor, { articleId }));
    expect(before).toMatchObject({ claims: 1, reviewUrl: null });
    expect(before.findings.map((one) => one.kind)).toEqual(["url-missing", "appearance-missing"]);
    const url = "https://courier.example/checks/pier";
    const after = must(await setReviewPage(desk.editor, { articleId, url }));
    expect(after.findings.map((one) => one.kind)).toEqual(["appearance-missing"]);
    const feed = JSON.parse(await must(await exportFeed(desk.auditor, {})).text());
    expect(feed.dataFeedElement.map((one: { item: { url: string } }) => one.item.url)).toEqual([`${url}#claim-1`]);
    expect(must(await openClaim(desk.editor, { claimId })).status).toBe("published");
  });
});
