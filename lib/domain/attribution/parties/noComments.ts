import type { Span } from "../../text/spans";
import type { NoCommentKind } from "../types";
import { type Article, lowerAt } from "./article";
import { clauseEnd, sentenceAround, spanOf, subjectStart } from "./clauses";
import { neitherNor, neitherVerbs } from "./neitherNor";

/** A clause in which somebody gives no comment, with the words that name who, before they are resolved. */
export interface FoundNoComment {
  readonly span: Span;
  readonly kind: NoCommentKind;
  /** The words that hold the subject (or the object of "from"), by index. */
  readonly holder: readonly [from: number, to: number];
}

const speaking =
  /^(?:put|comment|discuss|name|say|answer|elaborate|identify|provide|give|speak|confirm|respond|specify|offer|talk|disclose|explain|reveal|address|be|release|share|detail|deny|participate|weigh|go|reply|speculate|make|clarify|expand|describe|take|appear|detail|divulge)$/u;
const adverb =
  /^(?:also|immediately|again|repeatedly|directly|specifically|formally|publicly|otherwise|initially|ultimately|even|further|previously|yet|ever|either|all|both|then|later|and|subsequently|promptly|still|flatly|politely|simply|always|has|have|had|consistently|reportedly|on|friday|monday|tuesday|wednesday|thursday|saturday|sunday)$/u;

/** Goes in: the article; comes out: every no-comment of its own voice, in order. What stands inside quotation marks is none. */
export function findNoComments(article: Article): FoundNoComment[] {
  const found: FoundNoComment[] = [];
  let reached = -1;
  for (let at = 0; at < article.words.length; at += 1) {
    const word = article.words.get(at);
    if (!word || word.quoted || word.passage === "boilerplate" || at < reached) continue;
    const both = neitherVerbs.has(word.lower) ? neitherNor(article, at) : [];
    if (both.length > 0) {
      found.push(...both);
      reached = at + 2;
    }
    if (both.length > 0 || !triggers.has(word.lower)) continue;
    const hit =
      declined(article, at) ??
      passedOn(article, at) ??
      unanswered(article, at) ??
      unreached(article, at) ??
      withoutComment(article, at) ??
      attemptsFailed(article, at);
    if (!hit) continue;
    const clause = hit.from ?? clauseOf(article, at, hit.kind);
    reached = at + 2;
    const last = found.at(-1);
    const inLast = last !== undefined && clause.span[0] < last.span[1];
    const joint = inLast ? jointBefore(article, at, last.span[0]) : -1;
    // "could not be reached as calls to her line went unanswered": one silence, told twice.
    if (inLast && joint === -1) continue;
    if (!inLast || joint === -1) found.push(clause);
    else found.splice(-1, 1, ...parted(article, last, clause, [joint, at]));
  }
  return found;
}

/** "Lee declined to comment | and his lawyer did not respond": the "and" with another subject before a second silence, or -1. */
function jointBefore(article: Article, verb: number, since: number): number {
  for (let at = verb - 1; at > verb - 12 && (article.words.get(at)?.start ?? 0) > since; at -= 1)
    if (lowerAt(article, at) === "and") return at + 1 < verb ? at : -1;
  return -1;
}

/** Two silences that a clause's "and" joins, each with its own part. */
function parted(
  article: Article,
  first: FoundNoComment,
  second: FoundNoComment,
  [joint, verb]: readonly [number, number],
): FoundNoComment[] {
  const end = article.words.get(joint - 1)?.end ?? first.span[1];
  const start = article.words.get(joint + 1)?.start ?? end;
  return [
    { ...first, span: [first.span[0], end] },
    { ...second, span: [start, Math.max(second.span[1], first.span[1])], holder: [joint + 1, verb] },
  ];
}

/** The words at which one of the shapes below can begin: all others are passed by at once. */
const triggers = new Set(
  "declined|declines|declining|refused|refuses|refusing|would|wouldn't|ignored|went|gone|go|was|were|is|are|wasn't|weren't|unsuccessful|abortive|futile|fruitless|failed|did|has|have|had|does|do|didn't|hasn't|haven't|hadn't|doesn't|don't|never|could|can|couldn't|cannot|can't|offered|offers|issued|made|gave|received|referred|refers|directed|deferred|redirected|forwarded".split(
    "|",
  ),
);

interface Hit {
  readonly kind: NoCommentKind;
  /** Set where the clause is not "subject verb …". */
  readonly from: FoundNoComment | null;
}

const hit = (kind: NoCommentKind): Hit => ({ kind, from: null });

/** The index after adverbs. */
function over(article: Article, at: number): number {
  let next = at;
  while (next < at + 4 && adverb.test(lowerAt(article, next))) next += 1;
  return next;
}

function declined(article: Article, at: number): Hit | null {
  const lower = lowerAt(article, at);
  if (/^(?:declined|declines|declining|refused|refuses|refusing)$/u.test(lower))
    return refuses(article, at) ? hit("declined") : null;
  // "would neither confirm nor deny it"
  if (
    /^(?:would|could)$/u.test(lower) &&
    lowerAt(article, at + 1) === "neither" &&
    lowerAt(article, at + 2) === "confirm"
  )
    return hit("declined");
  const would = lower === "would" && lowerAt(article, at + 1) === "not" ? at + 2 : lower === "wouldn't" ? at + 1 : -1;
  if (would === -1) return null;
  const verb = over(article, would);
  if (lowerAt(article, verb) === "be")
    return /^(?:drawn|interviewed)$/u.test(lowerAt(article, verb + 1)) ? hit("declined") : null;
  return /^(?:comment|discuss|say|elaborate|identify|name|confirm|answer|disclose|specify|speculate|reveal|divulge)$/u.test(
    lowerAt(article, verb),
  ) && !(lowerAt(article, verb) === "say" && lowerAt(article, verb + 1) === "that")
    ? hit("declined")
    : null;
}

/** "referred | all further questions | to the police": whoever was asked passes it on. A court's questions to another are of law. */
function passedOn(article: Article, at: number): Hit | null {
  if (!/^(?:referred|refers|directed|deferred|redirected|forwarded)$/u.test(lowerAt(article, at))) return null;
  let noun = at + 1;
  while (noun < at + 4 && ofQuestions.test(lowerAt(article, noun))) noun += 1;
  // "the client directed questions to a colleague": in so few words nobody asked for a comment.
  if (noun === at + 1 && lowerAt(article, at) === "directed") return null;
  if (!/^(?:questions|inquiries|enquiries|queries|requests|calls)$/u.test(lowerAt(article, noun))) return null;
  let to = noun + 1;
  while (to < noun + longestTopic && lowerAt(article, to) !== "to") to += 1;
  const asked = !isRelative(article, at) && !/^(?:court|tribunal|judges?|panel)$/u.test(lowerAt(article, at - 1));
  return lowerAt(article, to) === "to" && asked ? hit("declined") : null;
}

const ofQuestions =
  /^(?:all|any|further|media|press|our|the|its|his|her|their|these|those|reporters|reporters'|\p{L}+'s)$/u;
/** Words from the question to its "to": "questions about the closure to". */
const longestTopic = 7;

function refuses(article: Article, at: number): boolean {
  const next = lowerAt(article, at + 1);
  if (/^(?:comment|comments|interview|interviews)$/u.test(next)) return true;
  if (/^(?:all|a|an|any|several|repeated|multiple|our|requests?|further|additional|his|her|their|the)$/u.test(next)) {
    for (let seek = at + 1; seek < at + 8; seek += 1)
      if (/^(?:comment|interview|interviews|requests)$/u.test(lowerAt(article, seek))) return true;
    return false;
  }
  const to = over(article, pastMeans(article, at + 1));
  if (lowerAt(article, to) !== "to") return false;
  const verb = over(article, to + 1);
  const named = lowerAt(article, verb);
  if (!speaking.test(named)) return false;
  // "declined to be named" asks for anonymity and is said of a source that did speak.
  if (named === "be") return /^(?:interviewed|drawn|questioned)$/u.test(lowerAt(article, verb + 1));
  if (/^(?:give|provide|make|offer|take|release|share)$/u.test(named))
    return isAbout(
      article,
      verb,
      /^(?:comment|comments|details?|name|names|information|interview|interviews|answer|answers|explanation|reason|reasons|statement|specifics|figures?|further|questions?|copy|documents?|timeline|numbers?|response|evidence|records?|files?|data|logs?|footage|recordings?|minutes|emails?|lists?|contracts?|findings?|results?|dates?|deadlines?|prices?|estimates?|breakdown|location|whereabouts|clarification|assurances?)$/u,
    );
  if (named === "put")
    return isAbout(article, verb, /^(?:figures?|numbers?|dates?|time|timetable|timeline|price|names?)$/u);
  if (named === "go" || named === "weigh" || named === "appear")
    return named !== "appear" && /^(?:into|in|on)$/u.test(lowerAt(article, verb + 1));
  return named !== "participate";
}

/** "declined | through an aide | to comment". */
function pastMeans(article: Article, at: number): number {
  if (!/^(?:through|via|by)$/u.test(lowerAt(article, at))) return at;
  for (let next = at + 2; next < at + 6; next += 1) if (lowerAt(article, next) === "to") return next;
  return at;
}

function isAbout(article: Article, verb: number, noun: RegExp): boolean {
  for (let at = verb + 1; at < verb + 7; at += 1) if (noun.test(lowerAt(article, at))) return true;
  return false;
}

const asking =
  /^(?:requests?|calls?|emails?|e-mails?|messages?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|letters?|comment|queries|query|texts?|interview|voicemails?)$/u;

function unanswered(article: Article, at: number): Hit | null {
  const lower = lowerAt(article, at);
  const negated =
    /^(?:did|has|have|had|does|do)$/u.test(lower) && /^(?:not|never|yet)$/u.test(lowerAt(article, at + 1))
      ? at + 2
      : /^(?:didn't|hasn't|haven't|hadn't|doesn't|don't|never)$/u.test(lower)
        ? at + 1
        : lower === "failed" && lowerAt(article, at + 1) === "to"
          ? at + 2
          : -1;
  if (
    lower === "ignored" &&
    isAbout(article, at, /^(?:requests|emails|messages|calls)$/u) &&
    isAbout(article, at, /^(?:comment|interview|from|for)$/u)
  )
    return hit("no-response");
  if (/^(?:went|gone|go)$/u.test(lower) && /^(?:unanswered|unreturned)$/u.test(lowerAt(article, at + 1)))
    return passiveHit(article, at);
  if (
    /^(?:was|were)$/u.test(lower) &&
    lowerAt(article, at + 1) === "not" &&
    /^(?:returned|answered|immediately)$/u.test(lowerAt(article, over(article, at + 2)))
  ) {
    return /^(?:returned|answered)$/u.test(lowerAt(article, over(article, at + 2))) ? passiveHit(article, at) : null;
  }
  // "someone who doesn't answer questions": what somebody is like.
  if (negated === -1 || (isRelative(article, at) && /^(?:doesn't|don't|does|do|never)$/u.test(lower))) return null;
  const verb = over(article, lowerAt(article, negated) === "to" ? negated + 1 : negated);
  const named = lowerAt(article, verb);
  if (named === "elaborate") return isRelative(article, at) ? null : hit("declined");
  if (
    !/^(?:respond|responded|reply|replied|return|returned|answer|answered|comment|commented|acknowledge)$/u.test(named)
  )
    return null;
  const plain = /^(?:respond|responded|reply|replied|comment|commented)$/u.test(named);
  const ends =
    !article.words.get(verb + 1)?.isWord ||
    /^(?:by|before|in|immediately|on|within|when|as|prior|publicly)$/u.test(lowerAt(article, verb + 1));
  return (plain && ends) || (named !== "comment" && isAbout(article, verb, asking)) ? hit("no-response") : null;
}

const isRelative = (article: Article, verb: number): boolean =>
  /^(?:who|that|which)$/u.test(lowerAt(article, verb - 1));

function unreached(article: Article, at: number): Hit | null {
  const lower = lowerAt(article, at);
  const could =
    /^(?:could|can)$/u.test(lower) && lowerAt(article, at + 1) === "not"
      ? at + 2
      : /^(?:couldn't|cannot|can't)$/u.test(lower)
        ? at + 1
        : -1;
  if (could !== -1) {
    const be = over(article, could);
    const last = over(article, be + 1);
    // "donors who cannot be located": nobody asked them for a comment.
    const missing = isRelative(article, at) && lowerAt(article, last) !== "reached";
    return lowerAt(article, be) === "be" && /^(?:reached|located|contacted)$/u.test(lowerAt(article, last)) && !missing
      ? hit("no-response")
      : null;
  }
  if (!/^(?:was|were|wasn't|weren't|is|are)$/u.test(lower)) return null;
  const not = /n't$/u.test(lower) ? at + 1 : lowerAt(article, at + 1) === "not" ? at + 2 : -1;
  const state = over(article, not === -1 ? at + 1 : not);
  if (not !== -1 && /^(?:available|reachable)$/u.test(lowerAt(article, state)))
    return /^reach/u.test(lowerAt(article, state)) || isAbout(article, state, /^(?:comment|interview)$/u)
      ? hit("no-response")
      : null;
  return /^(?:unavailable|unreachable)$/u.test(lowerAt(article, state)) &&
    (lowerAt(article, state) === "unreachable" || isAbout(article, state, /^(?:comment|interview)$/u))
    ? hit("no-response")
    : null;
}

/** "had no comment", "There was no response from the ministry". */
function withoutComment(article: Article, at: number): Hit | null {
  const lower = lowerAt(article, at);
  const no = lowerAt(article, at + 1) === "no" ? over(article, at + 2) : -1;
  if (no === -1 || !/^(?:had|has|have|offered|offers|was|issued|made|gave|received)$/u.test(lower)) return null;
  const further = /^(?:immediate|further|public|official|additional|substantive)$/u.test(lowerAt(article, no))
    ? no + 1
    : no;
  const noun = lowerAt(article, further);
  if (!/^(?:comment|response|reply|answer|reaction)$/u.test(noun)) return null;
  if (lower !== "was" && lower !== "received")
    return noun === "comment" || noun === "response" ? hit(noun === "comment" ? "declined" : "no-response") : null;
  if (lowerAt(article, further + 1) !== "from") return null;
  const [from] = sentenceAround(article, at);
  const end = clauseEnd(article, at);
  return {
    kind: "no-response",
    from: {
      span: spanOf(article, subjectStart(article, at) < at ? subjectStart(article, at) : from, end),
      kind: "no-response",
      holder: [further + 2, end],
    },
  };
}

/** "Attempts to reach the driver were unsuccessful." */
function attemptsFailed(article: Article, at: number): Hit | null {
  if (!/^(?:unsuccessful|failed|abortive|futile|fruitless)$/u.test(lowerAt(article, at))) return null;
  const verb = /^(?:was|were|proved)$/u.test(lowerAt(article, at - 1)) ? at - 1 : at;
  const start = subjectStart(article, verb);
  for (let seek = start; seek < verb; seek += 1) {
    if (
      !/^(?:reach|contact|locate)$/u.test(lowerAt(article, seek)) ||
      !/^(?:attempts?|efforts?)$/u.test(lowerAt(article, seek - 2))
    )
      continue;
    const end = clauseEnd(article, at);
    return {
      kind: "no-response",
      from: { span: spanOf(article, start, end), kind: "no-response", holder: [seek + 1, verb] },
    };
  }
  return null;
}

/** "Messages left with the ministry were not returned": who gave no answer stands after a preposition. */
function passiveHit(article: Article, verb: number): Hit | null {
  const start = subjectStart(article, verb);
  let holder = -1;
  let asked = false;
  for (let at = start; at < verb; at += 1) {
    const lower = lowerAt(article, at);
    if (asking.test(lower)) asked = true;
    if (
      asked &&
      holder === -1 &&
      /^(?:to|with|for|at|from)$/u.test(lower) &&
      !/^(?:comment|interview|an|a|information)$/u.test(lowerAt(article, at + 1))
    )
      holder = at + 1;
  }
  if (!asked || holder === -1) return null;
  const end = clauseEnd(article, verb);
  return {
    kind: "no-response",
    from: { span: spanOf(article, start, end), kind: "no-response", holder: [holder, verb] },
  };
}

/** Subject, verb and the rest; only from the verb on where the subject belongs to an earlier verb ("… but declined to …"). */
function clauseOf(article: Article, verb: number, kind: NoCommentKind): FoundNoComment {
  let begin = verb;
  while (begin > 0 && adverb.test(lowerAt(article, begin - 1)) && lowerAt(article, begin - 1) !== "and") begin -= 1;
  const before = lowerAt(article, begin - 1);
  const end = clauseEnd(article, verb);
  const relative = before === "who" || before === "which" || before === "that";
  if (relative) return { kind, span: spanOf(article, begin - 1, end), holder: [begin - 1, begin] };
  const start = subjectStart(article, begin);
  const shared = /^(?:but|and|,|or)$/u.test(before) && !closesSubject(article, start, begin);
  if (shared) {
    const subject = subjectStart(article, start >= begin ? begin - 1 : begin);
    // "It is “deeply sorry” and | has changed its vetting, but would not be drawn": a verb is no subject.
    const isVerb = /^(?:has|have|had|is|was|will)$/u.test(lowerAt(article, subject));
    // "said it was “late”, | but | declined": behind a quotation the joint stands alone.
    const alone = isVerb || subject >= begin || (subject === begin - 1 && /^(?:but|and|or)$/u.test(before));
    const outer = alone ? sentenceAround(article, verb)[0] : subject;
    return { kind, span: spanOf(article, begin, end), holder: [outer, begin] };
  }
  return { kind, span: spanOf(article, start, end), holder: [start, begin] };
}

/** "Ana Ruiz, the mayor, declined": the comma closes an apposition. */
function closesSubject(article: Article, start: number, verb: number): boolean {
  if (lowerAt(article, verb - 1) !== ",") return false;
  let commas = 0;
  for (let at = start; at < verb; at += 1) if (lowerAt(article, at) === ",") commas += 1;
  return commas >= 2 && !/ing$/u.test(lowerAt(article, verb));
}
