/** How a word hangs from its head: Universal-style relations, folded to what attribution needs. */
export const relations = [
  "root", "nsubj", "obj", "ccomp", "xcomp", "advcl", "relcl", "prep", "pobj", "conj", "cc", "appos", "mark", "aux", "mod", "punct",
] as const; // biome-ignore format: a table
export type Relation = (typeof relations)[number];
export const relationIndex = Object.fromEntries(relations.map((relation, i) => [relation, i])) as Record<
  Relation,
  number
>;
