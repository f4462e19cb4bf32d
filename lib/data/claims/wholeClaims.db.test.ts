import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/gateways/passwords";
import { type FullWorkspace, fillWorkspace } from "@/lib/testing/fullWorkspace";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { inOneState } from "../connection";
import { claimsOfArticle, loadClaim } from "./load";
import type { StoredClaim } from "./record";
import { WholeClaims } from "./wholeClaims";

let database: OpenDatabase;
let here: FullWorkspace;
beforeAll(async () => {
  database = await openDatabase();
  const plain = "quiet harbour lamp";
  here = await fillWorkspace({ plain, hash: await hashPassword(plain) });
});
afterAll(() => database.close());

/** Every claim of the full workspace, both ways. */
async function bothWays(): Promise<{ whole: StoredClaim[]; single: (StoredClaim | null)[] }> {
  return inOneState(here.newsroom.workspaceId, async (tx) => {
    const articles = await tx.article.findMany({ select: { id: true } });
    const whole: StoredClaim[] = [];
    for (const { id } of articles) for await (const page of claimsOfArticle(tx, id)) whole.push(...page);
    const single: (StoredClaim | null)[] = [];
    for (const { id } of whole) single.push(await loadClaim(tx, id));
    return { whole, single };
  });
}

describe("claims read whole", () => {
  test("are what a claim read by itself is, with every kind of work", async () => {
    const { whole, single } = await bothWays();
    expect(whole).toEqual(single);
    const kinds = ["evidence", "verdicts", "approvals", "comments", "replies", "corrections", "parents"] as const;
    for (const kind of kinds)
      expect(
        whole.some((claim) => claim[kind].length > 0),
        kind,
      ).toBe(true);
    expect(whole.some(({ evidence }) => evidence.some(({ snapshots }) => snapshots.length > 0))).toBe(true);
    expect(whole.some(({ attribution }) => attribution.settledBy !== null)).toBe(true);
  });

  test("come in pages that follow one another in the order of the copy", async () => {
    const { articleId } = here.article;
    await inOneState(here.newsroom.workspaceId, async (tx) => {
      const claims = new WholeClaims(tx, articleId);
      const all = await claims.page(null, 1_000);
      const inPages: StoredClaim[] = [];
      for (let last: StoredClaim | null = null; ; ) {
        const page: StoredClaim[] = await claims.page(last, 2);
        inPages.push(...page);
        last = page.at(-1) ?? null;
        if (page.length < 2) break;
      }
      expect(all.length).toBeGreaterThan(2);
      expect(inPages).toEqual(all);
      expect(all.map(({ startOffset }) => startOffset)).toEqual(
        all.map((one) => one.startOffset).sort((a, b) => a - b),
      );
    });
  });
});
