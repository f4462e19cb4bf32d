// The self-assessment of a workspace of 200,000 claims, and published fact-checks beside a claim.
import pg from "pg";
import { closeConnections } from "@/lib/data/connection";
import { measureNames } from "@/lib/domain/selfAssessment";
import { listClaims } from "@/lib/services/claims/listClaims";
import { likeFactChecks, listFactChecks } from "@/lib/services/factChecks/listFactChecks";
import { assessOurselves } from "@/lib/services/selfAssessment/assessOurselves";
import { approveManyOf } from "./exchangeWorkspace";
import { median, ms, tell, timed } from "./figures";
import { type BenchWorkspace, fillWorkspace, foundWorkspace } from "./workspace";

const databaseUrl = process.env.DATABASE_URL ?? "";
const published = 100_000;
const desk = await foundWorkspace();
await fillWorkspace(databaseUrl, desk, { articles: 200, claimsEach: 1_000 });
await exchange(desk);
await closeConnections();

/** The self-assessment with each number's claims, and published fact-checks beside a claim. */
async function exchange(workspace: BenchWorkspace): Promise<void> {
  const { editor, checker } = workspace;
  await approveManyOf(databaseUrl, workspace, { factChecks: published });
  const counted = await assessOurselves(editor, {});
  if (!counted.ok) throw new Error(counted.problem);
  tell("Claims checked, and published fact-checks", `${counted.value.items[0]?.met} and ${published}`);
  const claims = await listClaims(checker, { measure: "checked", limit: 1 });
  const own = await listFactChecks(checker, { limit: 1 });
  if (!claims.ok || !own.ok) throw new Error("the checked claims cannot be read");
  const claimId = await claimWithWords(claims.value.items[0]?.id ?? "", own.value.items[0]?.claim ?? "");
  const reads: [string, () => Promise<unknown>][] = [
    ["self-assessment, all time", () => assessOurselves(editor, {})],
    ["self-assessment, ten days", () => assessOurselves(editor, { from: daysAgo(15), to: daysAgo(5) })],
    ...measureNames.flatMap((measure): [string, () => Promise<unknown>][] => [
      [`claims of “${measure}”`, () => listClaims(editor, { measure })],
      [`claims without “${measure}”`, () => listClaims(editor, { measure, met: "no" })],
    ]),
    ["fact-checks like a claim", () => likeFactChecks(checker, { claimId })],
    ["fact-checks, first page", () => listFactChecks(checker, {})],
    ["fact-checks with rare words", () => listFactChecks(checker, { text: "minister4127" })],
    ["fact-checks with a common word", () => listFactChecks(checker, { text: "harbour" })],
  ];
  for (const [what, read] of reads) {
    const times = await timed(15, read);
    tell(`200,000 claims: ${what}`, `median ${ms(median(times))}, slowest ${ms(times.at(-1) ?? 0)}`);
  }
}

/** Gives a claim the words of a published one, so that something is like it. */
async function claimWithWords(claimId: string, words: string): Promise<string> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query("UPDATE claim SET text = $2, version = version + 1 WHERE id = $1", [claimId, words]);
  await owner.end();
  return claimId;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
