import { type ClaimColumns, saveClaim } from "@/lib/data/claims/save";
import { loadMember } from "@/lib/data/members";
import type { EventDetails } from "@/lib/domain/audit/events";
import type { Command } from "@/lib/domain/claims/commands";
import { decide } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { type ChangingMany, changeClaims, recordClaimEvents } from "./changingMany";
import { stateOf } from "./present";
import { keepChange } from "./undoRecord";

interface Many {
  claims: readonly { id: string; version: number }[];
}

/** Accepts many extracted claims of one article in one step. */
export function acceptClaims(actor: Actor, input: Many) {
  return commandClaims(actor, input, "claim.accepted", { name: "accept" }, () => ({}));
}

/** The caller takes many open claims of one article in one step. */
export function takeClaims(actor: Actor, input: Many) {
  return commandClaims(actor, input, "claim.taken", { name: "take" }, () => ({}));
}

/** An editor assigns many claims of one article in one step. */
export function assignClaims(actor: Actor, input: Many & { assigneeId: string }) {
  const { assigneeId } = input;
  let name = "";
  return commandClaims(
    actor,
    input,
    "claim.assigned",
    async ({ tx }) => {
      const member = await loadMember(tx, assigneeId);
      name = member?.name ?? "";
      const assigneeActive = member !== null && member.disabledAt === null && may(member.role, "claim.submit");
      return { name: "assign", assigneeId, assigneeActive };
    },
    () => ({ to: name }),
  );
}

type BulkEvent = "claim.accepted" | "claim.taken" | "claim.assigned";

/**
 * One command on many claims. Those that somebody changed meanwhile, or whose status it no longer fits, are left alone
 * and missing from the answer; any other problem (a role, an inactive assignee) refuses the whole.
 */
function commandClaims<T extends BulkEvent>(
  actor: Actor,
  input: Many,
  type: T,
  asked: Command | ((changing: ChangingMany) => Promise<Command>),
  details: () => EventDetails[T],
) {
  const versions = new Map(input.claims.map((one) => [one.id, one.version]));
  return changeClaims(actor, [...versions.keys()], async (changing) => {
    const { tx, at, articleId, policy } = changing;
    const command = typeof asked === "function" ? await asked(changing) : asked;
    const changed = [];
    for (const claim of changing.claims) {
      const decision = decide(stateOf(claim), command, { actor, policy });
      if (!decision.ok && decision.problem !== "wrong-status" && decision.problem !== "already-retired")
        return decision;
      if (!decision.ok || versions.get(claim.id) !== claim.version) continue;
      const columns: ClaimColumns = { ...pickColumns(decision.patch), statusSince: at };
      await saveClaim(tx, claim, columns);
      changed.push(claim);
    }
    if (changed.length === 0) return problem("changed-meanwhile");
    const changeId = await keepChange({ ...changing, kind: type, before: changed });
    const events = changed.map((one) => ({ claimId: one.id, claimNumber: one.number, details: details() }));
    const touched = changed.map((claim) => claim.id);
    await recordClaimEvents({ tx, actor, at, articleId }, type, events, touched);
    return done({ shown: touched, removed: [], changeId });
  });
}

function pickColumns({ status, assigneeId }: { status?: ClaimColumns["status"]; assigneeId?: string | null }) {
  return { ...(status ? { status } : {}), ...(assigneeId === undefined ? {} : { assigneeId }) };
}
