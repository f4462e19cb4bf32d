import { theModules } from "./modules";
import { oncePer } from "./oncePer";
import type { PackedTable } from "./packedTable";
import { placesOfTagged as at, recordsOfEdge } from "./posModule";
import { markTag } from "./posTags";
import type { WordForm } from "./wordForm";
import { WordModule } from "./wordModule";
import { numbersOfRecord, recordBytes } from "./wordRecords";

/** What the taggers look at in a word, worked out once: hashes of its lower case, its ends and its shape. */
export interface WordForms {
  readonly lower: Int32Array;
  readonly suffix: Int32Array;
  readonly suffix2: Int32Array;
  readonly shape: Uint8Array;
  readonly stem: Int32Array;
  /** 1 for the words that alone may be articles, pronouns, prepositions and the like. */
  readonly closed: Uint8Array;
}

/** Words by number, of which only the spelling is asked, and what was made of it. */
export interface SpeltWords {
  readonly length: number;
  textAt(index: number): string;
  formAt(index: number): WordForm;
}

/** The forms of all words. */
export function wordForms(words: SpeltWords): WordForms {
  const n = words.length;
  const forms = {
    lower: new Int32Array(n),
    suffix: new Int32Array(n),
    suffix2: new Int32Array(n),
    shape: new Uint8Array(n),
    stem: new Int32Array(n),
    closed: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const form = words.formAt(i);
    forms.lower[i] = form.lower;
    forms.suffix[i] = form.suffix;
    forms.suffix2[i] = form.suffix2;
    forms.shape[i] = form.shape;
    forms.stem[i] = form.stem;
    forms.closed[i] = form.closed;
  }
  return forms;
}

interface Functions {
  readonly tag: (first: number, end: number) => void;
}

const taggerOf = oncePer((table: PackedTable) => new WordModule<Functions>(theModules().pos, table));

/** Tags the words of each paragraph from left to right. `paragraphs` are word ranges that cover all words in order. */
export function tagPos(
  words: SpeltWords,
  forms: WordForms,
  paragraphs: readonly (readonly [number, number])[],
  table: PackedTable,
): Uint8Array {
  const tags = new Uint8Array(words.length);
  const tagger = taggerOf(table);
  const { lower, suffix, suffix2, shape, closed } = forms;
  for (const [start, end] of paragraphs) {
    const first = tagger.recordsFor(end - start + 2 * recordsOfEdge) + recordsOfEdge * numbersOfRecord;
    const { numbers } = tagger;
    for (let i = start, record = first; i < end; i++, record += numbersOfRecord) {
      numbers[record + at.word] = lower[i] as number;
      numbers[record + at.suffix] = suffix[i] as number;
      numbers[record + at.suffix2] = suffix2[i] as number;
      numbers[record + at.shape] = shape[i] as number;
      numbers[record + at.closed] = closed[i] as number;
      numbers[record + at.tag] = markTag(words.textAt(i));
    }
    if (end > start) tagger.functions.tag(first * 4, first * 4 + (end - start) * recordBytes);
    for (let i = start, record = first; i < end; i++, record += numbersOfRecord)
      tags[i] = numbers[record + at.tag] as number;
  }
  return tags;
}
