import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/gateways/passwords";
import { changeMember, listMembers, setMemberPassword } from "@/lib/services/members/manageMembers";
import { must } from "@/lib/testing/claimSteps";
import { foundNewsroom, hire, type Newsroom } from "@/lib/testing/newsroom";
import { type OpenDatabase, openDatabase } from "@/lib/testing/openDatabase";
import { aboutMe, changeOwnPassword } from "./me";
import { actorOfSession, signOut } from "./sessions";
import { signIn } from "./signIn";

const password = "quiet harbour lamp";
let database: OpenDatabase;
let newsroom: Newsroom;
let passwordHash: string;
let lines: string[];
beforeAll(async () => {
  database = await openDatabase();
  passwordHash = await hashPassword(password);
  newsroom = await foundNewsroom({ passwordHash });
});
beforeEach(() => {
  lines = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
});
afterAll(() => database.close());

let born = 0;
/** Somebody new, so that each test has tries of its own. */
const somebody = () => hire(newsroom.workspaceId, { role: "checker", name: `Guest ${++born}`, passwordHash });
let street = 0;
const anAddress = () => `192.0.2.${++street}`;

async function sessionOf(email: string): Promise<string> {
  return must(await signIn({ email, password, address: anAddress() })).sessionId;
}

async function change(memberId: string, to: { role?: "editor"; disabled?: boolean }): Promise<void> {
  const version = must(await listMembers(newsroom.admin)).items.find((one) => one.id === memberId)?.version ?? 0;
  must(await changeMember(newsroom.admin, { memberId, version, ...to }));
}

describe("a session", () => {
  test("says who acts, and a new one is begun with each sign-in", async () => {
    const { id, email, role, name } = await somebody();
    const [first, second] = [await sessionOf(email), await sessionOf(email.toUpperCase())];
    expect(first).not.toBe(second);
    expect(await actorOfSession(first)).toMatchObject({ id, role, name, workspaceId: newsroom.workspaceId });
    expect((await actorOfSession(second))?.id).toBe(id);
    expect(await actorOfSession("00000000-0000-4000-8000-000000000000")).toBeNull();
  });

  test.each([
    ["disabled", { disabled: true }],
    ["given another role", { role: "editor" as const }],
  ])("is nobody's with the next request of a member who was %s", async (_, to) => {
    const { id, email } = await somebody();
    const session = await sessionOf(email);
    await change(id, to);
    expect(await actorOfSession(session)).toBeNull();
  });

  test("does not come back when its member is enabled again", async () => {
    const { id, email } = await somebody();
    const session = await sessionOf(email);
    await change(id, { disabled: true });
    expect(await signIn({ email, password, address: anAddress() })).toMatchObject({ problem: "not-signed-in" });
    await change(id, { disabled: false });
    expect(await actorOfSession(session)).toBeNull();
    expect((await signIn({ email, password, address: anAddress() })).ok).toBe(true);
  });

  test("outlives a change of the member's name", async () => {
    const { id, email } = await somebody();
    const session = await sessionOf(email);
    must(await changeMember(newsroom.admin, { memberId: id, version: 1, name: "Renamed Guest" }));
    expect((await actorOfSession(session))?.name).toBe("Renamed Guest");
  });

  test("ends with every other one when the password changes, by oneself or by an administrator", async () => {
    const { id, email } = await somebody();
    const [first, second] = [await sessionOf(email), await sessionOf(email)];
    const me = await actorOfSession(first);
    if (!me) throw new Error("signed in a moment ago");
    const next = "another quiet lamp";
    expect(await changeOwnPassword(me, { present: "wrong", next })).toMatchObject({ problem: "not-allowed" });
    expect(await changeOwnPassword(me, { present: password, next: "short" })).toMatchObject({
      problem: "password-weak",
    });
    expect(await actorOfSession(first)).not.toBeNull();
    must(await changeOwnPassword(me, { present: password, next }));
    expect([await actorOfSession(first), await actorOfSession(second)]).toEqual([null, null]);
    const third = must(await signIn({ email, password: next, address: anAddress() })).sessionId;
    must(await setMemberPassword(newsroom.admin, { memberId: id, password: "a third quiet lamp" }));
    expect(await actorOfSession(third)).toBeNull();
  });

  test("ends alone by signing out, for good, and says so in the record", async () => {
    const { id, email } = await somebody();
    const [first, second] = [await sessionOf(email), await sessionOf(email)];
    await signOut(first);
    await signOut(first);
    expect(await actorOfSession(first)).toBeNull();
    expect(await actorOfSession(second)).not.toBeNull();
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM audit_event WHERE actor_id = $1 AND type = 'session.signedOut'",
      [id],
    );
    expect(rows[0].n).toBe(1);
  });

  test.each([
    ["four hours without a request", "last_seen_at = now() - interval '4 hours'", false],
    ["a little less", "last_seen_at = now() - interval '3 hours 58 minutes'", true],
    ["fourteen hours in any case", "started_at = now() - interval '14 hours', last_seen_at = now()", false],
    ["a little less of them", "started_at = now() - interval '13 hours 58 minutes', last_seen_at = now()", true],
  ])("ends after %s", async (_, set, fresh) => {
    const session = await sessionOf((await somebody()).email);
    await database.owner.query(`UPDATE session SET ${set} WHERE id = $1`, [session]);
    expect((await actorOfSession(session)) !== null).toBe(fresh);
  });

  test("is seen with a request, at most once a minute", async () => {
    const session = await sessionOf((await somebody()).email);
    const lastSeen = async () => {
      const { rows } = await database.owner.query("SELECT last_seen_at FROM session WHERE id = $1", [session]);
      return rows[0].last_seen_at.getTime();
    };
    const begun = await lastSeen();
    await actorOfSession(session);
    expect(await lastSeen()).toBe(begun);
    await database.owner.query("UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE id = $1", [session]);
    await actorOfSession(session);
    expect(await lastSeen()).toBeGreaterThanOrEqual(begun);
  });
});

describe("signing in", () => {
  const wrong = "wrong harbour lamp";

  test("unknown, known and disabled people are answered alike", async () => {
    const known = await somebody();
    const disabled = await somebody();
    await change(disabled.id, { disabled: true });
    const tries = [
      signIn({ email: known.email, password: wrong, address: anAddress() }),
      signIn({ email: "nobody@courier.example", password: wrong, address: anAddress() }),
      signIn({ email: "nobody@courier.example", password, address: anAddress() }),
      signIn({ email: disabled.email, password, address: anAddress() }),
    ];
    const [first, ...others] = await Promise.all(tries);
    expect(first).toMatchObject({ ok: false, problem: "not-signed-in" });
    for (const other of others) expect(other).toEqual(first);
  });

  test("known and unknown people wait about as long", async () => {
    const { email } = await somebody();
    const took = async (who: string) => {
      const begun = performance.now();
      await signIn({ email: who, password: wrong, address: anAddress() });
      return performance.now() - begun;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 9; round++) {
      known.push(await took(email));
      unknown.push(await took(`nobody${round}@courier.example`));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
    const ratio = median(known) / median(unknown);
    // Without the decoy hash an unknown person would be answered many times faster.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test("the eleventh try from one address is refused with the right password too; another address still gets in", async () => {
    const { email } = await somebody();
    const address = anAddress();
    for (let round = 0; round < 10; round++) {
      expect(await signIn({ email, password: wrong, address })).toMatchObject({ problem: "not-signed-in" });
    }
    expect(await signIn({ email, password, address })).toMatchObject({ problem: "too-many-tries" });
    expect((await signIn({ email, password, address: anAddress() })).ok).toBe(true);
  });

  test("guessing from everywhere locks nobody out of where she has signed in before", async () => {
    const { email } = await somebody();
    const desk = anAddress();
    must(await signIn({ email, password, address: desk }));
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => signIn({ email, password: wrong, address: `198.51.100.${index}` })),
    );
    expect(await signIn({ email, password, address: "203.0.113.9" })).toMatchObject({ problem: "too-many-tries" });
    expect((await signIn({ email, password, address: desk })).ok).toBe(true);
  });

  test("the limit of an address counts failures alone, and a success wipes none of those from it", async () => {
    const { owner } = database;
    await owner.query("DELETE FROM sign_in_throttle");
    const address = anAddress();
    for (let round = 0; round < 3; round++) {
      await signIn({ email: `guessed${round}@courier.example`, password: wrong, address });
    }
    // Three accounts were tried once each, the address three times: now it stands one below its limit.
    const { rows } = await owner.query("UPDATE sign_in_throttle SET failures = 99 WHERE failures = 3 RETURNING key");
    expect(rows).toHaveLength(1);
    const failures = async () => {
      const { key } = rows[0];
      return (await owner.query("SELECT failures FROM sign_in_throttle WHERE key = $1", [key])).rows[0].failures;
    };
    for (const { email } of [await somebody(), await somebody(), await somebody()]) {
      expect((await signIn({ email, password, address })).ok).toBe(true);
      expect(await failures()).toBe(99);
    }
    const { email } = await somebody();
    expect(await signIn({ email, password: wrong, address })).toMatchObject({ problem: "not-signed-in" });
    expect(await signIn({ email, password, address })).toMatchObject({ problem: "too-many-tries" });
  });

  test("what a success takes back from its address never falls below nothing", async () => {
    const { owner } = database;
    await owner.query("SELECT sign_in_try(ARRAY['a street'], 900)");
    for (let round = 0; round < 2; round++) await owner.query("SELECT sign_in_succeeded('{}', 'a street', 'a desk')");
    const { rows } = await owner.query("SELECT failures FROM sign_in_throttle WHERE key = 'a street'");
    expect(rows).toEqual([{ failures: 0 }]);
  });

  test("fifteen guesses at once do not slip past the limit together", async () => {
    const { email } = await somebody();
    const address = anAddress();
    const tries = await Promise.all(Array.from({ length: 15 }, () => signIn({ email, password: wrong, address })));
    expect(tries.filter((one) => !one.ok && one.problem === "too-many-tries")).toHaveLength(5);
  });

  test("success and failure stand in the record and the log, without what was typed", async () => {
    const { id, email } = await somebody();
    await signIn({ email, password: wrong, address: anAddress() });
    const session = await sessionOf(email);
    const { rows } = await database.owner.query(
      "SELECT type, actor_id, text FROM audit_event ORDER BY id DESC LIMIT 2",
    );
    expect(rows).toMatchObject([
      { type: "session.signedIn", actor_id: id },
      { type: "session.signInFailed", actor_id: null },
    ]);
    const told = `${lines.join("")}${rows.map((row) => row.text).join("")}`;
    expect(lines.some((line) => line.includes("sign-in-failed"))).toBe(true);
    for (const secret of [wrong, password, passwordHash, session]) expect(told).not.toContain(secret);
    expect(lines.join("")).not.toContain(email);
  });

  test("who is signed in is told about herself without her secrets", async () => {
    const { email } = await somebody();
    const me = await actorOfSession(await sessionOf(email));
    if (!me) throw new Error("signed in a moment ago");
    expect(JSON.stringify(must(await aboutMe(me)))).not.toMatch(/argon2|password/i);
  });
});
