/**
 * Titles before a name. Three sorts, because they do three things:
 * a rank stays in the name ("Maj. Roger Cabiness"), an office is the role ("Sen.", "President"),
 * a courtesy is dropped and only tells the gender ("Mr.", "Señora").
 */
const ranks =
  "sp|asi|lieutenant-general|major-general|lieutenant-colonel|brigadier-general|vice-marshal|sub-inspector|comr|comr.|sqn|subedar|havildar|rear|vice-admiral|cp|asp|csp|aig|dig|igp|ch|dci|dsi|dcs|dsp|ssp|acp|dcp|pc|maj|maj.|major|col|col.|colonel|lt|lt.|lieutenant|gen|gen.|general|capt|capt.|captain|cpl|cpl.|corporal|sgt|sgt.|sergeant|pvt|pvt.|private|adm|adm.|admiral|cmdr|cmdr.|cdr|cdr.|brig|brig.|brigadier|cmdt|commodore|marshal|staff|warrant|det|det.|detective|insp|insp.|inspector|supt|supt.|constable|const|const.|pfc|spc|spc.|ens|ens.|ensign|trooper|chief-superintendent";
const courtesies =
  "msgr|msgr.|mgr|mgr.|eng.|ing.|alh.|lic.|arq.|mallam|malam|thiru|tmt|tmt.|selvi|kum|kum.|adv|adv.|hrh|hrm|h.r.h.|h.e.|barr|barr.|barrister|baba|comrade|mwalimu|alhaji|hajiya|ustad|ustaz|pandit|shri|smt|smt.|datuk|dato|dato'|datin|tengku|tunku|kiai|otunba|khun|maître|maitre|engr|engr.|arch.|atty|atty.|mr|mr.|mrs|mrs.|ms|ms.|miss|mx|mx.|dr|dr.|doctor|sir|dame|lady|lord|señor|señora|sr|sra|don|doña|herr|frau|monsieur|madame|mme|mme.|mlle|m|signor|signora|mevrouw|meneer|dhr|pan|pani|sheikh|sheik|haji|hajji|imam|ayatollah|rabbi|father|fr|fr.|sister|brother|rev|rev.|reverend|prof|prof.|professor|hon|hon.|honourable|honorable|king|queen|prince|princess|emir|emperor|pope";
const offices =
  "justices|judges|ministers|senators|professors|mna|mpa|mec|usec|usec.|asec|asec.|mca|rdc|mlc|barrister|barr|barr.|cr|cllr|cllr.|superintendent|comm|comm.|ag|vp|pm|sens|sens.|reps|reps.|govs|govs.|attorney-general|president|vice-president|prime-minister|premier|chancellor|minister|secretary|governor|gov|gov.|senator|sen|sen.|representative|rep|rep.|congressman|congresswoman|congressperson|mayor|deputy|judge|justice|ambassador|amb|amb.|councilman|councilwoman|councillor|councilor|councilmember|alderman|sheriff|attorney|commissioner|chairman|chairwoman|chair|speaker|mp|mep|mla|msp|td|bishop|archbishop|cardinal|pastor|officer|assemblyman|assemblywoman|assemblymember|delegate|prof|prof.|professor|rev|rev.|reverend|imam|ayatollah|rabbi|pope|sheikh|king|queen|emir|undersecretary|treasurer|comptroller|magistrate|prosecutor|coroner|principal|dean|provost|rector";

const rankWords = new Set(ranks.split("|"));
const courtesyWords = new Set(courtesies.split("|"));
const officeWords = new Set(offices.split("|"));

const maleTitles = new Set(
  "mr|mr.|sir|lord|señor|don|herr|monsieur|signor|meneer|dhr|pan|father|brother|king|prince|congressman|councilman|assemblyman|chairman|alderman|spokesman|sheikh|sheik|imam|ayatollah|rabbi|cardinal|pope|emir|emperor".split(
    "|",
  ),
);
const femaleTitles = new Set(
  "mrs|mrs.|ms|ms.|miss|dame|lady|señora|sra|doña|frau|madame|mme|mme.|mlle|signora|mevrouw|pani|sister|queen|princess|congresswoman|councilwoman|assemblywoman|chairwoman|spokeswoman".split(
    "|",
  ),
);

const abbreviations = new Set(
  "msgr|mgr|usec|asec|comr|eng|arch|ing|surv|pharm|alh|lic|arq|mohd|muhd|smt|tmt|kum|adv|cllr|ma|sto|sta|barr|comm|sens|reps|govs|engr|atty|maj|col|lt|gen|capt|cpl|sgt|pvt|adm|cmdr|cdr|brig|det|insp|supt|const|spc|ens|mr|mrs|ms|mx|dr|mme|prof|rev|fr|hon|gov|sen|rep|amb|jr|sr|st|inc|corp|co|ltd|bros|no|dept|univ|assn|sra|ste|vs|messrs|ave|blvd".split(
    "|",
  ),
);

/** True where a full stop after the word belongs to the word ("Maj.", an initial, "U.S."). */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word.toLowerCase()) || initials.test(word);
}

const initials = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u;

export type Gender = "he" | "she";

export const isRank = (lower: string): boolean => rankWords.has(lower);

/** Titles of the peerage, the throne and the church that stand for the name itself where only one name follows ("Lord Ashgrove"). */
export const isNobleTitle = (lower: string): boolean =>
  /^(?:lord|lady|baroness|baron|viscount|viscountess|earl|duke|duchess|king|queen|prince|princess|pope|emperor|emir)$/u.test(
    lower,
  );

/** Letters behind a name: those of a seat or of standing at the bar are a role, those of an honour or a degree are none. */
export const isPostNominal = (text: string): boolean =>
  isSeat(text) || /^(?:[OMC]BE|PhD|MD|DPhil|FRS|JP|RN|CPA)$/u.test(text);
export const isSeat = (text: string): boolean => /^(?:MP|MEP|MSP|MLA|MLC|MK|TD|MS|MHR|KC|QC|SC|SAN)$/u.test(text);

/** "Attorney General", "Surgeon General": there "General" is no rank. */
export const takesGeneral = (lower: string): boolean =>
  /^(?:attorney|solicitor|advocate|prosecutor|procurator|accountant|administrator|quartermaster|surgeon|secretary|governor|consul|director|inspector|auditor|comptroller|postmaster|adjutant|registrar)$/u.test(
    lower,
  );

export const isCourtesy = (lower: string): boolean => courtesyWords.has(lower);
export const isOffice = (lower: string): boolean => officeWords.has(lower);
/** "Datuk Seri Lim", "Tan Sri Zulkifli": titles of two words, of which the second alone is a name's word; `lower` follows `before`. */
export const isSecondOfTitle = (before: string, lower: string): boolean =>
  /^(?:seri|sri|wira|paduka|patinggi)$/u.test(lower) && /^(?:datuk|dato|dato'|datin|tan|puan|toh)$/u.test(before);
/** "The Right | Reverend Hugh Sandal", "the Most | Rev. Ana Ruiz": how high a title is, is no part of it. */
export const isHighStyle = (lower: string, next: string): boolean =>
  /^(?:right|most|very|rt)$/u.test(lower) && /^(?:rev|rev\.|reverend|hon|hon\.|honou?rable)$/u.test(next);
/** Any word that may stand before a name as its title. */
export const isTitle = (lower: string): boolean => isRank(lower) || isCourtesy(lower) || isOffice(lower);

/** The gender that a title tells, or null. */
export function genderOfTitle(lower: string): Gender | null {
  if (maleTitles.has(lower)) return "he";
  return femaleTitles.has(lower) ? "she" : null;
}
