import { madeLater } from "./guarded";
import { oneLine } from "./oneLine";

const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const particle = "(?:de|da|dos|di|del|della|van|von|der|den|ter|la|le|al|el|bin|ibn|abu|y|e|du)(?=\\s)";
const name = `${capital}(?:\\s+(?:${particle}|${capital})){1,4}`;
const names = `${name}(?:(?:\\s*,\\s*|\\s+(?:and|&|y|et|und|e|with)\\s+|\\s*,\\s*and\\s+)${name}){0,5}`;

const written = madeLater(
  () =>
    new RegExp(
      `^(?:(?:[Ee]xclusive|[Oo]pinion|[Aa]nalysis|[Cc]omment|[Rr]eport(?:ed|ing)?|[Nn]ews|[Ww]ords|[Tt]ext|[Ss]tory|[Ww]ritten|[Pp]roduced|[Cc]ompiled|[Ii]nterview(?:ed)?)\\s*[:|]?\\s+)?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Di|DI|[Dd]oor|Av|Af)\\s*:?\\s+(?:[Tt]he\\s+)?(?:(?:\\p{Ll}+\\s+){0,3}(?:reporter|correspondent|editor|writer|columnist|journalist|producer)\\s+)?(${names}|${capital}(?=$))(?![\\p{L}])(?<rest>.*)$`,
      "u",
    ),
);
const labelled = madeLater(
  () =>
    new RegExp(
      `^(?:[Aa]uthors?|AUTHOR|[Bb]yline|[Ww]ritten by|[Ww]ords|[Tt]ext|[Rr]eporter|[Rr]eporting|[Ss]tory|[Cc]orrespondent|[Aa]utora?|[Aa]uteur|[Aa]utore)\\s*:\\s*(${names})(?<rest>.*)$`,
      "u",
    ),
);
const bare = madeLater(() => new RegExp(`^(${names})(?:\\s*(?:[|,•·–—/]|-\\s)\\s*(?<rest>.*))?$`, "u"));
const post =
  /\b(?:correspondent|reporter|editor|writer|staff|columnist|producer|journalist|bureau|chief|contributor|news|agency|press|times|post|herald|associated press|reuters|afp|bbc|cnn|political|business|health|science|special to)\b/i;
const wireCredit = madeLater(
  () =>
    /^\(?(?:(?:additional |with )?(?:reporting|writing|editing|research|graphics|photography|compiled|edited|written|translation) (?:and \w+ )?by\b|(?:the )?(?:associated press|ap|reuters|afp|bloomberg)(?: writers?)?\b.{0,120}\bcontributed\b|\p{Lu}.{0,120} contributed (?:to th(?:is|e) (?:report|story|article|piece|dispatch)|reporting|research)\b|(?:\p{Lu}[\p{L}'’.-]+[ ,]+(?:and )?){1,6}reported from \p{Lu}|(?:this )?(?:report|article|story) (?:was )?(?:prepared|compiled|written) by\b|with (?:files|reports|reporting|inputs?|additional reporting) (?:from|by)\b)/iu,
);
/** Words without which no credit is one: to look for them costs far less than to make the shape above, let alone try it. */
const mayCredit = /report|writ|edit|earch|graphic|photograph|compil|lation|contribut|prepared|with (?:files|inputs?) /i;
const aboutAuthor = madeLater(
  () =>
    /^(?:\p{Lu}[\p{L}'’.-]+ ){2,4}(?:is (?:an? |the )(?:\w+ ){0,5}(?:correspondent|reporter|editor|writer|columnist|producer|journalist|author|contributor|fellow)\b.{0,160}|(?:covers|writes (?:about|for)|reports (?:on|from)) .{0,160}\b(?:for (?:the|us)|at the|based in)\b.{0,80})$/u,
);

const mayBeAboutAuthor = /^(?:\S+ ){2,4}(?:is (?:an? |the )|covers |writes |reports )/;

/** Under a post that the article shows: "— Ada Orr (@adaorr) May 3, 2021". */
const postedBy = /^[—–-]\s?.{2,60}\(@\w{1,20}\)/u;

/** True where the words hold what only running text holds: no byline is a sentence. */
const prose = /\b(?:is|are|was|were|has|have|had|will|said|says|that|which|who|because|his|her|their|its|this)\b/i;

/** Nearly all paragraphs end at this cheap look. */
const namesAuthor =
  /\b(?:by|von|par|por|di|door|av|af|author|byline|words|text|report|story|interview|correspondent|aut)/i;

/** "By our correspondent in Luma", "By a staff reporter", "By staff writers". */
const ofUnnamed =
  /^(?:by|from) ((?:our |an? |the |(?=staff |special ))(?:own |special |staff |political |legal |foreign |sports? |court |business |news |science |city |health ){0,2}(?:(?:correspondent|reporter|writer)s?|desk|newsroom)(?: in [^.!?]{2,30})?)$/i;

/** "By AFRIKWIRE in Kimbuta" */
const ofAgency = /^By ([A-Z]{2,15}) in [A-Z][^.!?]{1,30}$/;

/** How far into a line its author is looked for. */
const looked = 40;

/** The start of a line that tidying would leave as it is. */
const plainHead = /^[^\s*_#—–-]\S*(?: \S+)* ?$/;

/** The author's name as a paragraph gives it in the words of a byline ("By Ada Orr", "Ada Orr, political editor"), or null. */
export function authorIn(paragraph: string): string | null {
  const head = paragraph.slice(0, looked);
  if (plainHead.test(head) && !namesAuthor.test(head)) return null;
  const line = oneLine(paragraph).replace(/^[*_#—–\-\s]+|[*_]+$/gu, "");
  if (line.length > 200 || !namesAuthor.test(line.slice(0, looked))) return null;
  const unnamed = ofUnnamed.exec(line) ?? ofAgency.exec(line);
  if (unnamed?.[1]) return unnamed[1];
  const match = written().exec(line) ?? labelled().exec(line);
  if (!match?.[1]) return null;
  const rest = match.groups?.rest ?? "";
  return goesOnAsByline(rest) ? upTo(match[1]) : null;
}

/** "By Ada Orr, political editor | 3 May" is a byline, "By Easter Monday, the river had risen." is not. */
function goesOnAsByline(rest: string): boolean {
  if (rest.trim() === "") return true;
  if (!/^\s*(?:[|·•,;/(@–—-]|in\b|for\b|and\b|at\b|with\b|\p{Lu}|\d)/u.test(rest) || prose.test(rest)) return false;
  return !/[.!?]$/.test(rest) || post.test(rest) || rest.length < 20;
}

/** Names alone on a line beside the headline: "Ada Orr and Jon Pell", "Ada Orr | Harbour News". */
export function bareAuthorIn(paragraph: string): string | null {
  const line = oneLine(paragraph).trim();
  const match = line.length <= 100 ? bare().exec(line) : null;
  if (!match?.[1] || prose.test(line) || /[.!?:]$/.test(line)) return null;
  const rest = match.groups?.rest;
  const isNames = match[1].split(/\s+/).length <= 3 || / and | & |,/.test(match[1]);
  return isNames && (rest === undefined || post.test(rest) || /^[@\p{L} ]{2,30}$/u.test(rest)) ? match[1] : null;
}

const upTo = (found: string) => found.replace(/\s+(?:and|with|&|in|for)$/i, "").replace(/[,\s]+$/, "");

/** Who else wrote, edited or helped: the lines that agencies close their copy with, and the note about the author. */
export function isWireCredit(paragraph: string): boolean {
  if (paragraph.length > 320) return false;
  return (
    (mayCredit.test(paragraph) && wireCredit().test(paragraph)) ||
    (mayBeAboutAuthor.test(paragraph) && aboutAuthor().test(paragraph)) ||
    postedBy.test(paragraph)
  );
}

const follow = madeLater(() => new RegExp(`^(?:[Ff]ollow|FOLLOW) (${name})(?: on\\b|:|,|\\s+@|\\s+at\\b)`, "u"));

/** The author in a call to follow somebody ("Follow Ada Orr on Twitter: @orr"), or null where it names no person. */
export function authorInCall(paragraph: string): string | null {
  const line = paragraph.trim();
  const found = /^follow /i.test(line) ? follow().exec(line)?.[1] : undefined;
  return found && !/\b(?:News|The|Times|Post|Media|Us|Our)\b/.test(found) ? found : null;
}
