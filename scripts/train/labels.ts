/**
 * Labelled words for the part-of-speech tagger and the parser. A line of the file is one text:
 *   {"id", "paras": [[[word, tag, head, relation], …], …]}
 * with Penn Treebank tags, heads counted within the paragraph and relations of the ClearNLP scheme.
 */
import { readFileSync } from "node:fs";
import type { SpeltWords } from "../../lib/domain/attribution/find/pos";
import { posIndex } from "../../lib/domain/attribution/find/posTags";
import { type Relation, relationIndex } from "../../lib/domain/attribution/find/relations";
import { formOf } from "../../lib/domain/attribution/find/wordForm";

export interface LabelledWord {
  readonly text: string;
  readonly tag: number;
  /** Within the paragraph; the word itself at the top. */
  readonly head: number;
  readonly relation: number;
}

const foldedTags: Record<string, string> = {
  NNPS: "NNP", JJR: "JJ", JJS: "JJ", RBR: "RB", RBS: "RB", PDT: "DT", WDT: "WP", WP$: "WP", AFX: "JJ", HYPH: ":",
  UH: "X", FW: "X", LS: "X", XX: "X", NIL: "X", ADD: "X", $: "SYM", "#": "SYM", NFP: "SYM", "``": "QUOTE", "''": "QUOTE",
  "-LRB-": "(", "-RRB-": ")", _SP: "SYM",
}; // biome-ignore format: a table

const foldedRelations: Record<string, Relation> = {
  nsubj: "nsubj", nsubjpass: "nsubj", csubj: "nsubj", csubjpass: "nsubj", expl: "nsubj", dobj: "obj", dative: "obj",
  attr: "obj", oprd: "obj", acomp: "obj", ccomp: "ccomp", parataxis: "ccomp", pcomp: "pobj", xcomp: "xcomp", advcl: "advcl",
  relcl: "relcl", acl: "relcl", prep: "prep", agent: "prep", pobj: "pobj", conj: "conj", cc: "cc", preconj: "cc",
  appos: "appos", mark: "mark", aux: "aux", auxpass: "aux", neg: "aux", prt: "aux", punct: "punct", ROOT: "root",
}; // biome-ignore format: a table

const tagNumber = (tag: string) => (posIndex as Record<string, number>)[foldedTags[tag] ?? tag] ?? posIndex.X;

/** Labelled words as the tagger reads them. */
export function spelt(words: readonly LabelledWord[]): SpeltWords {
  const textAt = (index: number) => words[index]?.text ?? "";
  return { length: words.length, textAt, formAt: (index) => formOf(textAt(index)) };
}

/** The paragraphs of a label file, by text. */
export function readLabels(path: string): Map<string, LabelledWord[][]> {
  const texts = new Map<string, LabelledWord[][]>();
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    const { id, paras } = JSON.parse(line) as { id: string; paras: [string, string, number, string][][] };
    texts.set(
      id,
      paras.map((words) =>
        words.map(([text, tag, head, relation]) => ({
          text,
          tag: tagNumber(tag),
          head,
          relation: relationIndex[foldedRelations[relation] ?? "mod"],
        })),
      ),
    );
  }
  return texts;
}
