import { type Article, lowerAt, type Range, say } from "./article";
import { isBody, isCompanyTail, isSchoolTail } from "./bodies";

/** What a name says that its body is: "the company" for Halden Steel, "the hospital" for Ridgeway Medical Center. */
export function nounsOfName(article: Article, range: Range): Set<string> {
  const nouns = new Set<string>();
  const [from, to] = range;
  for (let at = from; at < to; at += 1) if (isBody(lowerAt(article, at))) nouns.add(lowerAt(article, at));
  const tail = lowerAt(article, to - 1);
  const before = lowerAt(article, to - 2);
  if (nouns.size === 0 && to - from > 1 && isCompanyTail(tail)) nouns.add("company").add(tail);
  if (nouns.size === 0 && to - from > 1 && isSchoolTail(tail)) nouns.add("school");
  if (before === "medical" && /^cent(?:er|re)$/u.test(tail)) nouns.add("hospital");
  if (before === "school" && /^(?:division|district)$/u.test(tail)) nouns.add("district");
  if (nouns.size === 0 && article.companies.has(say(article, range).toLowerCase())) nouns.add("company");
  return nouns;
}
