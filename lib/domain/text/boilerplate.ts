import { byOpening, fits, type Guarded, madeLater } from "./guarded";

/**
 * Lines that a page wraps around an article: links, calls, ages, notices. Each shape is general to many sites; none
 * quotes one article. They are tried on whole paragraphs, and the longer a paragraph is the more they must prove.
 */

const network =
  "(?:twitter|x|facebook|instagram|tiktok|youtube|linkedin|threads|bluesky|mastodon|telegram|whatsapp|snapchat|reddit|pinterest|flipboard|google news|apple news|feedly|rss|spotify|social media)";

/** Shapes that settle it, however the line goes on. */
const certain: readonly (RegExp | Guarded)[] = [
  /^this (?:story|article|post|page|content|video|report) (?:is|was)(?: now)? (?:(?:over|more than|at least|about) )?(?:\w+|\d+) (?:years?|months?|weeks?|days?) old\b/i,
  /^this (?:story|article|post|report) was (?:originally |first )?(?:published|posted|updated) (?:more than|over|about|on|at|in|by)\b/i,
  /^(?:some information|information) (?:in (?:it|this (?:story|article)) )?may (?:no longer be current|be out ?dated)/i,
  /^(?:related|also|further|recommended|suggested)(?: (?:stories|story|articles?|coverage|content|links?|topics?|posts?|reading|video|videos))?\s*[:|»>—–-]/i,
  /^(?:related|recommended|more)(?: (?:stories|articles|coverage|content|links|topics|posts|reading|videos|from .{1,40}))?$/i,
  /^(?:read|see|watch|listen)(?: (?:more|also|next|now|this|here|on))?\s*[:|»>]/i,
  /^(?:read more|see also|read also|also read|read next|up next|watch now|watch live|listen now|listen to|more on|more from|keep reading|continue reading|read the full|read the rest|read the original|click here|click to|tap here|learn more|find out more|show more|load more|view more|see more|view (?:all )?comments|skip to|jump to|back to top|go to)\b/i,
  /^(?:don['’]t miss|in case you missed|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|what to read next|editor['’]?s['’]? picks?|most (?:read|popular|viewed|shared|watched)|trending|top stories|latest (?:news|stories|videos)|popular (?:now|stories)|today['’]s top|more news)\b.{0,60}$/i,
  /^(?:advertisement|advertising|ad|ads|sponsored|sponsored content|promoted|paid content|promotion|partner content)(?:\b.{0,40})?$/i,
  /^(?:story|article) continues (?:below|after)/i,
  /^(?:(?:press|media|news) (?:release|statement)|(?:for|not for) (?:immediate )?(?:release|publication)(?: until\b.{0,40})?|embargo(?:ed)?\b.{0,60}|[-*#—– ]*ends?[-*#—– ]*|notes? (?:to|for) editors?|(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|about sharing)\s*:?$/i,
  // A review's stars, a rule.
  /^[★☆⭐*•·—–=_~#\s/]{2,}(?:\d(?:[.,/]\d)?)?$/u,
  /^story continues\b.{0,30}$/i,
  /^(?:cookies (?:help|are|let)|.{0,30}\buses? cookies)\b.{0,160}$/i,
  // A menu in one line.
  { needs: / \| .* \| /, shape: () => /^(?:[\p{L}&+’'-]+ ?){1,3}(?:\| (?:[\p{L}&+’'-]+ ?){1,3}){2,}$/u },
  /^(?:list \d+ of \d+\b|\d+ ?[hmd](?:ours?|ins?)? ago\b).{0,110}$/i,
  /^(?:i|you) (?:understand and )?agree (?:that|to)\b.{0,160}\b(?:user agreement|privacy policy|terms)\b/i,
  /^(?:(?:very |extra )?(?:small|normal|medium|large|larger|largest) text size\b.{0,60}|share ?\d+)$/i,
  /^(?:log ?in|sign ?in|register)\b.{0,40}\bto (?:save|read|continue|comment|follow)\b.{0,40}$/i,
  /^(?:never miss (?:a story|an update)|free (?:daily|weekly|monthly) newsletter)\b/i,
  { needs: /^(?:the|our) \S+ newsletter /i, shape: () => /^(?:the|our) \p{L}+ newsletter is an?\b/iu },
  /^for (?:further|more|additional) information\b.{0,40}:.{0,260}(?:@|\d{3})/i,
  /^(?:want your (?:company|brand|organi[sz]ation)|news provided by\b|this (?:article|story) (?:appears|appeared) in the\b)/i,
  // Names of networks in a row, and what one does with a page.
  new RegExp(
    `^(?:(?:${network}|messenger|sms|e-?mail|print|copy|article|link|share|save|more|on)(?:[\\s|,/·•]+|$)){3,}$`,
    "i",
  ),
  /^source \p{Lu}[^.!?]{1,60}\b(?:inc|ltd|llc|plc|corp|company|group|university|foundation|s\.a|ag|se)\.?$/iu,
  /^(?:continues?|scroll) (?:down )?(?:below|after|for more|to continue)/i,
  /^(?:ad feedback|report (?:this )?ad\b)/i,
  new RegExp(
    `^(?:follow|like|find|join|add|connect with|tweet)\\b.{0,80}\\b(?:on|at|via|us)\\b.{0,30}\\b${network}\\b`,
    "i",
  ),
  /^follow (?:@|us\b|him\b|her\b|them\b|the author|our\b|[\p{Lu}].{0,60}@\w+)/iu,
  /^(?:sign[- ]?up|subscribe|register|get (?:the|our|your|all|breaking|daily|unlimited|more)|join (?:the|our|us)|download (?:the|our)|install (?:the|our)|support (?:our|independent)|become an? (?:member|subscriber|supporter|patron)|create (?:an|a free)|already (?:a (?:member|subscriber)|have an account)|start your (?:free )?trial|try (?:it )?(?:for )?free)\b.{0,120}\b(?:newsletters?|subscri\w*|accounts?|inbox|e-?mails?|apps?|alerts?|conversation|channel|member\w*|headlines|journalism|trial|here|free)\b/i,
  /^(?:sign[- ]?up|subscribe|register|join us|support us|donate|log ?in|sign ?in|unlock)\b.{0,40}$/i,
  /^(?:have your say|like (?:the|our|this) page|do you support .{1,40} like (?:the|our) page|share and comment|comment below|leave a comment|join the discussion|what do you think\?? (?:tell|let|share|comment))\b.{0,60}$/i,
  /^(?:list of \d+ items?|end of list|about sharing|share page)\.?$/i,
  { needs: /external sites/i, shape: () => /^.{0,40} not responsible for the content of external sites\.?$/i },
  /^(?:this|the) (?:interview|conversation|transcript) (?:has been|was|is) (?:lightly |slightly )?(?:edited|condensed|shortened)\b.{0,80}$/i,
  /^this report by .{3,60} was first published\b/i,
  /^(?:a|this) version of this (?:article|story) appear(?:s|ed) in\b/i,
  /^(?:order reprints|today['’]s paper|view this post on|embedded? (?:tweet|post))\b.{0,80}$/i,
  /^h\/t:?\s.{1,60}$/i,
  /^<\/?(?:iframe|script|img|div|figure|embed|video)\b.{0,300}$/i,
  // A choice of letters' sizes.
  {
    needs: /^[aA]\s?[aA]\s?[aA]/,
    shape: () =>
      /^a\s?a\s?a(?: (?:this|on|via|with|to|it|article|story|link|full ?screen|icon|button|video|player|facebook|twitter|x|email|linkedin|whatsapp|reddit|menu|search)\b.{0,30})?\s*[.…:]*$/i,
  },
  /^(?:share|tweet|print|email|e-mail|save|comments?|copy link|copied|bookmark|pocket|pin it|reddit|whatsapp|messenger|facebook|twitter|linkedin|pinterest|close|menu|search|home|login|log in|sign in|subscribe|loading|play|pause|mute|live|new|listen|gift|font size|toggle \w+)(?: (?:this|on|via|with|to|it|article|story|link|full ?screen|icon|button|video|player|facebook|twitter|x|email|linkedin|whatsapp|reddit|menu|search)\b.{0,30})?\s*[.…:]*$/i,
  /^(?:share|tweet|like|save|print|e-?mail) (?:this|on|via|with|to|it)\b.{0,60}$/i,
  {
    needs: /^\d/,
    shape: () => /^\d+(?:[.,]\d+)?[km]? (?:comments?|shares?|likes?|views?|replies|reactions|retweets)\b.{0,20}$/i,
  },
  /^(?:we|this (?:web)?site|our (?:web)?site|this page) (?:use|uses|and our partners use)\b.{0,60}\bcookies?\b/i,
  /^(?:by (?:clicking|continuing|signing|subscribing|using|submitting|entering)|accept (?:all|cookies)|reject all|manage (?:cookies|preferences|consent|settings)|cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice|settings)|terms (?:of|and|&)|do not sell|your privacy|to view this (?:content|video)|please enable javascript|you need (?:to enable )?javascript|your browser|this video (?:can ?not|is not))\b/i,
  /^(?:©|\(c\)|copyright\b|all rights reserved|all content ©)/i,
  /\b(?:all rights reserved|may not be (?:published|reproduced|republished|copied)(?:,| or| without| in).{0,100}|without (?:prior |express )?(?:written )?permission)\s*\.?$/i,
  /^(?:our standards|the thomson reuters trust principles|editorial standards|ethics policy|corrections? policy)\b/i,
  /^(?:do you have|got|have) (?:a (?:story|tip|news tip|question|comment|correction)|any (?:information|tips)|more (?:information|to add)|something)\b.{0,160}(?:\?|contact|e-?mail|send|tell|let us|get in touch|@)/i,
  /^(?:contact|e-?mail|reach|write to|send (?:tips|feedback|your|an)|to (?:contact|reach|report)|get in touch)\b.{0,160}(?:@|\b(?:newsroom|editor|reporter|author|writer|tips?|here|us)\b)/i,
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?:min(?:ute)?s?)(?: of)?(?: read(?:ing)?(?: time)?| listen| watch)?$/i,
  /^(?:reading time|read time|estimated reading|word count|listen to (?:this )?(?:article|story)|audio|video|photos?|gallery|slideshow|podcast)\s*:?\s*(?:\d.{0,30})?$/i,
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|in this (?:story|article)|explore more|more about|sections?|source)\s*[:|]/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:pic\.twitter\.com|t\.co|bit\.ly)\S*$/i,
  {
    needs: /^(?:home|news|world|politics|business|sport|local)\s*[>»/|›]/i,
    shape: madeLater(
      () => /^(?:home|news|world|politics|business|sport|local)(?:\s*[>»/|›]\s*[\p{L}& ]{1,30}){1,6}$/iu,
    ),
  },
  /^(?:this is a (?:breaking|developing) (?:news )?story|breaking news updates|(?:this|the) (?:story|article|page|copy) (?:has been|will be|is being) (?:updated|corrected|edited)|refresh (?:the|this) page|check back)\b/i,
  /^(?:enter|type) your (?:e-?mail|name|postcode|zip)\b.{0,40}$/i,
  /^(?:newsletter|newsletters|podcast|notifications?|alerts?)$/i,
  {
    needs:
      /^(?:image|video|photo|audio|play|tweet|instagram|embed|media|content| ?not| ?failed| ?unavailable| ?could)/i,
    shape: () =>
      /^(?:image|video|photo|audio|play|tweet|instagram post|embed|media|content)? ?(?:not available|failed to load|unavailable|could not be loaded)\b.{0,40}$/i,
  },
  /^(?:verwandte|mehr (?:zum thema|dazu)|lesen sie auch|lire aussi|à lire aussi|voir aussi|lea también|leer más|leia (?:mais|também)|leggi anche|lees ook|читайте также|اقرأ أيضا|相关阅读|関連記事)/iu,
  /^(?:abonnieren sie|newsletter abonnieren|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|teilen|partager|compartir|condividi)\s*:?$/iu,
];

/** Shapes that only a short line of its own may claim. */
const shortOnly: readonly (RegExp | Guarded)[] = [
  /^(?:watch|listen|read|see|view|explore|discover|browse|vote|click|tap|swipe|buy|shop|play|stream|hear|check out)\b(?:[^.!?]|\.(?=\S))*[:»>→]?$/i,
  /^(?:watch|listen to|read|see|check out|hear)\b.{0,30}\b(?:video|documentary|film|podcast|episode|interview|report|gallery|series|story|live|full|trailer|below|above|here)\b/i,
  /^(?:more|related|also|next|previous|update|correction)\s*[:»>→]/i,
  /^(?:image|photo|picture)? ?(?:caption|copyright|source)$/i,
  /^(?:[*_=\-–—~·•#+]\s*){1,}$/,
  /^(?:#\w+[\s,]*)+$/,
  /^(?:@\w+[\s,]*)+$/,
  // Below a byline: where its author is written to.
  /^(?:e-?mail:? ?)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}$/i,
];

const certainByOpening = byOpening(certain);
const shortByOpening = byOpening(shortOnly);

function fitsOne(shapes: ReturnType<typeof byOpening>, line: string): boolean {
  return shapes(line).some((one) => (one instanceof RegExp ? one.test(line) : fits(one, line)));
}

/** Labels over a list of links: the bare lines under them are links too. */
const linksLabel =
  /^(?:keep reading|more on this (?:story|topic)|more (?:stories|news|from .{1,30})|related(?: (?:topics|stories|articles|content|links))?|top stories|most (?:read|popular|viewed)|recommended(?: (?:for you|stories))?|read (?:more|next)|latest (?:news|stories)|trending(?: now)?|you (?:may|might) (?:also )?like|editor['’]?s['’]? picks?|what to read next|topics|tags)\s*[:>»]?$/i;

/** True where a line announces a list of links. */
export function isLinksLabel(line: string): boolean {
  return line.length <= 50 && linksLabel.test(line.trim());
}

/** True where a paragraph is the page's own furniture. */
export function isBoilerplate(paragraph: string): boolean {
  const line = paragraph
    .replace(/^[\s[({>»→▶►•*_#|-]+/u, "")
    .replace(/[*_\])}]+$/u, "")
    .trim();
  if (line === "") return true;
  if (line.length > 420) return false;
  if (fitsOne(certainByOpening, line)) return true;
  return line.length <= 140 && fitsOne(shortByOpening, line);
}
