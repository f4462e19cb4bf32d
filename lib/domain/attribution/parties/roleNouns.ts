import { remembered } from "../../text/remembered";

/**
 * What people are. A post is held at an organisation ("director"), a calling may be ("engineer"), and a relation
 * is to a person or place and never an affiliation ("mother", "resident").
 */
const posts =
  "mla|mlc|depute|rep|mec|mna|mpa|mca|usec|spokesman|spokeswoman|spokesperson|spokespeople|spox|collector|sarpanch|tehsildar|backbencher|frontbencher|leader-writer|representative|commander|commandant|chief|head|leader|director|co-director|manager|president|vice-president|chairman|chairwoman|chairperson|chair|co-chair|ceo|cfo|coo|cto|minister|premier|chancellor|secretary|undersecretary|governor|mayor|deputy|ambassador|envoy|consul|diplomat|attaché|senator|congressman|congresswoman|lawmaker|legislator|parliamentarian|mp|mep|councillor|councilor|councilman|councilwoman|councilmember|alderman|assemblyman|assemblywoman|sheriff|commissioner|official|officer|officeholder|bureaucrat|aide|adviser|advisor|counselor|counsellor|strategist|coordinator|co-ordinator|organizer|organiser|administrator|executive|founder|co-founder|owner|co-owner|partner|treasurer|speaker|whip|delegate|negotiator|prosecutor|superintendent|inspector|captain|colonel|general|lieutenant|sergeant|major|admiral|judge|justice|magistrate|registrar|ombudsman|ombudswoman|auditor|comptroller|controller|principal|dean|rector|provost|chaplain|bishop|archbishop|pastor|imam|rabbi|priest|vicar|cleric|emir|king|queen|prince|princess|candidate|nominee|frontrunner|incumbent|member|fellow|intern|trustee|steward|chairs|foreman|forewoman|supervisor|postmaster|harbourmaster|harbormaster|stationmaster|warden|ranger|keeper|curator|editor|editor-in-chief|publisher|producer|presenter|anchor|host|correspondent|columnist|reporter|liaison|whistleblower|insider|operative|agent|negotiators|secretary-general|director-general|general-secretary|convener|convenor|president-elect|mayor-elect|headteacher|headmaster|headmistress|premier-elect|boss|czar|tsar|commissar|bailiff|constable|trooper|firefighter|marshal|first-minister|taoiseach|caucus-leader|ringleader|counsel|attorney|prime-minister|manager-in-chief|cofounder|cochair|vice-chair|vice-chairman|vice-chancellor";
const callings =
  "gp|pontiff|seller|miller|choreographer|rapper|lyricist|essayist|stenographer|undergraduate|postgraduate|lumberjack|scaffolder|patriarch|primate|archdeacon|monsignor|swami|guru|creator|co-creator|showrunner|co-star|costar|influencer|tiktoker|youtuber|podcaster|blogger|vlogger|gamer|adjudicator|anchorwoman|announcer|arborist|arranger|astrophysicist|biochemist|breeder|bursar|cameraman|camerawoman|caregiver|clinician|codebreaker|copywriter|crewman|documentarian|dramatist|explorer|fitter|frontman|fundraiser|geophysicist|grandmaster|grazier|greengrocer|groundskeeper|handler|healer|homemaker|horticulturalist|impresario|joiner|jurist|librettist|manicurist|mariner|marksman|masseur|memoirist|navigator|newsreader|obstetrician|panellist|paralegal|policymaker|preacher|promoter|publicist|rescuer|sapper|selector|sentry|showrunner|smuggler|speechwriter|sportscaster|statesman|storyteller|surfer|tanner|valuer|warder|warlord|strongman|defector|deserter|conscript|quartermaster|adjutant|verger|sexton|abbot|abbess|patwari|zamindar|laureate|appointee|challenger|yachtsman|angler|snowboarder|hurdler|canoeist|kayaker|balloonist|caver|gamer|clergyman|moderator|assistant|anaesthetist|anesthetist|anesthesiologist|wholesaler|winner|champion|finalist|medallist|medalist|defender|operator|attendant|winger|batsman|bowler|fullback|scrum-half|fly-half|quarterback|pitcher|analyst|engineer|scientist|researcher|professor|lecturer|teacher|instructor|coach|trainer|lawyer|solicitor|barrister|notary|advocate|economist|historian|physician|doctor|surgeon|nurse|midwife|paramedic|pharmacist|psychologist|psychiatrist|therapist|dentist|veterinarian|vet|epidemiologist|virologist|biologist|ecologist|geologist|seismologist|hydrologist|meteorologist|climatologist|chemist|physicist|astronomer|mathematician|statistician|sociologist|anthropologist|archaeologist|criminologist|toxicologist|oceanographer|zoologist|botanist|ornithologist|volcanologist|demographer|pollster|forecaster|expert|specialist|consultant|contractor|developer|architect|planner|surveyor|technician|mechanic|electrician|plumber|carpenter|builder|driver|pilot|sailor|skipper|fisherman|fisherwoman|fisher|farmer|grower|rancher|shepherd|vintner|winemaker|beekeeper|butcher|baker|chef|cook|waiter|waitress|bartender|barista|shopkeeper|merchant|trader|broker|banker|accountant|investor|economics|entrepreneur|businessman|businesswoman|clerk|librarian|archivist|journalist|writer|author|novelist|poet|playwright|artist|painter|sculptor|photographer|filmmaker|actor|actress|musician|singer|composer|conductor|dancer|designer|athlete|player|striker|goalkeeper|midfielder|defender|referee|umpire|jockey|swimmer|runner|cyclist|activist|campaigner|volunteer|worker|employee|staffer|miner|steelworker|welder|docker|porter|guard|guide|soldier|fighter|rebel|militant|insurgent|gunman|sniper|medic|policeman|policewoman|cop|detective|investigator|examiner|coroner|scholar|academic|postdoc|theologian|philosopher|linguist|translator|interpreter|programmer|ethicist|conservationist|environmentalist|forester|hunter|trapper|lobbyist|unionist|marketer|salesman|saleswoman|realtor|dispatcher|caseworker|custodian|janitor|cleaner|caretaker|landlord|landlady|nutritionist|dietitian|radiologist|oncologist|cardiologist|pediatrician|paediatrician|neurologist|pathologist|immunologist|optician|undertaker|jeweller|jeweler|potter|weaver|tailor|barber|hairdresser|blogger|streamer|youtuber|influencer|podcaster|veteran|astronaut|entomologist|agronomist|glaciologist|hydrogeologist|aid-worker|elder|herder|observer|monitor|operator|cartographer|seismographer|tour-guide|courier|rider|neurosurgeon|neuroscientist|billionaire|millionaire|newcomer|professional|pundit|surrogate|superdelegate|lobbyist|financier|philanthropist|bureaucrat|technocrat|apprentice|trainee|recruit|reservist|paratrooper|supporter|critic|model|magnate|tycoon|mogul|novice|celebrity|pioneer|hero|star|icon|loyalist|skeptic|sceptic|figurehead|recruiter|teller|cashier|nanny|maid|housekeeper|seamstress|gardener|roofer|painter|logger|trucker|cabbie|biker|hiker|climber|diver|rower|golfer|footballer|boxer|wrestler|skater|skier|sprinter|cricketer|hacker|auctioneer|puppeteer|blacksmith|stonemason|mason|locksmith|glassblower|watchmaker|shoemaker|cobbler|beautician|florist|grocer|fishmonger|innkeeper|hotelier|restaurateur|publican|butler|chauffeur|stuntman|comedian|magician|juggler|historian|curate|deacon|monk|nun|friar|missionary|cantor|mufti|ayatollah|actuary|acupuncturist|babysitter|ballerina|barman|barmaid|boatbuilder|boatman|bookkeeper|bookseller|bosun|boatswain|brewer|bricklayer|busker|cabinetmaker|carer|cartoonist|caterer|ceramicist|chiropractor|commentator|confectioner|conservator|craftsman|craftswoman|crofter|dairyman|dealer|decorator|dermatologist|doorman|doula|draughtsman|dressmaker|drummer|educator|embalmer|engraver|farrier|ferryman|fireman|fixer|forager|gamekeeper|glazier|goldsmith|silversmith|guitarist|gymnast|handyman|housewife|illustrator|inventor|ironworker|kitman|labourer|landowner|landscaper|lifeguard|linesman|logistician|machinist|marathoner|masseuse|mediator|metallurgist|milkman|mountaineer|muralist|naturalist|newsagent|optometrist|organist|orthodontist|osteopath|percussionist|photojournalist|physiotherapist|pianist|plasterer|politician|postman|postwoman|postmistress|postmaster|quarryman|receptionist|repairman|saxophonist|schoolteacher|screenwriter|shipbuilder|shipwright|signaller|signalman|smallholder|songwriter|soprano|stallholder|stewardess|stockbroker|storekeeper|stylist|taxidermist|technologist|toolmaker|tutor|typist|upholsterer|usher|vendor|violinist|watchman|waterman|woodcarver|woodworker|zookeeper|oboist|cellist|harpist|baritone|bassist|headman|headwoman|chieftain|muezzin|herdsman|pastoralist|oysterman|lobsterman|trawlerman|deckhand|stevedore|longshoreman|stagehand|lineman|cabdriver|hawker|moneylender|pawnbroker|bookmaker|croupier|bouncer|concierge|chambermaid|governess|childminder|cadet|gunner|bombardier|airman|seaman|submariner|legionnaire|mercenary|militiaman|jailer|appellant|litigant|stepfather|breadwinner";
const relations =
  "donor|squatter|leaseholder|freeholder|lodger|mum|mom|dad|granny|grandad|grandma|grandpa|stepson|stepdaughter|godmother|auntie|fiancee|flatmate|housemate|teammate|team-mate|bandmate|shipmate|cellmate|schoolboy|schoolgirl|alumna|alumnus|motorist|pedestrian|rambler|camper|birdwatcher|onlooker|diner|drinker|smoker|gambler|commenter|orphan|bride|groom|divorcee|outsider|contender|runner-up|mother|father|brother|sister|son|daughter|wife|husband|widow|widower|spouse|fiancé|fiancée|girlfriend|boyfriend|uncle|aunt|nephew|niece|cousin|grandmother|grandfather|grandson|granddaughter|parent|relative|friend|neighbour|neighbor|colleague|mate|co-worker|coworker|classmate|roommate|resident|villager|local|native|voter|citizen|tenant|homeowner|passenger|passer-by|passerby|commuter|customer|shopper|tourist|visitor|witness|eyewitness|bystander|survivor|victim|patient|prisoner|inmate|detainee|hostage|refugee|migrant|student|pupil|freshman|sophomore|graduate|pensioner|retiree|teenager|man|woman|boy|girl|person|source|individual|caller|user|fan|protester|protestor|demonstrator|marcher|defendant|plaintiff|suspect|juror|claimant|petitioner|complainant|subscriber|reader|viewer|listener|applicant|evacuee|holidaymaker|guest|attendee|participant|respondent|twin|mother-in-law|father-in-law|brother-in-law|sister-in-law|son-in-law|daughter-in-law|in-law|stepfather|stepmother|godfather|heir|successor|predecessor|opponent|rival|ally|counterpart|lover|islander|farmhand|dissident";

const postWords = new Set(posts.split("|"));
const callingWords = new Set(callings.split("|"));
const relationWords = new Set(relations.split("|"));
/** All of them: asked of nearly every word, so that one look must do. */
const roleWords = new Set([...postWords, ...callingWords, ...relationWords]);

/** Collectives that have no singular among the roles above. */
const collectives = new Set(
  "kin|progressives|moderates|centrists|independents|hardliners|audiences|viewers|readers|listeners|elders|people|residents|police|troops|forces|authorities|militants|clergy|parents|families|children|women|men|youths|elders|masses|critics|supporters|opponents|advocates|allies|sources|insiders|democrats|republicans|conservatives|liberals|socialists|greens|separatists|nationalists|islamists|jihadists|revolutionaries|guerrillas|paramilitaries|loyalists|kurds|investors|traders|others|members|staff|crew|crews|rescuers|firefighters|officials|businesses|unions|politicians|locals|commentators|pundits|watchdogs|regulators|creditors|lenders|shareholders|bystanders|mourners|worshippers|campaigners|neighbours|neighbors|media|experts|everyone|somebody|someone|ministers|leaders|persons|spokespeople|personnel|executives|lawmakers|environmentalists|scientists|academics|doctors|nurses|prosecutors|lawyers|attorneys|aides|advisers|advisors|diplomats|analysts|economists|researchers|teachers|farmers|rebels|fighters|workers|employees|passengers|witnesses|eyewitnesses|villagers|students|activists|survivors|relatives|friends|colleagues|organisers|organizers|protesters|investigators|authors|observers|councillors|councilors|senators|commanders|engineers|inspectors|fishermen|fisherfolk|firemen|policemen|soldiers|officers|businesspeople|businessmen|townspeople|tradespeople|clergymen|congressmen|spokesmen|deputies|secretaries|attorneys-general|housewives|wives".split(
    "|",
  ),
);

const irregular = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["people", "person"],
  ["wives", "wife"],
  ["housewives", "wife"],
  ["spokesmen", "spokesman"],
  ["spokespeople", "spokesperson"],
  ["fishermen", "fisherman"],
  ["policemen", "policeman"],
  ["congressmen", "congressman"],
  ["businessmen", "businessman"],
  ["children", "child"],
  ["parties", "party"],
  ["staff", "staffer"],
  ["businesspeople", "businessman"],
]);

/** "officials" → "official", "deputies" → "deputy"; the word itself where it is no plural. */
export function singular(lower: string): string {
  const known = irregular.get(lower);
  if (known) return known;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") && !/(?:ss|us|is)$/u.test(lower) ? lower.slice(0, -1) : lower;
}

/** True for a noun that says what one person is ("commander", "nurse", "resident"). */
export const isRoleNoun = remembered((lower) => roleWords.has(lower) || endsAsRole(lower));

/** Those who study or treat something are called by its name: "hydrogeologist", "demographer", "geneticist". Few words are as long. */
const shortestLearned = 7;
const learned = /..(?:ologists?|ographers?|iatrists?|[eot]icists?)$/u;

/** "mother-of-two", "grandfather-of-nine". */
const parentOf = /^(?:grand)?(?:mother|father|mum|mom|dad)-of-\w+$/u;

/** "state-senator", "ex-minister", "navy-man": the last part decides. */
function endsAsRole(lower: string): boolean {
  if (lower.length > shortestLearned && learned.test(lower)) return true;
  const last = lower.slice(lower.lastIndexOf("-") + 1);
  return last !== lower && last !== "operative" && (roleWords.has(last) || parentOf.test(lower));
}

/** True for a noun that says what several people are ("officials", "rebels", "residents", "police"). */
export const isGroupNoun = remembered((lower) => {
  if (collectives.has(lower)) return true;
  const one = singular(lower);
  return one !== lower && isRoleNoun(one);
});

/** True where the role ties a person to people or a place, not to an organisation. */
export const isRelation = remembered((lower) => relationWords.has(singular(lower)) || relationWords.has(lower));
export const isPost = remembered((lower) => postWords.has(singular(lower)) || postWords.has(lower));

/** Words that say that somebody talks for newsrooms to hear, never named as what they are. */
const sourceWords = new Set(
  "source|sources|person|people|insider|insiders|individual|individuals|man|men|woman|women|somebody|someone|others".split(
    "|",
  ),
);
export const isSourceWord = (lower: string): boolean => sourceWords.has(lower);

/** Roles of a state, where a nationality before them is the state that they serve ("Iranian diplomat"). */
const stateRoles = new Set(
  "official|minister|diplomat|ambassador|envoy|consul|president|premier|chancellor|spokesman|spokeswoman|spokesperson|general|admiral|commander|soldier|officer|lawmaker|senator|governor|prosecutor|king|queen|negotiator|parliamentarian|mp|troop|authority|intelligence|deputy".split(
    "|",
  ),
);
export const servesState = (lower: string): boolean => stateRoles.has(singular(lower));

const maleRoles = new Set(
  "dad|grandad|grandpa|stepson|schoolboy|groom|cameraman|crewman|clergyman|marksman|statesman|strongman|frontman|yachtsman|father|brother|son|husband|widower|uncle|nephew|grandfather|grandson|boyfriend|man|boy|king|prince|spokesman|chairman|congressman|councilman|businessman|fisherman|policeman|alderman|salesman|headmaster|foreman|actor|waiter|priest|imam|emir|landlord|ombudsman|assemblyman|stepfather|godfather|father-in-law|brother-in-law|son-in-law|fiancé|vice-chairman".split(
    "|",
  ),
);
const femaleRoles = new Set(
  "soprano|mezzo-soprano|contralto|ballerina|mum|mom|granny|grandma|stepdaughter|godmother|auntie|fiancee|schoolgirl|bride|alumna|abbess|camerawoman|mother|sister|daughter|wife|widow|aunt|niece|grandmother|granddaughter|girlfriend|woman|girl|queen|princess|spokeswoman|chairwoman|congresswoman|councilwoman|businesswoman|policewoman|saleswoman|headmistress|forewoman|actress|waitress|landlady|assemblywoman|stepmother|mother-in-law|midwife|fiancée|ombudswoman|nun|fisherwoman".split(
    "|",
  ),
);

/** The gender that a role word tells, or null. */
export function genderOfRole(lower: string): "he" | "she" | null {
  if (maleRoles.has(lower)) return "he";
  return femaleRoles.has(lower) ? "she" : null;
}

/** One word for the variants of one role, so that "the spokesperson" finds the spokeswoman. */
export function roleKey(lower: string): string {
  const one = singular(lower);
  if (/^spokes(?:man|woman|person)$/u.test(one)) return "spokesperson";
  if (/^(?:attorney|lawyer|solicitor|barrister|advocate|counsel)$/u.test(one)) return "lawyer";
  if (/^(?:professor|academic|scholar|researcher|scientist)$/u.test(one)) return "academic";
  if (/^(?:physician|doctor|medic|surgeon)$/u.test(one)) return "doctor";
  if (/^(?:captain|skipper)$/u.test(one)) return "captain";
  if (/^(?:chief|head|boss|leader|director)$/u.test(one)) return "head";
  return one
    .replace(/(?:woman|person)$/u, "man")
    .replace(/^advisor$/u, "adviser")
    .replace(/^councilor$/u, "councillor");
}

/** Words of the post itself, before its noun: "Foreign", "Deputy", "campaign". */
const roleModifiers = new Set(
  "departmental|area|additional|joint|flight|cabin|rail|presidential|parliamentary|general-secretary|mining|pensions|climate|press|security|senior|emergency|opposition|foreign|prime|deputy|vice|assistant|associate|senior|chief|executive|managing|acting|interim|former|defense|defence|finance|interior|health|justice|education|environment|energy|transport|labor|labour|trade|attorney|district|county|city|federal|regional|police|fire|party|campaign|press|general|first|lieutenant|lt|lt.|state|secretary|majority|minority|house|senate|opposition|council|culture|agriculture|tourism|political|military|medical|technical|financial|operating|information|communications|scientific|artistic|sports|head|lead|principal|under|shadow|home|special|national|public|security|water|harbour|harbor|village|town|school|union|junior|major|brigadier|staff|chief's|tourism|digital|economic|economy|research|music|sales|marketing".split(
    "|",
  ),
);
export const isRoleModifier = (lower: string): boolean => roleModifiers.has(lower);

/** Words of standing, kept with the role: "senior", "former", "deputy". */
const ranking = new Set(
  "senior|top|former|deputy|vice|chief|lead|leading|acting|interim|assistant|associate|high-ranking|ranking|retired|ex|ex-|second|third|junior|managing|executive|founding|honorary|outgoing|incoming|then|one-time|onetime|past|current".split(
    "|",
  ),
);
export const isRanking = (lower: string): boolean => ranking.has(lower);

const things =
  /(?:letter|number|paper|matter|order|water|weather|chapter|banner|poster|folder|error|monitor|sensor|computer|newsletter|disaster|winter|summer|center|power|river|tower|offer|answer|factor|barrier|career|color|flavor|favor|harbor|labor|rumor|humor|behavior|honor|terror|mirror|motor|sector|vector|tractor|reactor|door|floor|border|chamber|quarter|corner|cover|danger|dinner|fever|finger|layer|leather|manner|shelter|shoulder|silver|slaughter|sweater|theater|thunder|timber|tender|trailer|trigger|wonder|headquarter|parameter|reminder|blockbuster|blunder|disorder|filter|ladder|marker|meter|primer|printer|register|scooter|server|slider|sticker|supper|tanker|thriller|ticker|timer|transfer|flier|flyer)s?$/u;

/** An unlisted noun is a person's by its ending ("glassblower", "mycologist"). */
export function soundsHuman(lower: string): boolean {
  return /(?:ers?|ors?|ists?|ians?|eers?|aires?|men|man|woman|women|ees|folk)$/u.test(lower) && !things.test(lower);
}

const crowds =
  /^(?:jury|crowd|crowds|audience|public|couple|family|duo|trio|pair|side|sides|camp|majority|minority|community|communities|electorate|electorates|team|teams|half|figures|bystanders|rest|generation|world|base|accused|deceased|bereaved|unemployed|nation|town|village|neighborhood|neighbourhood|household|households|third|quarter|number|percent|%|youth|faithful)$/u;
/** People as one body of whom no post is said: "the crowd", "the jury". */
export const isCrowd = (lower: string): boolean => crowds.test(lower);

/** A noun that nobody listed is a person's by its ending ("glassblower"), people's if it is a crowd; else it is a thing that says. */
export function isHuman(head: string): boolean {
  return (
    isGroupNoun(head) ||
    /^(?:child|kid|toddler|baby|infant|gunman|shooter|attacker|hijacker|bomber|kidnapper|robber|assailant)$/u.test(
      head,
    ) ||
    crowds.test(head) ||
    /-year-olds?$/u.test(head) ||
    soundsHuman(head)
  );
}
