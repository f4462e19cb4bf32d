import { inWorkspace } from "@/lib/data/connection";
import { isTaken } from "@/lib/data/members";
import { insertScale, listScales, loadScale, loadWorkspace, type StoredScale, savePolicy } from "@/lib/data/workspaces";
import type { Actor, Policy } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { ratingOf, type Tone } from "../claims/present";
import { recordEvent } from "../recording";

const ruleWords = {
  none: "no sourcing rule",
  "one-source": "one source",
  "primary-or-two": "one primary or two independent sources",
} as const;

/** Changes what the workspace asks for; claims that are in review already keep what was asked of them. */
export async function changePolicy(actor: Actor, input: { version: number; policy: Policy }) {
  if (!may(actor.role, "policy.manage")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const before = await loadWorkspace(tx, actor.workspaceId);
    const seen = { id: before.id, policyVersion: input.version };
    if (!(await savePolicy(tx, seen, input.policy))) {
      return problem("changed-meanwhile", { current: { policy: before.policy, version: before.policyVersion } });
    }
    const changes = differences(before.policy, input.policy);
    await recordEvent(tx, { actor, at: now() }, "policy.changed", { changes });
    return done({ policy: input.policy, version: input.version + 1 });
  });
}

function differences(before: Policy, after: Policy): string[] {
  const changes: string[] = [];
  if (before.sourcingRule !== after.sourcingRule) {
    changes.push(`sourcing: ${ruleWords[before.sourcingRule]} to ${ruleWords[after.sourcingRule]}`);
  }
  if (before.secondCheck !== after.secondCheck) {
    changes.push(`second check: ${before.secondCheck} to ${after.secondCheck}`);
  }
  return changes;
}

/** A scale as the API shows it; `current` is the id of the one in force. */
export function scaleOf(scale: StoredScale, current: string) {
  return {
    id: scale.id,
    version: scale.version,
    publishedAt: scale.publishedAt.toISOString(),
    ratings: scale.ratings.map((rating) => ratingOf({ ...rating, scaleId: scale.id }, current)),
  };
}

/** All versions of the rating scale, newest first. */
export async function listAllScales(actor: Actor) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const scales = await listScales(tx);
    const current = scales[0]?.id ?? "";
    return done({ items: scales.map((scale) => scaleOf(scale, current)) });
  });
}

interface NewRating {
  label: string;
  value: number | null;
  definition: string;
  tone: Tone;
}

/** Publishes the next version of the rating scale. Ratings of older versions are retired, never deleted. */
export async function publishScale(actor: Actor, input: { basedOn: number; ratings: readonly NewRating[] }) {
  if (!may(actor.role, "scale.manage")) return problem("not-allowed");
  const labels = new Set(input.ratings.map((rating) => rating.label.toLowerCase()));
  if (labels.size < input.ratings.length) {
    return problem("invalid-input", { detail: "Two ratings have the same label. Give each its own." });
  }
  try {
    return await inWorkspace(actor.workspaceId, async (tx) => {
      const before = await loadScale(tx);
      if (before.version !== input.basedOn) {
        return problem("changed-meanwhile", { current: scaleOf(before, before.id) });
      }
      const at = now();
      const version = before.version + 1;
      const ratings = input.ratings.map((rating) => ({ ...rating, id: newId() }));
      await insertScale(tx, { id: newId(), workspaceId: actor.workspaceId, version, publishedAt: at, ratings });
      await recordEvent(tx, { actor, at }, "scale.published", { version });
      const scale = await loadScale(tx);
      return done(scaleOf(scale, scale.id));
    });
  } catch (error) {
    if (isTaken(error)) return problem("changed-meanwhile");
    throw error;
  }
}
