import type { Span } from "../../text/spans";
import { type Article, lowerAt } from "./article";

/** The first and the last word (half-open) of the sentence that holds a word. */
export function sentenceAround(article: Article, at: number): [from: number, to: number] {
  const { words } = article;
  const sentence = words.get(at)?.sentence;
  let from = at;
  let to = at;
  // Bounded, so that a text without sentence ends stays linear.
  while (
    from > 0 &&
    from > at - 120 &&
    words.get(from - 1)?.sentence === sentence &&
    words.get(from - 1)?.passage === words.get(at)?.passage
  )
    from -= 1;
  while (to < words.length && to < at + 120 && words.get(to)?.sentence === sentence) to += 1;
  return [from, to];
}

const leadsIn =
  /^(?:on|in|at|after|before|when|asked|contacted|reached|as|despite|for|through|by|while|during|late|early|earlier|later|meanwhile|however|speaking|citing|since|with|to|last|this|though|although|if|but|and|yet|still|also|when|pressed|approached|questioned|instead|separately|repeatedly|because|until|following|under|over|amid|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** Where the subject of a verb begins: after the phrases that lead into its clause ("Asked about it on Monday, …"). */
export function subjectStart(article: Article, verb: number): number {
  const [sentenceFrom] = sentenceAround(article, verb);
  let from = sentenceFrom;
  for (let at = verb - 1; at >= sentenceFrom; at -= 1) {
    const word = article.words.get(at);
    if (word?.text === ";" || word?.text === ":" || /^["“”]$/u.test(word?.text ?? "")) {
      from = at + 1;
      break;
    }
    if (
      /^(?:but|and|while|although|though|because|yet)$/u.test(word?.lower ?? "") &&
      lowerAt(article, at - 1) === ","
    ) {
      from = at + 1;
      break;
    }
  }
  while (from < verb && leadsIn.test(lowerAt(article, from)) && article.runAt[from] === -1) {
    const comma = nextComma(article, from, verb);
    if (comma === -1) {
      from += /^(?:but|and|yet|while|although|though|because|however|meanwhile|also|still|instead)$/u.test(
        lowerAt(article, from),
      )
        ? 1
        : 0;
      break;
    }
    from = /^(?:but|and|yet)$/u.test(lowerAt(article, from)) ? from + 1 : comma + 1;
  }
  while (from < verb && !article.words.get(from)?.isWord) from += 1;
  return from;
}

function nextComma(article: Article, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (lowerAt(article, at) === ",") return at;
  return -1;
}

/** Where a verb's clause ends: before ", but", ", saying", a semicolon, a dash, a quotation or the sentence's last mark. */
export function clauseEnd(article: Article, verb: number): number {
  const [, sentenceTo] = sentenceAround(article, verb);
  for (let at = verb + 1; at < sentenceTo; at += 1) {
    const text = article.words.get(at)?.text ?? "";
    if (/^[;:—–“"”]$/u.test(text)) return at;
    const next = lowerAt(article, at + 1);
    if (
      text === "," &&
      /^(?:but|and|saying|citing|while|although|though|adding|instead|referring|because|as|telling|which|the|he|she|they|it|according|calling|or|nor|so|yet|except|when|only|who|despite)$/u.test(
        next,
      )
    )
      return at;
    if (/^(?:but|saying|citing|while|referring|although|adding)$/u.test(lowerAt(article, at))) return at;
    if (
      lowerAt(article, at) === "and" &&
      /^(?:said|did|has|have|would|could|referred|instead|hung|walked|left|told|added)$/u.test(next)
    )
      return at;
  }
  let end = sentenceTo;
  while (end > verb + 1 && !article.words.get(end - 1)?.isWord && article.words.get(end - 1)?.lower !== "'s") end -= 1;
  return end;
}

/** The text span of a run of words. */
export function spanOf(article: Article, from: number, to: number): Span {
  return [article.words.get(from)?.start ?? 0, article.words.get(to - 1)?.end ?? 0];
}
