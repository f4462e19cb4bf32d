import { isRoleNoun } from "./roleNouns";
import type { Words } from "./words";

/** What capitalised posts of a company or a body are made of. */
const partOfPost = new Set(
  "chief|executive|financial|finance|operating|operations|medical|technology|technical|marketing|information|legal|commercial|scientific|science|product|people|revenue|risk|investment|security|privacy|data|digital|strategy|sustainability|communications|compliance|content|creative|officer|vice|president|managing|director|senior|junior|deputy|assistant|associate|general|regional|global|national|manager|counsel|head|co-founder|cofounder|founder|ceo|cfo|coo|cto|cmo|cio|ciso|chairman|chairwoman|chairperson|chair|partner|principal|secretary|treasurer|editor|editor-in-chief|spokesperson|spokesman|spokeswoman|coordinator|analyst|economist|strategist|fellow|lecturer|professor|dean|rector|provost|superintendent|commissioner|administrator|owner|trustee|adviser|advisor".split(
    "|",
  ),
);

const isPost = (lower: string): boolean => /^c[eftomi]o$|^ciso$/u.test(lower) || isRoleNoun(lower);

/**
 * "Colm Devane, Chief Executive Officer of …", "…, Co-Founder and CEO": where a post in capitals behind a comma ends, which is nobody's
 * name; `titled` is where the last one ended. Comes out: the word behind it, or `at` itself where there is none.
 */
export function pastPost(words: Words, at: number, titled: number): number {
  const before = words.get(at - 1);
  const joins = before?.text === "," || (before?.lower === "and" && titled === at - 1);
  if (!joins) return at;
  let end = at;
  while (words.get(end)?.capital && partOfPost.has(words.lowerAt(end)) && !(end > at && words.get(end)?.breaks))
    end += 1;
  // "Vice President Ana Ruiz": the post of whose name follows.
  if (end === at || words.get(end)?.capital || !isPost(words.lowerAt(end - 1))) return at;
  return end;
}
