/** The words that alone may be articles, pronouns, prepositions, conjunctions, particles and modal verbs, in lower case. */
const closed = new Set(
  (
    "the a an this that these those all some no any another each every both either neither such half twice another's quite many " +
    "of in to for on with at by from as about into over after before against like during while because if than under since " +
    "through among whether without though although between until till 'til beyond despite toward towards across near throughout behind " +
    "along alongside within above below outside inside upon unlike unless per onto unto except past amid amidst via once beneath beside besides " +
    "aboard astride atop barring concerning considering regarding respecting following including excluding involving notwithstanding versus vs vs. " +
    "worth plus minus save lest whereas albeit ere qua sans circa around off down up out opposite next due because 'cause cos absent given next " +
    "and or but nor yet so & 'n 'n' plus either neither both " +
    "i you he she it we they me him her us them mine yours his hers its ours theirs my your our their one ones " +
    "myself yourself himself herself itself oneself ourselves yourselves themselves themself thyself thee thou thy ye y'all ya 'em em 's " +
    "who whom whose which what that whoever whomever whatever whichever whosoever when where why how whenever wherever however whereby wherein whence whereupon " +
    "can could may might must shall should will would ought ca wo sha need dare 'd 'll cannot can't won't couldn't wouldn't shouldn't mustn't mightn't needn't gonna " +
    "there back away apart aside ahead forth forward together about along by through over around aback abroad ashore"
  ).split(" "),
);

/** True for a word, in lower case with straight apostrophes, that may be of a closed class. */
export const isClosedWord = (lower: string): boolean => closed.has(lower);
