import { countCorrections, countMeasures } from "@/lib/data/claims/checked";
import { inWorkspace } from "@/lib/data/connection";
import { loadWorkspace } from "@/lib/data/workspaces";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { measureNames, measures, periodOf } from "@/lib/domain/selfAssessment";

/** What the workspace's checks of a period rest on; days in UTC, both included, null where the period is open. */
export async function assessOurselves(actor: Actor, input: { from?: string; to?: string }) {
  if (!may(actor.role, "selfAssessment.read")) return problem("not-allowed");
  const days = { from: input.from ?? null, to: input.to ?? null };
  if (days.from && days.to && days.from > days.to) return problem("invalid-input");
  const period = periodOf(days);
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { name } = await loadWorkspace(tx, actor.workspaceId);
    const counts = await countMeasures(tx, period);
    const corrections = await countCorrections(tx, period);
    const items = measureNames.map((measure) => ({
      measure,
      met: counts[measure],
      of: counts[measures[measure].base],
    }));
    return done({ workspace: name, ...days, items, corrections });
  });
}
