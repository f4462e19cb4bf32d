import { isBody } from "./bodies";
import { countryOf, isDirection, isHouse, isPartisan } from "./places";
import { isPost, isRoleNoun, soundsHuman } from "./roleNouns";

/** Words of what a ministry is for ("Foreign Affairs", "Rail"). */
const portfolios = new Set(
  "weather|meteorological|disaster|wildlife|intelligence|statistics|lottery|social|care|communities|children|veterans|equalities|supplies|legislative|civil|media|marketing|sales|strategy|operations|engineering|investor|relations|sustainability|policy|partnerships|product|staff|homeland|state|foreign|affairs|interior|home|defense|defence|finance|treasury|economy|economic|trade|industry|commerce|health|education|energy|electric|power|water|works|public|transport|transportation|agriculture|fisheries|environment|climate|justice|labor|labour|culture|sports|tourism|science|technology|housing|urban|development|planning|security|internal|police|communications|information|digital|women|youth|social|welfare|religious|mines|mining|oil|petroleum|gas|roads|railways|aviation|lands|forestry|immigration|citizenship|veterans|budget|emergency|management|human|services|resources|rights|integration|europe|european|parliamentary|local|government|national|rural|food|research|innovation|relief|rehabilitation|reconstruction|sanitation|mobility|infrastructure|cyber".split(
    "|",
  ),
);

export const isPortfolioWord = (lower: string): boolean => portfolios.has(lower);

/** "Rail minister", "Registered nurse", "Shareholder advocate": the word before says what post it is, not whose. */
export function isWordOfPost(lower: string, post: string): boolean {
  if (countryOf(lower) || isDirection(lower) || isHouse(lower) || isPartisan(lower)) return false;
  if (/^(?:minister|secretary|commissioner|correspondent|editor)$/u.test(post)) return true;
  if (isBody(lower)) return false;
  // "Parish priest", "Shop owner": those who follow a calling seldom have an employer's name before it.
  if (
    !isPost(post.slice(post.lastIndexOf("-") + 1)) &&
    !/^(?:engineer|analyst|economist|researcher|scientist|consultant|developer|coach|trader|lawyer|attorney|driver)s?$/u.test(
      post,
    )
  )
    return true;
  return (
    portfolios.has(lower) ||
    plainModifiers.has(lower) ||
    isRoleNoun(lower) ||
    soundsHuman(lower) ||
    /(?:ial|ional|ed|ing|ary)$/u.test(lower)
  );
}

/** What posts are prefixed with that no employer is called ("Race director", "Jail administrator"). */
const plainModifiers = new Set(
  "dairy|grain|beef|cattle|poultry|wool|wine|retail|property|telecoms|telecom|commodities|crypto|freight|shipping|pharmaceutical|biotech|tech|gold|copper|steel|cotton|sugar|coffee|tea|cocoa|equities|bond|currency|race|jail|prison|parish|shop|store|tour|event|events|project|site|plant|factory|restaurant|cafe|café|hotel|pub|farm|theatre|theater|library|gallery|festival|community|tribal|clan|youth|student|rights|peace|gun|product|policy|legal|media|relations|wildlife|forest|marine|beach|park|parks|tax|election|elections|polling|ballot|county|borough|ward|provincial|royal|papal|civil|criminal|crime|murder|homicide|drug|bomb|rescue|relief|aid|safety|fleet|base|camp|block|building|estate|syndicate|data|privacy|diversity|investment|strategy|operations|engineering|design|software|creative|editorial|news|picture|show|game|match|training|fitness|medical|clinical|nursing|lab|laboratory|team|squad|class|course|division|branch|unit|section|desk|city|village|town|district|state|market|farmers|fishing|harbour|harbor|port|airport|station|road|highway|bridge|dam|flood|fire|storm|weather|disaster|crisis|conflict|hostage|truce|ceasefire|bereaved|grieving|exiled|ousted|rival|fellow|veteran|local".split(
    "|",
  ),
);

/** Words that with capitals stand in the titles of posts and in no body's name of their own ("Public Relations Officer"). */
const wordsOfTitles = new Set(
  "regional|municipal|divisional|zonal|environmental|relations|communications|corporate|public|press|media|tertiary|secondary|primary|lands|assistant|deputy|chief|senior|principal|acting|area|sales|marketing|operations|technical|commercial|executive|managing|general|human|resources|external|nursing|clinical|medical|liaison|protocol|legal|field|programme|program|project|union|head|fire|prosecutions|studies|elections".split(
    "|",
  ),
);

export const isWordOfTitle = (lower: string): boolean => wordsOfTitles.has(lower) || portfolios.has(lower);
