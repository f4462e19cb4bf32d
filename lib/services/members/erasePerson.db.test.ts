import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/data/connection";
import { commitPersonal } from "@/lib/data/personalValues";
import { bringToApproved, must, seen } from "@/lib/testing/claimSteps";
import { examineLog } from "@/lib/testing/logState";
import { foundNewsroom, type Newsroom, type WrittenArticle, writeArticle } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { sealEverything } from "@/lib/testing/sealing";
import { listRecord } from "../audit/listRecord";
import { verifyLog } from "../audit/verifyLog";
import { acceptClaim } from "../claims/acceptClaim";
import { assignClaim } from "../claims/assignClaim";
import { openClaim } from "../claims/openClaim";
import { settleAttribution } from "../claims/settleAttribution";
import { addParty, changeParty } from "../parties/changeParty";
import { openParty } from "../parties/listParties";
import { requestReply } from "../replies/recordReply";
import { erasePerson } from "./erasePerson";
import { changeMember, listMembers, setMemberPassword } from "./manageMembers";
import { repeatErasures } from "./repeatErasures";

let database: OpenDatabase;
let newsroom: Newsroom;
let article: WrittenArticle;
const folder = mkdtempSync(path.join(tmpdir(), "attest-erasures-"));
beforeAll(async () => {
  process.env.ATTEST_DATA_DIR = folder;
  database = await openDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  newsroom = await foundNewsroom();
  article = await writeArticle(newsroom, ["The tide rose by 12 metres.", "Two mills flooded.", "Nobody slept."]);
  const [first = "", second = ""] = article.claimIds;
  const { editor, checker } = newsroom;
  must(await acceptClaim(checker, await seen(checker, first)));
  must(await assignClaim(editor, { ...(await seen(editor, first)), assigneeId: checker.id }));
  const asking = { claimId: second, question: "When?", channel: "e-mail", dueAt: null };
  must(await requestReply(editor, { ...asking, askedOf: "Cora Linde" }));
});

const memberNow = async (id: string) => {
  const member = must(await listMembers(newsroom.admin)).items.find((one) => one.id === id);
  if (!member) throw new Error("the member is gone");
  return member;
};
const disable = async ({ id }: { id: string }) => {
  const { version } = await memberNow(id);
  must(await changeMember(newsroom.admin, { memberId: id, version, disabled: true }));
};
const eraseMember = async ({ id }: { id: string }) =>
  erasePerson(newsroom.admin, { kind: "member", id, version: (await memberNow(id)).version });
const recordNow = async () => must(await listRecord(newsroom.auditor, {})).items;
const everythingStored = async () => {
  const { rows } = await database.owner.query<{ all: string }>(
    `SELECT concat((SELECT string_agg(m::text, '') FROM member m WHERE m.workspace_id = $1),
      (SELECT string_agg(e::text, '') FROM audit_event e WHERE e.workspace_id = $1),
      (SELECT string_agg(p::text, '') FROM personal_value p WHERE p.workspace_id = $1)) AS all`,
    [newsroom.workspaceId],
  );
  return rows[0]?.all ?? "";
};

describe("erasing a member", () => {
  test("takes name and address out of rows and record, and leaves the log whole", async () => {
    const { checker, workspaceId } = newsroom;
    await sealEverything();
    const before = await recordNow();
    expect(before.map((event) => event.actor)).toContain("Cora Linde");
    expect(await everythingStored()).toContain("Cora Linde");
    await disable(checker);
    const { values } = must(await eraseMember(checker));
    expect(values).toBeGreaterThan(1);
    expect(await everythingStored()).not.toMatch(/Cora Linde|cora\.linde/);
    const after = await recordNow();
    expect(after.map(({ actor, sentence }) => `${actor} ${sentence}`).join("\n")).not.toContain("Cora Linde");
    expect(after.map((event) => event.sentence)).toContain("assigned claim 1 to [erased]");
    expect(after.slice(2).map((event) => event.hash)).toEqual(before.map((event) => event.hash));
    expect(await memberNow(checker.id)).toMatchObject({ name: "Erased person", erased: true, disabled: true });
    await sealEverything();
    expect(await examineLog(database.owner, workspaceId)).toMatchObject({ faults: [], unsealed: 0 });
    expect(must(await verifyLog(newsroom.auditor, {})).verdict?.kind).toBe("intact");
  });

  test("touches nobody else", async () => {
    await disable(newsroom.checker);
    must(await eraseMember(newsroom.checker));
    expect((await recordNow()).map((event) => event.actor)).toContain("Edda Voss");
    expect(await memberNow(newsroom.editor.id)).toMatchObject({ name: "Edda Voss", erased: false });
  });

  test("is recorded, by whom and of whom, without the name", async () => {
    await disable(newsroom.checker);
    must(await eraseMember(newsroom.checker));
    const [event] = await recordNow();
    expect(event).toMatchObject({
      type: "person.erased",
      actor: "Ama Boateng",
      sentence: "erased the name of a member",
    });
    const line = readFileSync(path.join(folder, "erasures.jsonl"), "utf8").trim().split("\n").at(-1) ?? "";
    expect(JSON.parse(line)).toMatchObject({ id: newsroom.checker.id, byId: newsroom.admin.id });
    expect(line).not.toContain("Cora");
  });

  test("is for administrators, of people who were disabled, once", async () => {
    const { checker, editor } = newsroom;
    const asked = { kind: "member", id: checker.id, version: 1 } as const;
    expect(await erasePerson(editor, asked)).toMatchObject({ problem: "not-allowed" });
    expect(await eraseMember(checker)).toMatchObject({ problem: "member-active" });
    expect(await erasePerson(newsroom.admin, { ...asked, version: 7 })).toMatchObject({ problem: "changed-meanwhile" });
    const elsewhere = await foundNewsroom();
    expect(await erasePerson(elsewhere.admin, asked)).toMatchObject({ problem: "not-found" });
    await disable(checker);
    const outcomes = await Promise.all([eraseMember(checker), eraseMember(checker)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const { version } = await memberNow(checker.id);
    const back = { memberId: checker.id, version, disabled: false };
    expect(await changeMember(newsroom.admin, back)).toMatchObject({ problem: "person-erased" });
    const password = { memberId: checker.id, password: "quiet harbour lamp" };
    expect(await setMemberPassword(newsroom.admin, password)).toMatchObject({ problem: "person-erased" });
  });

  test("leaves the name free for somebody who comes to have it anew", async () => {
    const { checker, workspaceId } = newsroom;
    await disable(checker);
    must(await eraseMember(checker));
    const value = { subjectId: null, value: "Cora Linde" };
    const [one, two] = await inWorkspace(workspaceId, async (tx) => {
      const commit = await commitPersonal(tx, [value]);
      return [commit(value), (await commitPersonal(tx, [value]))(value)];
    });
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(two).toBe(one);
  });
});

describe("erasing a party", () => {
  const speak = async (kind: "person" | "organization") => {
    const { checker } = newsroom;
    const party = must(await addParty(checker, { name: "Ada Roth", kind, unnamed: false, note: "A neighbour." }));
    const claimId = article.claimIds[2] ?? "";
    const spoken = { form: "indirect" as const, sourceSpans: [], cueSpans: [], role: null, affiliation: null };
    const attribution = { ...spoken, via: [], terms: null, partyId: party.id };
    must(await settleAttribution(checker, { ...(await seen(checker, claimId)), attribution }));
    const fields = { name: "Ada Roth-Winter" };
    const renamed = must(await changeParty(checker, { partyId: party.id, version: party.version, fields }));
    return { party: renamed, claimId };
  };

  test("takes every name that it had out of the record, and opens what was approved under it", async () => {
    const { party, claimId } = await speak("person");
    await bringToApproved(newsroom, claimId);
    must(await erasePerson(newsroom.admin, { kind: "party", id: party.id, version: party.version }));
    const told = (await recordNow()).map((event) => event.sentence);
    expect(told.join("\n")).not.toMatch(/Ada|Roth/);
    expect(told).toContain("added the party [erased]");
    expect(must(await openParty(newsroom.auditor, { partyId: party.id })).name).toBe("Erased person");
    expect(must(await openClaim(newsroom.auditor, { claimId })).status).toBe("in_check");
    expect(told).toContain("reopened claim 3: The speaker's name was erased.");
  });

  test("is for persons alone", async () => {
    const { party } = await speak("organization");
    const asked = { kind: "party", id: party.id, version: party.version } as const;
    expect(await erasePerson(newsroom.admin, asked)).toMatchObject({ problem: "not-a-person" });
  });
});

describe("a restored backup", () => {
  /** Puts back what an erasure changed, as a backup from before it would. */
  const restored = async (work: () => Promise<unknown>) => {
    const { owner } = database;
    const tables = ["personal_value", "member"];
    const kept: Record<string, unknown[]> = {};
    for (const table of tables) {
      const { rows } = await owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE workspace_id = $1`, [
        newsroom.workspaceId,
      ]);
      kept[table] = rows.map((row) => row.row);
    }
    await work();
    await owner.query("ALTER TABLE personal_value DISABLE TRIGGER USER");
    for (const row of kept.personal_value ?? []) {
      await owner.query(
        `UPDATE personal_value p SET value = r.value, salt = r.salt, erased_at = NULL
         FROM jsonb_populate_record(NULL::personal_value, $1) r WHERE p.commitment = r.commitment`,
        [JSON.stringify(row)],
      );
    }
    await owner.query("ALTER TABLE personal_value ENABLE TRIGGER USER");
    for (const row of kept.member ?? []) {
      await owner.query(
        `UPDATE member m SET name = r.name, email = r.email, erased_at = NULL
         FROM jsonb_populate_record(NULL::member, $1) r WHERE m.id = r.id`,
        [JSON.stringify(row)],
      );
    }
  };

  test("brings nobody back", async () => {
    const { checker } = newsroom;
    await disable(checker);
    await restored(async () => must(await eraseMember(checker)));
    expect(await everythingStored()).toContain("Cora Linde");
    appendFileSync(path.join(folder, "erasures.jsonl"), '\n{"at":"2026-'); // a power cut in the middle of a line
    await repeatErasures();
    expect(await everythingStored()).not.toMatch(/Cora Linde|cora\.linde/);
    const [event] = await recordNow();
    expect(event?.sentence).toBe("erased the name of a member again, after a restore");
    const count = (await recordNow()).length;
    await repeatErasures();
    expect(await recordNow()).toHaveLength(count);
  });
});
