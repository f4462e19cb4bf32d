// Scores the party layers on our own fictional passages: `npx tsx scripts/score-parties.ts [--held-out | --second-held-out | --third-held-out | --fourth-held-out | --fifth-held-out | --sixth-held-out | --held-out-articles | --lessons | --lessons=FILES | --copy | --copy=FILES] [--end-to-end] [--errors]`; FILES is a pattern of names.
import {
  fifthHeldOutPassages,
  fourthHeldOutPassages,
  heldOutArticles,
  heldOutPassages,
  passages,
  secondHeldOutPassages,
  sixthHeldOutPassages,
  thirdHeldOutPassages,
} from "../lib/domain/attribution/fixtures/passages";
import { scoreParties, tableOf } from "../lib/domain/attribution/fixtures/scoreParties";
import { readSpeakers } from "./train/markedLessons";

const asked = new Set(process.argv.slice(2));
const sets = {
  "--held-out": heldOutPassages,
  "--second-held-out": secondHeldOutPassages,
  "--third-held-out": thirdHeldOutPassages,
  "--fourth-held-out": fourthHeldOutPassages,
  "--fifth-held-out": fifthHeldOutPassages,
  "--sixth-held-out": sixthHeldOutPassages,
  "--held-out-articles": heldOutArticles,
};
const folders = {
  lessons: new URL("train/lessons/", import.meta.url),
  copy: new URL("../lib/domain/attribution/fixtures/copy/", import.meta.url),
};
const chosen = chosenFolder("lessons") ?? chosenFolder("copy") ?? chosenSet();

function chosenFolder(name: keyof typeof folders) {
  const flag = [...asked].find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
  return flag === undefined ? undefined : readSpeakers(folders[name], new RegExp(flag.slice(`--${name}=`.length)));
}

function chosenSet() {
  return Object.entries(sets).find(([flag]) => asked.has(flag))?.[1] ?? passages;
}

if (asked.has("--end-to-end")) {
  // Loaded only when asked for: the finder's weights are not needed to score parties on gold spans.
  const { scoreEndToEnd } = await import("../lib/domain/attribution/fixtures/scoreEndToEnd");
  const { all, found } = scoreEndToEnd(chosen);
  process.stdout.write(`all\n${tableOf(all)}\n\nof those that the finder found\n${tableOf(found)}\n`);
  if (asked.has("--errors")) for (const error of found.errors) process.stdout.write(`${error}\n`);
} else {
  const scores = scoreParties(chosen);
  process.stdout.write(`${tableOf(scores)}\n`);
  if (asked.has("--errors")) for (const error of scores.errors) process.stdout.write(`${error}\n`);
  const { party, role, affiliation } = scores;
  const enough =
    party.right >= 0.95 * party.of && role.right >= 0.9 * role.of && affiliation.right >= 0.9 * affiliation.of;
  process.exitCode = enough ? 0 : 1;
}
