/** Tags every lesson with a tagger that has not seen it, so that the linker learns from honest mistakes. */
import { type Columns, columnsOf } from "../../lib/domain/attribution/find/columns";
import type { CueRates } from "../../lib/domain/attribution/find/cueRates";
import { cueSignsOf } from "../../lib/domain/attribution/find/cueSigns";
import { packTable } from "../../lib/domain/attribution/find/packedTable";
import type { TaggerAnswer } from "../../lib/domain/attribution/find/sight";
import { type TaggerTables, tagWords } from "../../lib/domain/attribution/find/tagger";
import { stepTemplates, taggerTemplates, tagTemplates } from "../../lib/domain/attribution/find/templates";
import type { Lesson } from "./corpus";
import { learnTagger, type TaggerLesson, type TaggerPlan } from "./tagger";

const folds = 4;

/** How taggers learn: those that ship and those of the folds alike, so that the linker sees mistakes of one kind. */
export const taggerPlan: TaggerPlan = {
  tagTemplates,
  stepTemplates,
  orders: 10,
  rounds: 3,
  tagBits: 20,
  stepBits: 14,
  rarest: 3,
  most: 400_000,
  rate: 0.02,
  leftOut: 0.2,
  shrink: 0.004,
  missed: 0.6,
};

export function taggerLesson(lesson: Lesson, rates: CueRates): TaggerLesson {
  return {
    page: lesson.page,
    columns: columnsOf(lesson.page, cueSignsOf(lesson.page, rates)),
    tags: lesson.tags,
  };
}

export function tagWith(lesson: Lesson, columns: Columns, tables: TaggerTables): TaggerAnswer {
  return tagWords(lesson.page, [columns], tables, taggerTemplates);
}

/** One answer a lesson, each from a tagger that learnt on the other folds. */
export function tagByFolds(
  lessons: readonly Lesson[],
  prepared: readonly TaggerLesson[],
  log: (line: string) => void,
): TaggerAnswer[] {
  const answers: TaggerAnswer[] = [];
  for (let fold = 0; fold < folds; fold++) {
    log(`fold ${fold + 1} of ${folds}`);
    const learnt = learnTagger(
      prepared.filter((_, i) => i % folds !== fold),
      taggerPlan,
      log,
    );
    const tables = { tag: packTable(learnt.tag), step: packTable(learnt.step) };
    lessons.forEach((lesson, i) => {
      if (i % folds === fold) answers[i] = tagWith(lesson, (prepared[i] as TaggerLesson).columns, tables);
    });
  }
  return answers;
}
