// Scores the party layers on our own fictional passages: `npx tsx scripts/score-parties.ts [--held-out | --second-held-out] [--end-to-end] [--errors]`.
import { heldOutPassages, passages, secondHeldOutPassages } from "../lib/domain/attribution/fixtures/passages";
import { scoreParties, tableOf } from "../lib/domain/attribution/fixtures/scoreParties";

const asked = new Set(process.argv.slice(2));
const chosen = asked.has("--second-held-out")
  ? secondHeldOutPassages
  : asked.has("--held-out")
    ? heldOutPassages
    : passages;
// Loaded only when asked for: the finder's weights are not needed to score parties on gold spans.
const scores = asked.has("--end-to-end")
  ? (await import("../lib/domain/attribution/fixtures/scoreEndToEnd")).scoreEndToEnd(chosen)
  : scoreParties(chosen);
process.stdout.write(`${tableOf(scores)}\n`);
if (asked.has("--errors")) for (const error of scores.errors) process.stdout.write(`${error}\n`);
const enough =
  scores.party.right >= 0.95 * scores.party.of &&
  scores.role.right >= 0.9 * scores.role.of &&
  scores.affiliation.right >= 0.9 * scores.affiliation.of;
process.exitCode = enough ? 0 : 1;
