import { createHmac } from "node:crypto";
import { appendEvents } from "@/lib/data/audit";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { loadMember, type StoredMember } from "@/lib/data/members";
import {
  countTry,
  forgetTries,
  insertSession,
  isKnownPlace,
  type KnownPerson,
  lookUpPerson,
} from "@/lib/data/sessions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { logLine } from "@/lib/gateways/log";
import { burnAsLong, passwordFits } from "@/lib/gateways/passwords";
import { readSettings } from "@/lib/gateways/settings";

// Within a quarter of an hour: tries for one account from one address, for any accounts from one address, and for one
// account from all addresses that it has never signed in from. Each try counts before the password is looked at; one that
// succeeds is taken back. The last limit never stops somebody at her usual desk, so nobody can lock another person out by
// guessing at her password.
const windowSeconds = 900;
const most = { here: 10, address: 100, account: 60 } as const;

export interface SignedIn {
  sessionId: string;
  memberId: string;
  name: string;
  email: string;
}

/**
 * Signs a person in by address and password. Unknown and known people cannot be told apart: the same answer after the
 * same work. Begins a new session each time.
 */
export async function signIn(input: { email: string; password: string; address: string }): Promise<Outcome<SignedIn>> {
  const email = input.email.trim().toLowerCase();
  const keys = keysOf(email, input.address);
  if (await isThrottled(keys)) {
    logLine({ event: "sign-in-throttled", account: keys.account, address: input.address });
    return problem("too-many-tries");
  }
  const person = await lookUpPerson(email);
  const fits = person ? await passwordFits(person.passwordHash, input.password) : await fitsNobody(input.password);
  if (!person || !fits || person.disabled) {
    logLine({ event: "sign-in-failed", account: keys.account, address: input.address });
    if (person) await recordFailure(person);
    return problem("not-signed-in", { detail: "This address and password do not fit. Check both and try again." });
  }
  await forgetTries([keys.here, keys.account], keys);
  return done(await beginSession(person, email));
}

async function fitsNobody(password: string): Promise<false> {
  await burnAsLong(password);
  return false;
}

/** Keyed hashes: the table of tries tells nobody who has an account here. */
function keysOf(email: string, address: string) {
  const key = (kind: string, value: string) =>
    createHmac("sha256", readSettings().NEXTAUTH_SECRET).update(`${kind}\0${value}`).digest("base64url");
  return {
    here: key("here", `${email}\0${address}`),
    address: key("address", address),
    account: key("account", email),
    known: key("known", `${email}\0${address}`),
  };
}

async function isThrottled(keys: ReturnType<typeof keysOf>): Promise<boolean> {
  const tries = await countTry([keys.here, keys.address, keys.account], windowSeconds);
  const over = (key: "here" | "address" | "account") => (tries.get(keys[key]) ?? 0) > most[key];
  if (over("here") || over("address")) return true;
  return over("account") && !(await isKnownPlace(keys.known));
}

async function recordFailure({ workspaceId }: KnownPerson): Promise<void> {
  await inWorkspace(workspaceId, (tx) => recordSignIn(tx, workspaceId, "session.signInFailed", null));
}

async function beginSession(person: KnownPerson, email: string): Promise<SignedIn> {
  const { id: memberId, workspaceId, accessVersion } = person;
  const sessionId = newId();
  return inWorkspace(workspaceId, async (tx) => {
    await insertSession(tx, { id: sessionId, workspaceId, memberId, accessVersion, startedAt: now() });
    const member = await loadMember(tx, memberId);
    if (!member) throw new Error(`member ${memberId} is not in her own workspace`);
    await recordSignIn(tx, workspaceId, "session.signedIn", member);
    return { sessionId, memberId, name: member.name, email };
  });
}

async function recordSignIn(
  tx: Transaction,
  workspaceId: string,
  type: "session.signedIn" | "session.signInFailed" | "session.signedOut",
  actor: Pick<StoredMember, "id" | "name" | "role"> | null,
): Promise<void> {
  const event = { workspaceId, at: now().toISOString(), actor, type, details: {} };
  await appendEvents(tx, [{ ...event, articleId: null, claimId: null, claimNumber: null }]);
}
