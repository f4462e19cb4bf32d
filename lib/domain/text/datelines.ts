import { madeLater } from "./guarded";
import { oneLine } from "./oneLine";

const months =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const days = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";
const date = `(?:${days},?\\s+)?(?:${months}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${months}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
const monthWord = new RegExp(`^${months}$`, "i");
const dateWord = /^(?:\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]+)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|today|yesterday|ago)$/i;
const besideDate = new RegExp(
  `^(?:first|last|originally|published|posted|updated|modified|created|date|edited|on|at|and|by|${days}|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[:.h]\\d{2}(?:[ap]\\.?m\\.?)?|\\d{1,2}[ap]m|[ap]\\.?m\\.?|[A-Z]{1,3}T|UTC(?:[+-]\\d{1,2})?|GMT(?:[+-]\\d{1,2})?|read|to|comments?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|an?|eastern|pacific|local|time)$`,
  "i",
);

const placeWord = "(?:\\p{Lu}{2,}[\\p{Lu}.'’]*|\\p{Lu}['’]\\p{Lu}{2,}|\\p{Lu}\\.(?:\\p{Lu}\\.)+)";
// Three words at most: more in capitals are a heading that runs into its paragraph.
const place = `(?!(?:[^\\s,(—–-]+[ -]){4})${placeWord}(?:[ -]${placeWord}|[ -](?:de|la|el|al|of|and|upon|on)[ -](?=\\p{Lu})){0,4}`;
const region = "(?:,\\s+\\p{Lu}[\\p{L}.'’]*(?:\\s+\\p{Lu}[\\p{L}.'’]*){0,2}\\.?)?";
const agency = "(?:\\s*/[^/\\n]{2,30}/|\\s*\\((?:[\\p{Lu}][\\p{L}.]*(?:[ /][\\p{L}.]+){0,3})\\))?";
const when = `(?:,?\\s+(?:${date}|${days}))?`;
const dash = "\\s*(?:—|–|--|-(?=\\s))\\s*";

const upperPlace = madeLater(
  () =>
    new RegExp(
      `^(?:${place}(?:[/,]\\s?${place})*${region}${when}${agency}${when}${dash}|${place}${region}${agency}(?<=\\))\\s+)`,
      "u",
    ),
);
const agencyAfterBracket =
  "\\((?:AP|Reuters|REUTERS|AFP|UPI|EFE|ANI|PTI|IANS|Xinhua|dpa|DPA|BBC|CNN|CBS|IPS|KUNA|WAM|SPA|IRNA|TASS|ANSA|KNA|epd)";
const namedAgency = madeLater(
  () =>
    new RegExp(`^\\p{Lu}[\\p{L}'’ .-]{1,30}${region}${when}\\s*${agencyAfterBracket}[^)]{0,20}\\)(?:${dash})?`, "u"),
);
const namedPlace = madeLater(
  () =>
    new RegExp(
      `^\\p{Lu}[\\p{L}'’.]+(?: \\p{Lu}[\\p{L}'’.]+){0,2}(?:, \\p{Lu}[\\p{L}'’.]+)?,? ${date}(?:, \\p{Lu}{2,8})?\\s*(?:—|–|--)\\s*`,
      "u",
    ),
);

/**
 * What each shape asks for at the least: two capitals or an initial, with no word in lower case behind them but those that
 * join a place's ("IS has …" is none); an agency in brackets; a figure before a dash.
 */
const mayBeUpperPlace = /^[^a-z\d\s"“”'‘’(][^a-z\d\s](?![^\s(—–-]*\s(?!(?:de|la|el|al|of|and|upon|on)[ -])[a-z])/;
const mayNameAgency = new RegExp(agencyAfterBracket);
const mayBeNamedPlace = /\d[\s\S]*(?:—|–|--)/;

const bare = (word: string) => word.replace(/^[,|·•(:]+|[,|·•):]+$/g, "");
const isOfDate = (word: string) => besideDate.test(word) || monthWord.test(word) || dateWord.test(word);

/** Every word tells a date or leads to one, and at least one names a day. */
function isAllDate(line: string): boolean {
  // Nearly all lines end at their first word.
  const first = bare(line.slice(0, Math.max(0, line.search(/\s/))).replace(/[,|·•()/–—-]+$/, ""));
  if (first !== "" && !isOfDate(first)) return false;
  const told = line
    .split(/[\s,|·•()/–—-]*\s[\s,|·•()/–—-]*/u)
    .map(bare)
    .filter((word) => word !== "");
  if (told.length === 0 || !told.every(isOfDate)) return false;
  return told.some((word) => dateWord.test(word)) || (told.some((word) => monthWord.test(word)) && /\d/.test(line));
}

/** "RAMGARHI, MARCH 4, 2031 23:14 IST": a place or two before the date, and nothing else. */
function isPlacedDate(line: string): boolean {
  if (!/^[^a-z].*\d/.test(line) || /[.!?]$/.test(line)) return false;
  const behindPlace = line.replace(placeBefore(), "");
  if (behindPlace.length === line.length) return false;
  return isAllDate(behindPlace) || isAllDate(behindPlace.replace(placeBefore(), ""));
}

const placeBefore = madeLater(() => /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}[,:|] ?(?=\S)/u);

/** The same in other languages of western news, by its first word and its figures. */
const foreignDateLine =
  /^(?:publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad)(?=[\s:])[^.!?]{0,20}\d[^.!?]{0,50}$/i;

/** True where a paragraph only says when the piece appeared or changed. */
export function isDateLine(paragraph: string): boolean {
  if (paragraph.length > 140) return false;
  const line = oneLine(paragraph);
  return (
    isAllDate(line) ||
    isPlacedDate(line) ||
    // "Last updated at 16:42"
    /^(?:last |first )?(?:updated|published|posted|modified)(?: at)?:? (?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i.test(
      line,
    ) ||
    // "14:32" over an entry of a live report.
    /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?$/i.test(line) ||
    foreignDateLine.test(line) ||
    (/[—–-]$/.test(line) &&
      [upperPlace(), namedAgency()].some((shape) => shape.exec(`${line} `)?.[0].length === line.length + 1))
  );
}

/** How long the dateline is that opens a paragraph ("PARIS (AP) — "), 0 where there is none. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, 120);
  // Nearly all paragraphs end here: the shapes below are dear, to compile even more than to try.
  if (!/^[^a-z]/.test(head) || !/[—–)]|--| - /.test(head)) return 0;
  const match =
    (mayBeUpperPlace.test(head) ? upperPlace().exec(head) : null) ??
    (mayNameAgency.test(head) ? namedAgency().exec(head) : null) ??
    (mayBeNamedPlace.test(head) ? namedPlace().exec(head) : null);
  const length = match?.[0].length ?? 0;
  // What follows must be running copy, or it was a headline in capitals.
  return length > 0 && /^["'“‘(]?[\p{Lu}\p{N}]/u.test(paragraph.slice(length)) && paragraph.length - length >= 25
    ? length
    : 0;
}

const barePlace = madeLater(
  () =>
    /^(?!(?:Yes|No|But|And|So|Why|Well|Now|Then|Or|Still)\b)\p{Lu}\p{Ll}[\p{L}'’.]*(?:[ -]\p{Lu}[\p{L}'’.]+){0,2}(?:, \p{Lu}[\p{L}'’.]+)? ?[—–] ?(?=["“‘]?\p{Lu})/u,
);

/** "Hamburg (Agency) - ", "Lisbon, Feb 24, 2025 (Agency) - ": the name of an agency, whichever it is, in brackets before a dash. */
const anyAgency = madeLater(
  () =>
    new RegExp(
      `^\\p{Lu}\\p{Ll}[\\p{L}'’ .-]{0,30}${region}${when}\\s*\\(\\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?\\)\\s*(?:—|–|--|-(?=\\s))\\s*(?=["“‘]?\\p{Lu})`,
      "u",
    ),
);

/** "(Meridian News) -- ", "(Kantor) - ", "Feb 11 (Kantor) - ": the agency alone, or behind the day. */
const agencyAlone =
  /^(?:\p{Lu}[\p{Ll}.]{2,8} \d{1,2} )?\((?:\p{Lu}[\p{L}.]+ ?){1,3}\) ?(?:--|—|–|-(?=\s)) ?(?=["“‘]?\p{Lu})/u;

/** "Johannesburg - Opposition parties …": a hyphen does where a headline stands above. */
const hyphenedPlace = /^[A-Z][a-z]{2,}(?: [A-Z][a-z]+){0,2} - (?=[A-Z])/;

/** How long a place before a dash is at the head of the first paragraph ("Washington — "): nowhere else is it a dateline. */
export function barePlaceLength(paragraph: string, isUnderHeadline: boolean): number {
  const head = paragraph.slice(0, 90);
  const hyphened = isUnderHeadline && paragraph.length > 90 ? (hyphenedPlace.exec(head)?.[0] ?? "") : "";
  if (hyphened !== "" && !holdsLabel(hyphened)) return hyphened.length;
  const named = /\) ?[—–-]/.test(head) ? (agencyAlone.exec(head) ?? anyAgency().exec(head))?.[0].length : undefined;
  const length = named ?? (/[—–]/.test(head.slice(0, 60)) ? (barePlace().exec(head.slice(0, 60))?.[0].length ?? 0) : 0);
  return paragraph.length - length >= 25 ? length : 0;
}

const labels =
  "ADVICE ANALYSIS ANCHOR ANNOUNCER BREAKING COMMENT CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FEATURE FOCUS HOST INTERVIEW INTERVIEWER " +
  "LATEST LETTER LIVE MODERATOR NARRATOR NEWSREADER NOTE OPINION PHOTOS PICTURES PRESENTER PROFILE QUESTION REPORTER REVIEW SKETCH SOURCE " +
  "CLAIM CLAIMS VERDICT RATING RULING FACT FACTS TRUE FALSE MISLEADING CONTEXT BACKGROUND CONCLUSION ANSWER SPEAKER SUMMARY UPDATE URGENT VIDEO VIEWPOINT WARNING WATCH " +
  "POLICE EXPERTS OFFICIALS SCIENTISTS STUDY POLL SURVEY REPORT SOURCES DOCTORS COURT MINISTER PRESIDENT MAYOR";
const isLabel = new Set(labels.split(" "));
const holdsLabel = (place: string): boolean => place.split(/[ :,/-]/).some((word) => isLabel.has(word.toUpperCase()));
const placeBeforeColon =
  /^[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}(?:\/[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}){0,2}(?:, [A-Z][A-Za-z. ]{1,20})?: ?(?=["“‘]?[A-Z0-9])/;

/** "New Delhi: The court …", but "Ruiz: I was there" is said. */
const namedPlaceBeforeColon =
  /^[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]+){0,2}(?:\/[A-Z][a-z]+)?: (?=[A-Z])(?!(?:I|We|My|Our|You|Your|It|That|This|Yes|No|Well|What|Why|How|Who)\b)/;

/**
 * How long a place before a colon is at the head of the first paragraph ("KARACHI: ", "LAHORE/KARACHI: "; under a headline also
 * "New Delhi: "), as newspapers of South Asia print it. A word that labels what follows, or names who speaks in a transcript, is none.
 */
export function colonPlaceLength(paragraph: string, isUnderHeadline: boolean): number {
  const head = paragraph.slice(0, 60);
  const named = isUnderHeadline && paragraph.length > 90 ? namedPlaceBeforeColon.exec(head)?.[0] : undefined;
  const place = placeBeforeColon.exec(head)?.[0] ?? named ?? "";
  if (place === "" || holdsLabel(place)) return 0;
  return paragraph.length - place.length >= 25 ? place.length : 0;
}

/** True for a line that begins as a transcript's do: "REPORTER: …", "Ana Ruiz: …". */
export const opensAsTranscript = (paragraph: string): boolean =>
  /^(?:[A-Z][A-Z .'’-]+|[A-Z][a-z]+(?: [A-Z][a-z'’-]+){0,2}):/.test(paragraph);
