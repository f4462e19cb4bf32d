import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { approvalSeen, bringToReview, must, seen } from "@/lib/testing/claimSteps";
import { foundNewsroom, type Newsroom, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { acceptClaim } from "./claims/acceptClaim";
import { approveVerdict } from "./claims/approveVerdict";
import { acceptClaims } from "./claims/commandClaims";
import { writeComment } from "./threads/writeComment";
import { type LiveMessage, watchChanges } from "./watchChanges";

let database: OpenDatabase;
let here: Newsroom;
let there: Newsroom;
const told: { here: LiveMessage[]; there: LiveMessage[] } = { here: [], there: [] };
const stops: ((() => void) | null)[] = [];
/** Long enough for a machine that is busy with other tests. */
const patience = { timeout: 20_000, interval: 10 };

beforeAll(async () => {
  database = await openDatabase();
  here = await foundNewsroom();
  there = await foundNewsroom();
  const watch = (newsroom: Newsroom, heard: LiveMessage[]) =>
    watchChanges(newsroom.auditor, { tell: (message) => heard.push(message), end: () => undefined });
  stops.push(watch(here, told.here), watch(there, told.there));
  // The feed's connection listens from a moment after the first watcher: until then changes go by unheard.
  await vi.waitUntil(() => told.here.length > 0 && told.there.length > 0, patience);
});
afterAll(async () => {
  for (const stop of stops) stop?.();
  process.emit("attest:closing" as "SIGTERM", "SIGTERM");
  await database.close();
});

test("watchers that came before anybody listened are told of the gap, once", () => {
  expect(told).toEqual({ here: [{ type: "gap" }], there: [{ type: "gap" }] });
  told.here.length = 0;
  told.there.length = 0;
});

const claimOf = async (newsroom: Newsroom) => (await writeArticle(newsroom, ["The tide rose."])).claimIds[0] ?? "";

test("a change is told to its own workspace, with who did it, and to no other", async () => {
  const claimId = await claimOf(here);
  must(await acceptClaim(here.checker, await seen(here.checker, claimId)));
  await vi.waitUntil(() => told.here.length > 0, patience);
  const { name: actor, id: actorId } = here.checker;
  expect(told.here).toEqual([
    { type: "changed", articleId: expect.any(String), claimIds: [claimId], actorId, actor, event: "claim.accepted" },
  ]);
  const other = await claimOf(there);
  must(await acceptClaim(there.checker, await seen(there.checker, other)));
  await vi.waitUntil(() => told.there.length > 0, patience);
  expect(told.here).toHaveLength(1);
  expect(told.there).toMatchObject([{ claimIds: [other] }]);
});

test("what was refused or rolled back is never told", async () => {
  told.here.length = 0;
  const claimId = await claimOf(here);
  await database.owner.query(`
    CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'late'; END $$;
    CREATE CONSTRAINT TRIGGER fails_late AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION fail_late()`);
  const asked = await seen(here.checker, claimId);
  await expect(acceptClaim(here.checker, asked)).rejects.toThrow();
  await database.owner.query("DROP TRIGGER fails_late ON audit_event; DROP FUNCTION fail_late()");
  expect(await acceptClaim(here.auditor, asked)).toMatchObject({ problem: "not-allowed" });
  expect(await acceptClaim(here.checker, { ...asked, version: 7 })).toMatchObject({ problem: "changed-meanwhile" });
  must(await writeComment(here.checker, { claimId, body: "This one is told.", blocking: false }));
  await vi.waitUntil(() => told.here.length > 0, patience);
  expect(told.here).toMatchObject([{ event: "thread.commented" }]);
});

test("an approval is told once, a step on many claims once with all of them, and a very large one without their names", async () => {
  const claimId = await claimOf(here);
  await bringToReview(here, claimId);
  const sentences = Array.from({ length: 60 }, (_, index) => `The tide rose ${index} times.`);
  const { claimIds } = await writeArticle(here, sentences);
  await vi.waitUntil(() => told.here.some((one) => "event" in one && one.event === "claim.submitted"), patience);
  told.here.length = 0;
  must(await approveVerdict(here.editor, await approvalSeen(here.editor, claimId)));
  const some = (ids: readonly string[]) => ({ claims: ids.map((id) => ({ id, version: 1 })) });
  must(await acceptClaims(here.editor, some(claimIds.slice(0, 3))));
  must(await acceptClaims(here.editor, some(claimIds.slice(3))));
  await vi.waitUntil(() => told.here.length > 2, patience);
  expect(told.here).toMatchObject([
    { event: "claim.approved", claimIds: [claimId] },
    { event: "claim.accepted", claimIds: expect.arrayContaining(claimIds.slice(0, 3)) },
    { event: "claim.accepted", claimIds: [] },
  ]);
});

test("who comes after a change of what they read is told of a gap, and nobody else", async () => {
  told.here.length = 0;
  const begun = Date.now();
  const claimId = await claimOf(here);
  must(await acceptClaim(here.checker, await seen(here.checker, claimId)));
  await vi.waitUntil(() => told.here.length > 0, patience);
  const toldTo = (watcher: Newsroom, since?: number) => {
    const heard: LiveMessage[] = [];
    watchChanges(watcher.auditor, { tell: (message) => heard.push(message), end: () => undefined, since })?.();
    return heard;
  };
  expect(toldTo(here, begun)).toEqual([{ type: "gap" }]);
  expect(toldTo(there, begun)).toEqual([]);
  expect(toldTo(here, Date.now() + 1)).toEqual([]);
  expect(toldTo(here)).toEqual([]);
  expect(toldTo(there, 0)).toEqual([{ type: "gap" }]);
});
