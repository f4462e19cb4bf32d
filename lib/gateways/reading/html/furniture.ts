import { oneLine } from "../fields";

/**
 * Words of class names and ids by which publishing systems call what stands between the paragraphs of an article and
 * is not the article: teasers for others, share bars, sign-up boxes, advertisements, comments.
 */
const furnitureWords = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "related(?!-?image)",
    "recirc\\w*",
    "recommend\\w*",
    "newsletter",
    "subscri(?:be|ption)\\w*",
    "sign-?up",
    "shar(?:e|ing|er)\\w*",
    "social\\w*",
    "promo\\w*",
    "advert\\w*",
    "ads?",
    "sponsor\\w*",
    "outbrain",
    "taboola",
    "disqus\\w*",
    "comments?",
    "respond",
    "breadcrumbs?",
    "toolbar",
    "tools",
    "pagination",
    "tags?",
    "print-only",
    "sr-only",
    "visually-?hidden",
    "screen-?reader\\w*",
    "more-(?:from|on|stories|news)",
    "most-(?:read|popular|viewed)",
    "trending",
    "you-may\\w*",
    "read-?(?:more|next)",
    "see-?also",
    "also-?read",
    "author-?(?:bio|box|info)\\w*",
    "about-?(?:the-?)?author",
    "paywall",
    "cookie\\w*",
    "consent",
    "skip-?link\\w*",
    "teasers?",
    "rail",
    "sidebar",
  ].join("|")})(?=$|[\\s_-])`,
  "i",
);

const alwaysFurniture = "aside, footer, form, fieldset, .addthis_toolbox";

/** Furniture is a small part of what surrounds it; what holds more than this share of the copy is a wrapper of it. */
const mostOfCopy = 0.3;
const longestTeaser = 160;
const shortestArticle = 200;
const shortestCaption = 40;
/** Words that lead the reader elsewhere, when a link follows them. */
const pointer =
  /^(?:related|read more|read next|read also|also read|see also|see more|more|don['’]t miss|must read|watch|recommended)\b[^.]{0,20}?:/i;

/** Takes out of the article's element what is not its copy. */
export function removeFurniture(root: Element): void {
  const whole = lengthOf(root);
  const mayGo = (element: Element) => element !== root && lengthOf(element) <= whole * mostOfCopy;
  for (const element of Array.from(root.querySelectorAll(alwaysFurniture))) if (mayGo(element)) element.remove();
  for (const element of Array.from(root.querySelectorAll("[class], [id]"))) {
    if (isNamedFurniture(element) && mayGo(element)) element.remove();
  }
  removeRepeatedCaptions(root);
  for (const list of Array.from(root.querySelectorAll("ul, ol"))) if (isLinkList(list) && mayGo(list)) list.remove();
  for (const element of Array.from(root.querySelectorAll("p, div, section"))) {
    if (isTeaser(element) && mayGo(element)) element.remove();
  }
}

/**
 * On a page of several articles, the one that holds the page's headline is read; those beside it are others.
 * Articles inside it stay: a live report is made of them.
 */
export function removeOtherArticles(document: Document, title: string | null): void {
  const articles = Array.from(document.querySelectorAll("article"));
  const main = articles.find((article) => holdsHeadline(article, title));
  if (main === undefined || lengthOf(main) < shortestArticle) return;
  for (const article of articles) if (!main.contains(article) && !article.contains(main)) article.remove();
}

/** A picture shown in several sizes carries its caption several times; a short line is a credit that many may share. */
function removeRepeatedCaptions(root: Element): void {
  const seen = new Set<string>();
  for (const caption of Array.from(root.querySelectorAll('figcaption, [class*="caption" i], [class*="credit" i]'))) {
    const words = oneLine(caption.textContent);
    if (words === null || words.length < shortestCaption) continue;
    if (seen.has(words)) caption.remove();
    seen.add(words);
  }
}

function holdsHeadline(article: Element, title: string | null): boolean {
  return Array.from(article.querySelectorAll("h1")).some((h1) => oneLine(h1.textContent) === title && title !== null);
}

function isNamedFurniture(element: Element): boolean {
  const name = element.nodeName.toLowerCase();
  if (name === "p" || name === "body" || name === "figcaption") return false;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return furnitureWords.test(names.replace(/([a-z])([A-Z])/g, "$1-$2"));
}

/** A list of which next to every word is a link leads elsewhere. */
function isLinkList(list: Element): boolean {
  return linkShare(list) > 0.8;
}

/** A short paragraph or heading that is one link through and through and no sentence: "More business news". */
function isTeaser(element: Element): boolean {
  const text = (element.textContent ?? "").trim();
  if (text === "" || text.length > longestTeaser) return false;
  const share = linkShare(element);
  return (share > 0.95 && !/[.!?…]["”’']?$/.test(text)) || (share > 0.5 && pointer.test(text));
}

function linkShare(element: Element): number {
  const all = lengthOf(element);
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll("a[href]")) linked += lengthOf(link);
  return linked / all;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, " ").length;
}

/** Lines that only work, or only worked, on the page: buttons, counters, headings of lists that are gone. */
const furnitureLine = new RegExp(
  `^(?:${[
    "advert(?:isement)?s?",
    "sponsored",
    "(?:\\d+ )?comments?(?: \\(\\d*\\))?",
    "(?:post|add|leave) (?:a )?comment.{0,5}",
    "caption",
    "close",
    "back to gallery",
    "image \\d+ of /?\\s*\\d+",
    "\\d+ +/ +\\d+",
    "enlarge image",
    "text size",
    "order reprints",
    "print(?: article)?",
    "sign in",
    "log ?in",
    "view author archive",
    "email the author",
    "follow on twitter",
    "(?:you may|you might) also like.{0,3}",
    "related(?: news| stories| articles| topics| coverage)?:?",
    "(?:don['’]t miss|trending|read more|most read|recommended|more from .{1,40})[:.]*",
    "(?:(?:share|tweet|email|print|save|facebook|twitter|whatsapp|pinterest|linkedin|reddit|telegram|messenger)[\\s,|·]*)+",
  ].join("|")})$`,
  "i",
);

/** The text without lines of page furniture. */
export function withoutFurnitureLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => !furnitureLine.test(line.trim()))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}
