/** Tags every lesson with a network that has not seen it, so that the linker learns from honest mistakes. */
import { columnsOf } from "../../lib/domain/attribution/find/columns";
import type { CueRates } from "../../lib/domain/attribution/find/cueRates";
import { cueSignsOf } from "../../lib/domain/attribution/find/cueSigns";
import { layNetwork } from "../../lib/domain/attribution/find/networkMemory";
import type { NetworkWeights } from "../../lib/domain/attribution/find/networkWeights";
import type { TaggerAnswer } from "../../lib/domain/attribution/find/sight";
import { tagWords } from "../../lib/domain/attribution/find/tagger";
import type { Lesson } from "./corpus";
import type { TaggerLesson } from "./taggerNetwork";

export function taggerLesson(lesson: Lesson, rates: CueRates): TaggerLesson {
  return {
    page: lesson.page,
    columns: columnsOf(lesson.page, cueSignsOf(lesson.page, rates)),
    tags: lesson.tags,
  };
}

/**
 * How wide a step of a lean is where the linker learns, twice as wide as in use: what a network says of texts that it has not seen is
 * cut less finely, and what was learnt so tells more apart in use than what was learnt on narrow steps (docs/engine/what-was-tried.md).
 */
export const learningStep = 96;

/** One answer a lesson, each from the network of its fold, which learnt on the others. */
export function tagByFolds(
  lessons: readonly Lesson[],
  prepared: readonly TaggerLesson[],
  networks: readonly NetworkWeights[],
  step?: number,
): TaggerAnswer[] {
  const laid = networks.map(layNetwork);
  return lessons.map(({ page }, i) =>
    tagWords(page, [(prepared[i] as TaggerLesson).columns], laid[i % laid.length] as (typeof laid)[number], step),
  );
}
