import { type Article, lowerAt, type Range } from "./article";
import { isWordOfTitle } from "./postWords";
import { isRoleNoun } from "./roleNouns";

/** What posts are for and no body is called by itself. */
const fields =
  /^(?:publicity|information|programmes|investigations|crime|crimes|traffic|administration|personnel|training|welfare|logistics|services|development|research|compliance|security|intelligence|enforcement|planning)$/u;

const isField = (article: Article, at: number): boolean =>
  article.words.get(at)?.capital === true && (isWordOfTitle(lowerAt(article, at)) || fields.test(lowerAt(article, at)));

/** "Director, Media and Publicity, Mr Ezekwem": the post's head and its field, with the comma, before the comma at a word; else null. */
export function postWithField(article: Article, comma: number): { head: number; field: Range } | null {
  let at = comma - 1;
  while (at > comma - 6 && (isField(article, at) || (lowerAt(article, at) === "and" && isField(article, at - 1))))
    at -= 1;
  const head = at - 1;
  if (at === comma - 1 || lowerAt(article, at) !== "," || !article.words.get(head)?.capital) return null;
  return isRoleNoun(lowerAt(article, head)) ? { head, field: [at, comma] } : null;
}
