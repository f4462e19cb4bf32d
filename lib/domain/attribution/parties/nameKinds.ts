import { isBody, isCompanyTail, isOutletName, isOutletWord } from "./bodies";
import { isDate } from "./functionWords";
import { isGivenName } from "./givenNames";
import type { NameKind } from "./names";
import { countryOf, isDirection, isHouse, isPartisan, isPlace } from "./places";
import { isRoleNoun } from "./roleNouns";
import { isCourtesy, isOffice } from "./titles";
import { isWellKnown } from "./wellKnown";
import type { Word } from "./words";

/** A word all in capitals. */
export const shouted = (word: Word): boolean => allCapitals.test(word.text);
/** "Environment Canada", "Sport Ireland", "Statistics Norway" */
const isBranchOfLand = ([first, land, more]: readonly Word[]): boolean =>
  more === undefined &&
  land !== undefined &&
  /^(?:canada|ireland|scotland|wales|australia|norway|sweden|finland|denmark|africa|zealand)$/u.test(land.lower) &&
  ofBranches.test(first?.lower ?? "");
const ofBranches =
  /^(?:environment|statistics|sport|transport|health|cycling|athletics|swimming|hockey|rugby|cricket|tourism|food|fisheries|parks|elections|housing|education|energy|water|rail|air|veterans|public|business|consumers?|investment|innovation|science|research|nature|heritage|police|victims?|age|disability|rights|screen|film|arts|libraries|universities|oil|gas|agriculture|wildlife|surf|mental|parenting|families|seniors?|export)$/u;

/** "Norrbank", "Commerzbank": written as one word; some towns and people end so too. */
const isBankByEnding = (lower: string): boolean =>
  /\p{L}{3}bank$/u.test(lower) &&
  !/^(?:burbank|clydebank|southbank|eastbank|westbank|millbank|fairbank|eubank|brubank|riverbank|foodbank|outbank|embank)$/u.test(
    lower,
  );

const allCapitals = /^[\p{Lu}.]{2,}$/u;

/** "Universidad Mayor de San Andrés": first words that only universities and ministries abroad have. */
const learnedHouse =
  /^(?:universidad|université|universität|universidade|università|universitas|ministerio|ministère|ministério|instituto|institut|fundación|fondation)$/u;

/** Goes in: a name's words, the same in lower case on one line, and whether "the" stands before; comes out: what they seem to name. */
export function kindOfName(name: readonly Word[], lower: string, afterThe: boolean): NameKind {
  const first = name[0];
  const last = name.at(-1);
  if (!first || !last) return "unknown";
  if (name.length > 1 && learnedHouse.test(first.lower)) return "organization";
  if (isHouse(lower) || (name.length === 1 && !afterThe && isWellKnown(first.text))) return "organization";
  if (/ (?:without borders|sans frontières)$/u.test(lower)) return "organization";
  if (isOutletName(lower)) return "outlet";
  if (isPlace(lower)) return "place";
  if (name.length > 2 && isOutletWord(first.lower) && name[1]?.lower === "of") return "outlet";
  if (name.length > 1 && /^(?:radio|tv|kanal|canal|télé|rádio|sky)$/u.test(first.lower)) return "outlet";
  if (name.length === 2 && first.lower === "channel" && /^\d+$/u.test(last.text)) return "outlet";
  // "BBX Radio Hollin"
  if (name.length === 3 && /^(?:radio|tv|fm)$/u.test(name[1]?.lower ?? "") && !isBody(last.lower)) return "outlet";
  if (
    countryOf(lower) ||
    isDirection(lower) ||
    isPartisan(lower) ||
    /-(?:american|born|based|led|backed)$/u.test(lower)
  )
    return "nationality";
  // "the Sioux Falls Argus Leader": an outlet's word inside, and an article before.
  if (
    afterThe &&
    /^(?:leader|reporter|recorder|monitor|insider|democrat|republican|business)$/u.test(last.lower) &&
    name.length > 1 &&
    (last.lower !== "leader" || name.some((word) => isOutletWord(word.lower)))
  )
    return "outlet";
  if (/^l['’](?:écho|equipe|équipe|express|opinion|indépendant)$/u.test(first.lower)) return "outlet";
  // "the Sunday Lantern": the day is a paper's.
  if (afterThe && name.length > 1 && isDate(first.lower) && /day$/u.test(first.lower)) return "outlet";
  if (isOutletWord(last.lower) && (afterThe || shouted(last) || (name.length > 1 && !isGivenName(first.lower))))
    return "outlet";
  if (isOutletWord(last.lower) && /^(?:reuters|bloomberg|politico|axios|xinhua)$/u.test(last.lower)) return "outlet";
  const body = name.some(
    (word, index) =>
      isBody(word.lower) &&
      !(index === 0 && name.length > 1 && /^(?:guard|house|church|front|post|chase)$/u.test(word.lower)),
  );
  // "Insight UK", "Shelter USA": nobody's surname.
  const branch = name.length > 1 && (/^(?:UK|USA|EU|UAE|NZ)$/u.test(last.text) || isBranchOfLand(name));
  const company = branch || (name.length > 1 && isCompanyTail(last.lower));
  if ((body || company) && !(name.length === 2 && isGivenName(first.lower) && !afterThe)) return "organization";
  if (name.length === 1 && isBankByEnding(first.lower)) return "organization";
  if (name.length === 1 && shouted(first)) return "organization";
  // "B. Venkata Ramana"
  if (name.length > 1 && /^\p{Lu}\.$/u.test(first.text) && !afterThe) return "person";
  if (isGivenName(first.lower) && !afterThe) return "person";
  // "Business Unity Tavia", "Action on Rivers": nobody is called so.
  if (
    name.length > 1 &&
    /^(?:business|action|citizens|consumers|workers|women|youth|farmers|patients|parents)$/u.test(first.lower)
  )
    return "organization";
  if (name.length === 1 && (isRoleNoun(first.lower) || isOffice(first.lower) || isCourtesy(first.lower)))
    return "unknown";
  return "unknown";
}

/** "Ward 4", "Gate 2": some of these are given names elsewhere. */
export const numberedPlace =
  /^(?:ward|room|gate|block|highway|route|level|platform|pier|terminal|building|floor|apartment|zone|sector|district|precinct|section)$/u;

const adjectivesOfMany = new Set(
  "top|multiple|numerous|former|leading|prominent|outside|independent|early|recent|new|old|young|leaked|internal|official|unofficial|private|public|local|federal|state|senior|unnamed|anonymous|other|more|fewer|nearly|roughly|thousands|hundreds|dozens|angry|grieving".split(
    "|",
  ),
);
/** Words before people of whom there are many: the capital that one has is its sentence's. */
export const isAdjectiveOfMany = (lower: string): boolean => adjectivesOfMany.has(lower);
