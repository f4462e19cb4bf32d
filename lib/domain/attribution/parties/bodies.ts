import { remembered } from "../../text/remembered";

/** What organisations, outlets and documents are called. */
const bodies =
  "brokerage|conglomerate|quango|shipyard|consultancy|newsroom|housebuilder|bhd|sdn|pty|pte|tbk|jsc|pjsc|ojsc|sarl|ltda|oyj|aps|co-operative|conservatory|constabulary|faculty|fellowship|garrison|guild|hospice|inspectorate|legion|seminary|synod|think-tank|creamery|distillery|refinery|smelter|supermarket|foundry|zoo|minera|compañía|banco|grupo|empresa|société|groupe|gesellschaft|verein|asociación|federación|sindicato|universidad|ministerio|ayuntamiento|companhia|banque|kata'ib|liwa|jaysh|jeish|jabhat|firqat|harakat|hizb|tajammu'|military|ministry|department|agency|administration|authority|office|bureau|directorate|secretariat|government|cabinet|parliament|senate|congress|house|assembly|council|commission|committee|court|tribunal|board|service|services|police|army|navy|force|forces|guard|brigade|battalion|division|regiment|front|faction|militia|movement|party|coalition|alliance|union|federation|confederation|league|association|society|institute|institution|university|college|polytechnic|school|academy|hospital|clinic|centre|center|centers|laboratory|lab|company|corporation|corp|corp.|inc|inc.|ltd|ltd.|llc|plc|gmbh|group|holdings|industries|enterprises|partners|bank|fund|foundation|trust|charity|nonprofit|non-profit|ngo|organization|organisation|network|campaign|club|team|church|diocese|mosque|synagogue|embassy|consulate|mission|headquarters|command|corps|staff|municipality|city|county|shire|district|prefecture|province|airline|airlines|airways|railways|railway|utility|firm|chain|startup|start-up|manufacturer|retailer|supplier|carrier|maker|operator|lender|insurer|regulator|watchdog|consortium|co-op|cooperative|collective|lobby|chamber|exchange|museum|theatre|theater|library|observatory|survey|programme|program|project|initiative|taskforce|panel|inquiry|unit|brigades|armed|secretariat|presidency|treasury|customs|chancellery|junta|regime|cartel|gang|syndicate|workshop|studio|studios|labs|systems|technologies|energy|motors|pharmaceuticals|pharma|logistics|shipping|mining|steel|foods|brewery|farm|farms|co|co.|works|tribe|nation|nations|monitors|partnership|forum|caucus|crescent|cross|archive|archives|register|registry|station|port|airport|prison|orchestra|coastguard|securities|capital|analytics|investments|ventures|insurance|markets|equity|advisors|consulting|body|ombudsman|hotel|restaurant|delegation|hotline|helpline|bloc|establishment|cooperative";
const outlets =
  "clarion|enquirer|messenger|packet|tonight|times|post|journal|news|tribune|herald|gazette|guardian|telegraph|chronicle|courier|dispatch|examiner|inquirer|mirror|observer|fm|punch|beacon|vanguard|mail|express|écho|star|sun|globe|standard|daily|weekly|magazine|radio|tv|television|broadcasting|newspaper|reuters|bulletin|record|independent|ledger|mercury|echo|argus|sentinel|today|zeitung|spiegel|monde|país|mundo|figaro|bbc|cnn|npr|nbc|abc|cbs|pbs|msnbc|afp|dpa|efe|ansa|tass|xinhua|bloomberg|politico|axios|wire|newswire|podcast|broadcaster|tabloid|press|channel|newsroom|outlet|pravda|izvestia|haaretz|jazeera|arabiya|sana|anadolu|kyodo|yonhap|presse|agence-presse|dagblad|tidende|krant|nachrichten|diario|gazeta|jornal|periódico|vice|buzzfeed|review|advertiser|citizen|argus|listener|facebook|twitter|argus-courier|newsletter|website|blog";
const outletNames = new Set(
  "the associated press|associated press|ap|agence france-presse|al jazeera|al arabiya|fox news|sky news|vice news|usa today|the economist|the atlantic|the new yorker|le monde|el país|der spiegel|the intercept|press association|pa|meet the press|newsweek|the hill|the verge|wired|euronews|deutsche welle|propublica".split(
    "|",
  ),
);
const documents =
  "test|tests|scans|readings|measurements|certificate|certificates|circular|decree|decrees|directive|evaluation|flyer|leaflets|guideline|guidelines|obituary|placard|placards|poem|prospectus|statute|submission|submissions|summons|tally|writ|commentary|report|reports|study|studies|survey|poll|polls|document|documents|filing|filings|lawsuit|suit|complaint|indictment|affidavit|memo|memorandum|letter|email|e-mail|emails|e-mails|statement|ruling|verdict|judgment|judgement|order|transcript|transcripts|record|records|paper|papers|press-release|release|communiqué|communique|audit|review|analysis|assessment|article|book|memoir|biography|message|messages|text|texts|tweet|post|posts|data|figures|statistics|census|petition|manifesto|constitution|law|bill|treaty|agreement|contract|invoice|invoices|receipts|minutes|notice|advisory|bulletin|dossier|footage|video|recording|website|page|caption|research|findings|brief|briefing|summary|warrant|subpoena|testimony|charter|note|dispatch|cable|cables|forecast|editorial|column|ad|advertisement|leaflet|poster|banner|sign|plaque|logbook|register|spreadsheet|ledger|opinion|resolution|motion|draft|proposal|guidelines|guidance|index|questionnaire|chapter|factsheet|sheet|evidence|papers|deposition|docket|motion|reply|will|diary|interview|excerpt|excerpts|speech|remarks|comments|platform|ads|slogan|tweets|headline|clip|decision|plan|policy|legislation|rule|rules|investigation|probe|inquiry|song|film|movie|documentary|show|image|images|photo|photos|picture|pictures|chart|map|maps|graph|average|results|estimate|estimates|model|projection|projections|numbers|polling|logs|messages|transcripts|videos|recordings|contracts|warrants|audits|memos|suits|lawsuits|complaints|rulings|orders|laws";

const bodyWords = new Set(bodies.split("|"));
const outletWords = new Set(outlets.split("|"));
const documentWords = new Set(documents.split("|"));

/** Few words are as long: what is asked of every word should not be matched with each. */
const shortestMaker = 7;
const makers = /^(?:chip|car|drug|plane|toy|phone|truck|auto|ship|steel|arms|film|watch)makers?$/u;

/** True for the head noun of an organisation, in its name or in place of it ("ministry", "brigade", "Inc."). */
export const isBody = remembered(
  (lower) =>
    bodyWords.has(lower) ||
    (lower.length > shortestMaker && makers.test(lower)) ||
    (lower.endsWith("s") && bodyWords.has(lower.slice(0, -1))),
);
/** Several bodies without a name ("rights groups", "suppliers"), which speak as a group. */
export const isPluralBody = (lower: string): boolean =>
  /^(?:groups|suppliers|manufacturers|retailers|operators|makers|carmakers|lenders|insurers|regulators|watchdogs|airlines|carriers|banks|companies|firms|charities|unions|clubs|utilities|agencies|parties|ministries|universities|ngos|nonprofits|organi[sz]ations|associations)$/u.test(
    lower,
  );
export const isOutletWord = (lower: string): boolean => outletWords.has(lower);
export const isOutletName = (lower: string): boolean => outletNames.has(lower);
export const isDocument = (lower: string): boolean => documentWords.has(lower);

/** The last word of many companies' names, which as a plain noun is none ("Norda Research", "Kalvik Line"). */
export const isCompanyTail = (lower: string): boolean =>
  /^(?:town|hotspur|villa|thistle|peaks|trails|summits|journeys|holidays|expeditions|treks|trekking|adventures|productions|equities|institutional|advisors|advisers|associates|airlines|motors|foods|brewing|labs|studios|publishing|publications|stores|supermarkets|shipping|steel|mining|energy|power|technologies|systems|industries|enterprises|holdings|bancorp|bank|markets|space|motor|cars|trains|coaches|buses|water|grid|gas|electric|rail|semicon|semiconductor|semiconductors|chemicals|telecom|telecoms|mobile|wireless|digital|games|gaming|entertainment|records|beverages|dairy|tobacco|cement|textiles|apparel|realty|estates|properties|homes|construction|builders|engineering|electronics|instruments|devices|diagnostics|therapeutics|genomics|biosciences|sciences|health|healthcare|assurance|mutual|financial|finance|wealth|advisory|management|freight|cargo|haulage|cruises|tours|travel|hotels|resorts|interactive|online|cloud|networks|aviation|petroleum|oil|resources|minerals|metals|solar|renewables|rovers|wanderers|athletic|albion|united|now|watch|international|relief|action|lifeline|materials|automotive|autos|bikes|sails|organics|research|analytics|consulting|consultants|insights|capital|ventures|securities|airways|line|lines|ferries|media|pictures|robotics|software|pharmaceuticals|biotech|logistics|aerospace|dynamics|solutions|brands)$/u.test(
    lower,
  );

/** "Fenwick Road Primary", "Lincoln High": schools that leave the word out. */
export const isSchoolTail = (lower: string): boolean =>
  /^(?:primary|secondary|high|elementary|comprehensive|grammar|kindergarten)$/u.test(lower);

/** Works, houses and ventures that speak as a body does, and that are no part of a body's name as "bank" is. */
const ventures = new Set(
  "giant|brand|label|subsidiary|spin-off|spinoff|mill|plant|factory|monopoly|franchise|band|choir|app|winery|plantation|nursery|kindergarten|palace|archdiocese|congregation|fishery|fleet|gallery|aquarium|festival|dealership|outfit|venue|cinema|hospice|surgery|salon|casino|resort|shop|store|bakery|mine|tank|line|home".split(
    "|",
  ),
);
/** Of these only some kinds speak: a cruise line, a think tank, a care home. */
const kindsThatSpeak: ReadonlyMap<string, RegExp> = new Map([
  ["line", /^(?:shipping|cruise|ferry|container|bus|coach|rail|train|air|hotline|liner)$/u],
  ["tank", /^think$/u],
  ["home", /^(?:care|nursing|children|retirement|funeral|auction)$/u],
]);
/** True for "the shipping line", "a think tank", "the festival": `before` is the word before the noun. */
export const isVenture = (lower: string, before: string): boolean =>
  ventures.has(lower) && (kindsThatSpeak.get(lower)?.test(before) ?? true);

/** Where people post and send, and hardly ever whom somebody works or speaks for. */
export const isPlatform = (lower: string): boolean =>
  /^(?:tiktok|facebook|instagram|twitter|x|youtube|telegram|whatsapp|reddit|snapchat|linkedin|truth social|bluesky|weibo|slack|zoom)$/u.test(
    lower,
  );

/** What an outlet is called without its name. */
export const isMediaNoun = (lower: string): boolean =>
  /^(?:newspaper|newspapers|magazine|magazines|broadcaster|broadcasters|outlet|outlets|tabloid|tabloids|newswire|media|television|radio|tv|podcast|newsletter|weekly)$/u.test(
    lower,
  );

/** Parts of an organisation that are not themselves who one works for: "head of the agency's flood unit". */
const parts = new Set(
  "unit|department|division|branch|section|desk|team|programme|program|wing|arm|office|operations|staff|laboratory|lab|project|taskforce|panel|faculty|investigation|response|operation|campaign|mission|caucus".split(
    "|",
  ),
);
export const isPart = (lower: string): boolean => parts.has(lower);

/** Stretches of land and water: who lives there is not held there. */
export const isLand = (lower: string): boolean =>
  /^(?:valley|region|area|province|district|village|town|city|county|mountains?|hills?|desert|coast|island|islands|river|delta|peninsula|suburbs?|neighbou?rhood|countryside|north|south|east|west|highlands|lowlands|basin|plain|plains|border|capital|camp|slum|ward|street|quarter|diaspora)$/u.test(
    lower,
  );

/** Organisation nouns that newsrooms use one for the other; the value is the family's name. */
const families: readonly string[] = [
  "ministry|department|ministerio",
  "agency|authority|regulator|watchdog|administration|body|bureau|office|service|commission|inspectorate|ombudsman|commissioner",
  "company|streamer|firm|co-operative|cooperative|co-op|foods|paints|coatings|platinum|steel|mining|logistics|partners|ventures|labs|therapeutics|brands|homes|trading|corporation|corp|corp.|inc|inc.|ltd|ltd.|llc|plc|bhd|sdn|pty|pte|tbk|jsc|pjsc|ojsc|sarl|ltda|oyj|aps|gmbh|holdings|industries|group|maker|manufacturer|retailer|supplier|operator|carrier|airline|airlines|airways|motors|energy|technologies|systems|pharmaceuticals|pharma|co|co.|startup|start-up|shipping|utility|works|enterprises|business|developer|studio|studios|chain|minera|compañía|empresa|société|companhia|grupo|groupe|gesellschaft|brewery|farms|railways|railway|insurer|fund|brokerage|broker|miner|brewer|publisher|securities|capital",
  "bank|lender|banco|banque",
  "university|college|polytechnic|school|academy|universidad",
  "brigade|battalion|militia|faction|front|group|force|kata'ib|liwa|jaysh|jeish|jabhat|firqat|harakat|tajammu'",
  "charity|nonprofit|non-profit|ngo|organization|organisation|foundation|association|society|group|trust|network|collective|alliance|coalition|movement|campaign|institute|centre|center|federation|league|asociación|verein",
  "union|alliance|brotherhood|federation|congress|guild|workers|association|sindicato|federación",
  "hospital|clinic|trust|hospice",
  "police|force|constabulary",
  "fund|capital|lp|l.p.|partners|ventures|investments|advisors|advisers|management",
  "court|tribunal",
  "newspaper|paper|times|post|journal|herald|tribune|gazette|daily|outlet|chronicle|courier",
  "club|team|side|rovers|united|wanderers|athletic|fc",
  "parliament|assembly|senate|congress|house",
  "bureau|observatory|service",
  "agency|department|survey",
  "institute|institution|university|polytechnic|college|centre|center|tank|forum|foundation|council",
];
/** For each noun its families, one bit each. */
const familiesOf = new Map<string, number>();
for (const [index, family] of families.entries()) {
  for (const noun of family.split("|")) familiesOf.set(noun, (familiesOf.get(noun) ?? 0) | (1 << index));
}

/** True where a name ending in `named` may be meant by "the `noun`" ("the company" for "Halden Steel"). */
export function sameFamily(noun: string, named: string): boolean {
  if (noun === named) return true;
  // "the automaker" is a company.
  if (noun.endsWith("maker") && noun !== "maker") return sameFamily("maker", named);
  return ((familiesOf.get(noun) ?? 0) & (familiesOf.get(named) ?? 0)) !== 0;
}

/** The same of a name that may end in several nouns, or is called by them. */
export function anyOfFamily(named: Iterable<string>, noun: string): boolean {
  for (const one of named) if (sameFamily(noun, one)) return true;
  return false;
}
