/**
 * Learns the attribution finder from annotated texts, and from our own lessons in the folder `lessons` beside this file, and writes
 * lib/domain/attribution/find/weights/finder.ts:
 *   tsx scripts/train/main.ts ../shared/corpora/polnear
 * The folder holds train.jsonl; each line {"id", "text", "attributions": [{source, cue, content: [[start, end]…], type}]}.
 */
import { cueSignsOf } from "../../lib/domain/attribution/find/cueSigns";
import { lookAt, type TaggerAnswer } from "../../lib/domain/attribution/find/sight";
import { learnCueRates, readLessons, readOwnLessons } from "./corpus";
import { goldWords } from "./goldMatch";
import { layFinder } from "./layFinder";
import { learnLinker } from "./linker";
import { learnTagger } from "./tagger";
import { tagByFolds, taggerLesson, taggerPlan } from "./tagLessons";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run train -- FOLDER (with train.jsonl)");
const log = (line: string) => console.log(line);
const corpus = readLessons(`${folder}/train.jsonl`);
const own = readOwnLessons(new URL("lessons/", import.meta.url));
const lessons = [...corpus, ...own];
log(`${corpus.length} texts and ${own.length} lessons of our own read`);
const school = learnCueRates(lessons);
const prepared = lessons.map((lesson, i) => taggerLesson(lesson, school.without(i)));
const answers = tagByFolds(lessons, prepared, log);
log("all texts");
const tagger = learnTagger(prepared, taggerPlan, log);
const linker = learnLinker(
  lessons.map((lesson, i) => ({
    sight: lookAt(lesson.page, cueSignsOf(lesson.page, school.without(i)), answers[i] as TaggerAnswer),
    gold: lesson.gold.map((gold) => goldWords(lesson.page, gold)),
  })),
);
log(`${Math.round(layFinder(school.all, tagger, linker) / 1024)} KB of weights`);
