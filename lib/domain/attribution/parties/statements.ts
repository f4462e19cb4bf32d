import { afterName, headForward, oneOfMany, placeAfter, type Statement, stating } from "./afterName";
import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody } from "./bodies";
import { type Description, readDescription } from "./descriptions";
import { postWithField } from "./fieldsOfPosts";
import { isDeterminer, isVerb } from "./functionWords";
import type { NameRun } from "./names";
import { makesPost, rankStart } from "./ranks";
import { isPost, isRanking, isRoleModifier, isRoleNoun } from "./roleNouns";
import { isCourtesy, isOffice, isRank, isSeat } from "./titles";

/** Goes in: a name in the article; comes out: what stands before it and after it about its holder, in that order. */
export function statementsAbout(article: Article, run: NameRun): Statement[] {
  const before = beforeName(article, run);
  const outer =
    before?.described && !before.titleOnly
      ? (outerApposition(article, before.described) ?? aboveFormer(article, run, before.described))
      : null;
  // "Opposition leader Cllr Ana Ruiz", "The trial's lead, Professor Ruiz": a mere title is not all that stands before.
  const fuller = before?.titleOnly ? (prenominal(article, run) ?? leadingApposition(article, run)) : null;
  const after = afterName(article, run);
  // "Attorney Marcus Webb, who represents the workers,": what he is was told before.
  const behind = after?.verbRole === "representative" && before?.described ? null : after;
  return [
    outer && stating({ described: outer }),
    fuller && stating({ described: fuller }),
    before,
    behind,
    byFirstName(article, run),
    seatBehind(article, run),
  ].filter((statement) => statement !== null);
}

/** "A nurse who asked to be identified only by her first name, | Espérance": what she is stands before the clause. */
function byFirstName(article: Article, run: NameRun): Statement | null {
  const comma = run.from - 1;
  if (lowerAt(article, comma) !== "," || !/^names?$/u.test(lowerAt(article, comma - 1))) return null;
  if (!/^(?:first|given|middle|last|family)$/u.test(lowerAt(article, comma - 2))) return null;
  for (let who = comma - 3; who > Math.max(0, comma - longestClause); who -= 1) {
    if (lowerAt(article, who) !== "who") continue;
    const head = lowerAt(article, who - 1) === "," ? who - 2 : who - 1;
    return isRoleNoun(lowerAt(article, head)) ? stating({ described: readDescription(article, head) }) : null;
  }
  return null;
}

const longestClause = 16;

/** "the owner, the builder Declan Roe", "Her MP, the Labour man Ged Hollis": the function stands before the description. */
function outerApposition(article: Article, inner: Description): Description | null {
  if (inner.determiner !== "the" || lowerAt(article, inner.from - 1) !== ",") return null;
  const head = inner.from - 2;
  if (!isRoleNoun(lowerAt(article, head)) || article.words.get(head)?.quoted) return null;
  const outer = readDescription(article, head);
  const definite = outer.owner !== null || outer.determiner === "the";
  return definite && outer.to === head + 1 && lowerAt(article, outer.from - 1) !== "," ? outer : null;
}

/** "The head of the mission, former Vice President Ana Ruiz,": what she is, before what she was. */
function aboveFormer(article: Article, run: NameRun, { modifiers }: Description): Description | null {
  const was = /^(?:former|retired|ex)$/u.test(lowerAt(article, modifiers[0]));
  return was ? leadingApposition(article, run, modifiers[0]) : null;
}

/** "Peregrine Lyle MP", "Oluwaseun Bright KC": a seat or a standing as letters behind the name. */
function seatBehind(article: Article, run: NameRun): Statement | null {
  for (let at = run.nameTo; at < run.to; at += 1) {
    if (!isSeat(article.words.get(at)?.text ?? "")) continue;
    const described = { from: at, to: at + 1, head: at, determiner: "", owner: null, complements: [] };
    return stating({ described: { ...described, modifiers: [at, at] }, titleOnly: true });
  }
  return null;
}

function beforeName(article: Article, run: NameRun): Statement | null {
  const title = titleHead(article, run);
  // "Tavian Police spokesperson | Deputy Commissioner Odo Brack": for whom somebody speaks says more than the rank.
  const speaks = /^spokes(?:man|woman|person)$/u.test(lowerAt(article, run.from - 1)) ? prenominal(article, run) : null;
  if (speaks) return stating({ described: speaks });
  if (title !== -1 && title >= run.from) {
    const described = withinTitle(article, run, readDescription(article, title));
    const portfolio: Range = [title + 1, run.nameFrom];
    const complements = /^(?:of|for)$/u.test(lowerAt(article, title + 1))
      ? [{ preposition: lowerAt(article, title + 1), object: [title + 2, beforeBracket(article, portfolio)] as const }]
      : [];
    const bare = isAllCourtesies(article, described.modifiers) && complements.length === 0;
    const lower = lowerAt(article, title);
    // "Justices Rao and Nagamani": each is one.
    const determiner = /^(?:justices|judges|ministers|senators|professors)$/u.test(lower)
      ? "one"
      : described.determiner;
    return stating({
      described: { ...described, determiner, complements, to: run.nameFrom },
      // "Chief Lateef Sonuga", "Advocate Iyer": an honour or a calling as often as a post.
      titleOnly: bare && (isOffice(lower) || /^(?:chief|advocate|counsel|attorney|engineer)$/u.test(lower)),
    });
  }
  const service = serviceBeforeRank(article, run) ?? houseBefore(article, run);
  if (service) return stating({ place: service });
  const led = ledBy(article, run);
  if (led) return led;
  const described = prenominal(article, run) ?? leadingApposition(article, run) ?? invertedCopula(article, run);
  return described && stating({ described });
}

const roleOfLed = new Map([
  ["chaired", "chair"],
  ["headed", "head"],
  ["led", "leader"],
  ["run", "head"],
  ["directed", "director"],
  ["founded", "founder"],
  ["owned", "owner"],
]);

/** "the Health Committee, chaired by Ana Ruiz,": of the body that is named right before. */
function ledBy(article: Article, run: NameRun): Statement | null {
  const verb = run.from - 2;
  const role = lowerAt(article, run.from - 1) === "by" ? roleOfLed.get(lowerAt(article, verb)) : undefined;
  const body = role ? runHolding(article, lowerAt(article, verb - 1) === "," ? verb - 2 : verb - 1) : null;
  if (!role || body?.kind !== "organization") return null;
  return stating({ verbRole: role, place: [body.from, body.to] });
}

/** "The driver on the 19.42 most nights is Mick Sugden": the sentence opens with the role. */
function invertedCopula(article: Article, run: NameRun): Description | null {
  const verb = run.from - 1;
  if (!/^(?:is|was|remains)$/u.test(lowerAt(article, verb))) return null;
  const sentence = article.words.get(verb)?.sentence;
  let from = verb;
  while (from > 0 && from > verb - 16 && article.words.get(from - 1)?.sentence === sentence) from -= 1;
  if (!/^(?:the|its|their)$/u.test(lowerAt(article, from)) || !article.words.get(from)?.opens) return null;
  const head = headForward(article, from);
  if (head === -1 || head >= verb || !isRoleNoun(lowerAt(article, head))) return null;
  const described = readDescription(article, head);
  const plain = !say(article, [described.to, verb]).includes(",");
  return described.from <= from && described.to <= verb && plain ? described : null;
}

/** "Hon. Prof. Grace Ihiabe": a courtesy before a title makes it no fuller. */
function isAllCourtesies(article: Article, [from, to]: Range): boolean {
  for (let at = from; at < to; at += 1)
    if (!isCourtesy(lowerAt(article, at)) && !isStageOfTitle(lowerAt(article, at)) && article.words.get(at)?.isWord)
      return false;
  return true;
}

/** "Associate Professor Sulaiman, a criminologist at …", "its chair, retired Judge Habasonda": no fuller than the title alone. */
const isStageOfTitle = (lower: string): boolean => /^(?:associate|assistant|adjunct|emeritus|retired)$/u.test(lower);

function beforeBracket(article: Article, [from, to]: Range): number {
  for (let at = from; at < to; at += 1) if (lowerAt(article, at) === "(") return at;
  return to;
}

/** "Navy Capt. Horacio Belmonte", "Tulsa police Lt. Marcus Wiley": the service before the rank. */
function serviceBeforeRank(article: Article, run: NameRun): Range | null {
  const rank = rankStart(article, run);
  if (rank === run.nameFrom) return null;
  if (rank === run.from) return forceBefore(article, rank - 1);
  const last = lowerAt(article, rank - 1);
  return isBody(last) && last !== "team" ? [run.from, rank] : null;
}

/** "police", "state police", "county fire": a force without a capital of its own, and the place that has it. */
function forceBefore(article: Article, last: number): Range | null {
  if (!/^(?:police|fire|sheriff's)$/u.test(lowerAt(article, last))) return null;
  const place = runHolding(article, last - 1);
  if (place?.to === last) return [place.from, last + 1];
  return [/^(?:state|city|county|village|town|campus)$/u.test(lowerAt(article, last - 1)) ? last - 1 : last, last + 1];
}

/** "Bellhaven State University's Dianne Okafor": the organisation that has her. */
function houseBefore(article: Article, run: NameRun): Range | null {
  const owner = lowerAt(article, run.from - 1) === "'s" ? runHolding(article, run.from - 2) : null;
  return owner?.kind === "organization" || owner?.kind === "outlet" ? [owner.from, owner.to] : null;
}

/** "unseat Rep. Ana Ruiz": before a title in the name only words of posts belong to it, or an organisation's name. */
function withinTitle(article: Article, run: NameRun, described: Description): Description {
  let from = run.from;
  while (from > described.modifiers[0]) {
    const lower = lowerAt(article, from - 1);
    const earlier = runHolding(article, from - 1);
    // "company President Ana Ruiz": whose president she is.
    const ofBody = from === run.from && isBody(lower) && isCapitalPost(article, from);
    if (!earlier && !ofBody && !isRoleModifier(lower) && !isRanking(lower)) break;
    // "member for transport | Cllr Ana Ruiz": what the post before the title is for.
    if (!earlier && /^(?:for|of)$/u.test(lowerAt(article, from - 2))) break;
    from = earlier ? earlier.from : from - 1;
  }
  return { ...described, modifiers: [Math.max(from, described.modifiers[0]), described.modifiers[1]] };
}

const isCapitalPost = ({ words }: Article, at: number): boolean =>
  /^(?:president|chairman|chairwoman|chair|secretary|director|manager|chief)$/u.test(words.lowerAt(at));

/** The last word of the run's titles that is a role: "Prime Minister", "Sen.". Ranks and courtesies are none. */
function titleHead(article: Article, run: NameRun): number {
  // "Chief Mrs. Ronke Adegbola": before a courtesy it is an honour, not a post.
  if (
    isCourtesy(lowerAt(article, run.nameFrom - 1)) &&
    run.nameFrom - 2 === run.from &&
    lowerAt(article, run.from) === "chief"
  )
    return -1;
  for (let at = rankStart(article, run) - 1; at >= run.from; at -= 1) {
    const lower = lowerAt(article, at);
    // "Energy Minister Sheikh Khalid": behind an office a courtesy is only that.
    if (isCourtesy(lower) && at > run.from && isOffice(lowerAt(article, at - 1))) continue;
    if (makesPost(lowerAt(article, at - 1), lower)) return at;
    if (isOffice(lower) || isPost(lower) || (isRoleNoun(lower) && !isRank(lower) && !isCourtesy(lower))) {
      if (
        !isRank(lower) ||
        (article.sport && lower === "captain") ||
        (isPost(lower) &&
          at > run.from &&
          !isRank(lowerAt(article, at - 1)) &&
          lower !== "major" &&
          lower !== "general")
      )
        return at;
    }
  }
  return -1;
}

/** "brigade spokesman Nasser Bilal", "a spokesman for the Flood Agency Jan de Wit". */
function prenominal(article: Article, run: NameRun): Description | null {
  if (article.words.get(run.from)?.breaks) return null;
  for (let at = run.from - 1; at >= run.from - 9 && at >= 0; at -= 1) {
    const word = article.words.get(at);
    if (!word || (!word.isWord && word.lower !== "'s")) return givenOnlyAs(article, run);
    if (isComradely(article, at)) return null;
    // "Leader of the Opposition | Ana Ruiz": the post alone is a run of its own.
    const ofHouse = word.lower === "leader" && lowerAt(article, at + 1) === "of";
    if (!isRoleNoun(word.lower) || (!ofHouse && word.capital && article.runAt[at] !== -1 && at !== run.from - 1))
      continue;
    const described = readDescription(article, at);
    if (at === run.from - 1 && isOfClause(article, run, described)) return null;
    if (at === run.from - 1) return { ...described, complements: [], to: run.from };
    if (at === run.from - 2 && /^(?:surnamed|named|called|nicknamed)$/u.test(lowerAt(article, at + 1)))
      return described;
    if (described.to === run.from) return described;
  }
  return null;
}

/** "Fellow Republican Ana Ruiz", "his fellow Welshman": with whom somebody shares what is said next, and no role. */
const isComradely = ({ words }: Article, at: number): boolean =>
  words.lowerAt(at) === "fellow" &&
  (words.get(at)?.opens === true || /^(?:his|her|their|its|our|my|and|,|but)$/u.test(words.lowerAt(at - 1)));

/** "the judge Trump has attacked": a surname that begins a clause, and no judge of that name. */
const isOfClause = (article: Article, run: NameRun, { determiner }: Description): boolean =>
  /^(?:the|an?)$/u.test(determiner) &&
  run.to - run.from === 1 &&
  /^(?:has|had|is|was|will|would|once|now|also)$/u.test(lowerAt(article, run.to));

/** "a witness, who gave her name only as Dot", "a man identified as Karim". */
function givenOnlyAs(article: Article, run: NameRun): Description | null {
  const quoted = /^["“‘']$/u.test(article.words.get(run.from - 1)?.text ?? "") ? 1 : 0;
  const last = run.from - 1 - quoted;
  const alone = lowerAt(article, last) === "," && lowerAt(article, last - 1) === "name";
  if (!/^(?:as|name|guerre|alias|pseudonym)$/u.test(lowerAt(article, last)) && !alone) return null;
  for (let at = run.from - 2; at >= run.from - 11 && at >= 0; at -= 1) {
    if (!isRoleNoun(lowerAt(article, at))) continue;
    const words = say(article, [at + 1, last + 1]).toLowerCase();
    const verb =
      /^(?: ?, )?(?:who )?(?:gave|would give|(?:was |is )?(?:identified|known)(?: simply| only)?|named|introduced|goes by|writes under|uses|used|posts under)\b/u.test(
        words,
      );
    const gives = verb && /(?: as|name,?|nom de guerre|alias|pseudonym)$/u.test(words);
    return gives ? { ...readDescription(article, at), complements: [] } : null;
  }
  return null;
}

/** "Its director, Ana Ruiz, said"; "a spokesman for the agency, Jan de Wit, said". */
function leadingApposition(article: Article, run: NameRun, start = run.from): Description | null {
  const housed = /^(?:of|from|at)$/u.test(lowerAt(article, run.to)) && placeAfter(article, run.to) !== null;
  if (lowerAt(article, start - 1) !== "," || !(housed || closesApposition(article, run.to))) return null;
  const fielded = postWithField(article, start - 1);
  if (fielded) return { ...readDescription(article, fielded.head), complements: [], joined: fielded.field };
  for (let at = beforeBrackets(article, start - 2); at >= start - 16 && at >= 0; at -= 1) {
    const word = article.words.get(at);
    if (!word?.isWord && word?.lower !== "'s" && word?.lower !== "'") return null;
    const oneOf = oneOfMany(article, at);
    // "A lawyer for one of the men, Torstein Vik,": not of whom the other speaks.
    const isOfAnother = oneOf !== null && /^(?:for|of|to|representing|with)$/u.test(lowerAt(article, oneOf.from - 1));
    if (oneOf && at === start - 2) return isOfAnother ? besideOneOf(article, oneOf) : oneOf;
    if (!isRoleNoun(word.lower)) continue;
    const described = readDescription(article, at);
    const sits = lowerAt(article, described.to) === "representing";
    const ownedByOne = described.owner !== null && /^(?:his|her)$/u.test(lowerAt(article, described.owner[0]));
    const listed = lowerAt(article, described.from - 1) === "and" && !ownedByOne && !isHeldSomewhere(described);
    const ends = beforeBrackets(article, start - 2) + 1;
    const to = pastYears(article, described.to);
    if ((to !== start - 1 && described.to !== ends && !sits) || listed) continue;
    const earlier = lowerAt(article, described.from - 1) === "," ? runHolding(article, described.from - 2) : null;
    // "Cholera, its regional head, Dr. Borgen, warned": the second name is a person's, the first may be anything.
    const behind = earlier !== null && hangsOn(article, earlier);
    const named = earlier !== null && !behind && (earlier.kind === "person" || run.kind !== "person");
    const definite =
      described.owner !== null || isDeterminer(described.determiner) || article.words.get(described.from)?.opens;
    return definite && !named ? described : null;
  }
  return null;
}

/** "a letter seen by the Gazette, the mayor, Ona Brandt, warned": a body or a day behind a preposition is not whom the next words describe. */
function hangsOn(article: Article, run: NameRun): boolean {
  const before = lowerAt(article, lowerAt(article, run.from - 1) === "the" ? run.from - 2 : run.from - 1);
  return /^(?:from|in|of|at|near)$/u.test(before) || (run.kind !== "person" && /^(?:by|to|with|on|for)$/u.test(before));
}

/** "A lawyer | for one of the men |, Torstein Vik,": the role before the preposition. */
function besideOneOf(article: Article, { from }: Description): Description | null {
  const head = from - 2;
  return isRoleNoun(lowerAt(article, head)) ? { ...readDescription(article, head), complements: [] } : null;
}

/** "Her coach | of 14 years |, Kwabena Darko": how long is no word of the role. */
function pastYears(article: Article, at: number): number {
  if (!/^(?:of|for)$/u.test(lowerAt(article, at))) return at;
  for (let end = at + 2; end < at + 5; end += 1)
    if (/^(?:years?|months?|decades?|seasons?)$/u.test(lowerAt(article, end))) return end + 1;
  return at;
}

/** "the head of the Medicines Authority (MA), Ana Ruiz": the last word before the abbreviation in brackets. */
const beforeBrackets = (article: Article, at: number): number =>
  lowerAt(article, at) === ")" && lowerAt(article, at - 2) === "(" ? at - 3 : at;

/** "Vandermolen and the health officer of the Sable Band, Renée Roy, want": one person's post, no second name before the comma. */
const isHeldSomewhere = ({ determiner, owner, complements }: Description): boolean =>
  (determiner === "the" || owner !== null) && complements.length > 0;

function closesApposition(article: Article, at: number): boolean {
  const word = article.words.get(at);
  if (!word?.isWord) return word?.lower !== "'s";
  return isVerb(word.lower);
}
