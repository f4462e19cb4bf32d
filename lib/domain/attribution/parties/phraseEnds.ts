import { type Article, lowerAt, runHolding } from "./article";
import { isBody, isDocument } from "./bodies";
import { isDeterminer } from "./functionWords";
import { isGroupNoun, isRoleNoun } from "./roleNouns";

/** "rebels interviewed by …", "documents obtained by …": a participle after the head noun ends the phrase. */
export function endsPhrase(article: Article, at: number, head: number): boolean {
  const lower = lowerAt(article, at);
  if (isRoleNoun(lower) || isGroupNoun(lower)) return false;
  if (lower === "comprising") return true;
  // "chief operating officer"
  if (lowerAt(article, head) === "chief" && isRoleNoun(lowerAt(article, at + 1))) return false;
  if (
    runHolding(article, head)?.kind === "person" &&
    !isRoleNoun(lower) &&
    !isGroupNoun(lower) &&
    !isBody(lower) &&
    !isDocument(lower)
  )
    return /(?:ed|ing)$/u.test(lower);
  const headLower = lowerAt(article, head);
  if (
    isBody(headLower) &&
    (/^(?:representing|made|based|led|run|backed|known|called|founded|funded|tracking|monitoring|behind|responsible|hired|contracted|commissioned|tasked)$/u.test(
      lower,
    ) ||
      // "the company building a wall", "the agency running its trains"
      (/ing$/u.test(lower) && isDeterminer(lowerAt(article, at + 1))))
  )
    return true;
  const known = isRoleNoun(headLower) || isGroupNoun(headLower) || isDocument(headLower);
  return (
    known &&
    (/(?:ed|ing|en|wn)$/u.test(lower) ||
      /^(?:sent|made|found|put|read|inside|familiar|close|able|privy|conversant|aware|seen|present|loyal|due)$/u.test(
        lower,
      ))
  );
}
