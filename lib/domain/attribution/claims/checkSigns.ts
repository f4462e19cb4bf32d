/** A sign that a statement shows: its name in plain words, and how it is seen. */
export interface CheckSign {
  readonly name: string;
  /** Asked of the statement in lower case, but for those that look at capitals. */
  readonly shape: RegExp;
  readonly asWritten?: true;
  /** Without one of these words no statement shows it, and its shape is not asked. */
  readonly words?: readonly string[];
}

const listed = (words: string) => words.split(" ");

/**
 * The signs of a statement that people can be told of, in a fixed order: the learnt weights are kept by position.
 * Whoever changes a shape or the order trains anew (scripts/train/checkWorthiness.ts).
 */
export const checkSigns: readonly CheckSign[] = [
  { name: "a number", shape: /\d/, asWritten: true },
  { name: "an amount in words", words: listed("two three four five six seven eight nine ten twelve dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions half third quarter majority most twice double doubles doubled"), shape: /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|a third|quarter|majority|most|twice|double[ds]?)\b/ },
  { name: "a share or a sum of money", shape: /%|\bper ?cent\b|[$€£¥]\s?\d|\b(?:dollars|euros|pounds)\b/ },
  { name: "a year or a date", shape: /\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:years?|months?|weeks?|decades?) ago\b|\blast (?:year|month|week|decade)\b/, asWritten: true },
  { name: "a name", shape: /(?<=[a-z0-9,;’'] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)\b)(?:[A-Z][a-zA-Z’'-]{2,}|[A-Z]{2,})/, asWritten: true },
  { name: "a comparison", words: listed("than largest biggest highest lowest smallest longest oldest fastest worst best record"), shape: /\b(?:more|less|fewer|higher|lower|larger|smaller|better|worse|greater|longer|older|younger|cheaper) than\b|\b(?:largest|biggest|highest|lowest|smallest|longest|oldest|fastest|worst|best|record)\b/ },
  { name: "first, last, only, always or never", words: listed("first last only always never every one nobody none"), shape: /\b(?:first|last|only|always|never|every|no one|nobody|none)\b/ },
  { name: "a rise or fall", shape: /\b(?:rose|rise[ns]?|rising|fell|falls?|fallen|increas\w+|decreas\w+|grew|grown|dropp?\w*|cut|cuts|declin\w+|doubled|tripled|lost|gain\w*|raised|reduced)\b/ },
  { name: "something done", shape: /\b(?:was|were|had|did|(?:has|have|is|are|be) (?:\w+ )?(?:been )?(?:\w+ )?(?:\w+ed|built|made|held|sent|shot|taken|given|seen|found)|\w{3,}ed (?:the|a|an|its|his|her|their|in|on|by|from|with|after|that)|killed|voted|signed|passed|built|created|spent|paid|won|made|took|gave|said|left|began|opened|closed|supported|opposed)\b/ },
  { name: "the speaker's feelings", words: ["i", "we"], shape: /\b(?:i|we)(?:['’]m| am| are|['’]re)? (?:\w+ )?(?:feel|hope|think|believe|love|want|wish|proud|happy|sad|glad|grateful|thank|excited|sorry|guess|know|like)\b/ },
  { name: "the future", words: listed("will shall going would may might could"), shape: /\b(?:[Ww]ill|[Ss]hall|going to|[Ww]ould|may|[Mm]ight|[Cc]ould)\b/, asWritten: true },
  { name: "what ought to be", words: listed("should must ought need have has let"), shape: /\b(?:should|must|ought|need to|have to|has to|let['’]s|let us)\b/ },
  { name: "few words", shape: /^\W*(?:\w[\w'’-]*\W+){0,5}\w*\W*$/, asWritten: true },
]; // biome-ignore format: a table
