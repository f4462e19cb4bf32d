import { type Article, lowerAt } from "./article";
import { isVenture } from "./bodies";
import type { Description } from "./descriptions";

/** "the Angola international", "the Halden native": who is called by a land or a town. */
export const isOfLand = (article: Article, { head: at }: Description, head: string): boolean =>
  /^(?:international|native|national|prop|hooker|lock|flanker|wing|centre|center|guard|opener|spinner|seamer|quick|forward|tackle|great|ace|icon|legend)$/u.test(
    head,
  ) && article.runAt[at - 1] !== -1;

/** "the opposition", "the state" before a court, "the national guard": bodies whose noun is also something else. */
export function isInstitution(article: Article, { determiner, head: at }: Description, head: string): boolean {
  if (/^(?:guard)$/u.test(head)) return /^(?:national|coast|civil|republican|home)$/u.test(lowerAt(article, at - 1));
  if (head === "staff" && lowerAt(article, at - 1) === "general" && article.words.get(at)?.capital) return true;
  if (isVenture(head, lowerAt(article, at - 1))) return true;
  if (head === "streamer" && determiner === "the") return true;
  if (head === "opposition" && article.words.get(at)?.opens) return true;
  return determiner === "the" && /^(?:opposition|state|prosecution|defen[cs]e|crown)$/u.test(head);
}
