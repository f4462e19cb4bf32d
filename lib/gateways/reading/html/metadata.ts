import { readDate, readDateLine } from "../dates";
import { bylineNames, languageTag, oneLine, webAddress } from "../fields";
import type { ReadArticle } from "../types";
import { decodeEntities } from "./entities";
import { type StructuredArticle, structuredArticle } from "./structuredData";
import { textOf } from "./text";

export type PageMetadata = Pick<ReadArticle, "title" | "byline" | "publisher" | "publishedOn" | "language" | "url"> & {
  readonly description: string | null;
};

/**
 * Headline, author, publisher, day, language and address as the page states them: JSON-LD first, since it is made for
 * machines and names its fields, then meta tags, then marked-up elements of the page itself.
 */
export function pageMetadata(document: Document): PageMetadata {
  const structured = structuredArticle(document);
  const tags = metaTags(document);
  const publisher = publisherOf(structured, tags);
  return {
    title: titleOf(document, structured, tags, publisher),
    byline: bylineOf(document, structured, tags),
    publisher,
    publishedOn: publishedOn(document, structured, tags),
    language: languageOf(document, structured, tags),
    url: addressOf(document, structured, tags),
    description: oneLine(firstTag(tags, ["og:description", "description", "twitter:description"])),
  };
}

type MetaTags = ReadonlyMap<string, readonly string[]>;

function metaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = oneLine(meta.getAttribute("content"));
    const names = [meta.getAttribute("property"), meta.getAttribute("name"), meta.getAttribute("itemprop")];
    for (const name of new Set(names.map((name) => (name ?? "").trim().toLowerCase()))) {
      if (name === "" || content === null) continue;
      const values = tags.get(name) ?? [];
      if (values.length < 20) tags.set(name, [...values, content]);
    }
  }
  return tags;
}

function firstTag(tags: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function titleOf(document: Document, structured: StructuredArticle | null, tags: MetaTags, publisher: string | null) {
  const stated = [
    structured === null ? null : decodeEntities(structured.headline ?? ""),
    ...["og:title", "citation_title", "headline", "twitter:title", "dc.title"].map((name) => firstTag(tags, [name])),
    document.querySelector("title")?.textContent ?? null,
  ].flatMap((title) => withoutSiteName(oneLine(title), publisher) ?? []);
  const headings = Array.from(document.querySelectorAll("h1"))
    .slice(0, 10)
    .flatMap((h1) => oneLine(h1.textContent) ?? []);
  // Metadata often holds a shortened or search-tuned headline: where the page shows one that agrees, readers saw that.
  const shown = headings.find((heading) => stated.some((title) => agree(heading, title)));
  return shown ?? stated[0] ?? headings[0] ?? null;
}

/** "Headline | The Courier" and "Headline - The Courier" without the part that only names the outlet. */
function withoutSiteName(title: string | null, publisher: string | null): string | null {
  if (title === null) return null;
  const parts = /^(.+?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title);
  const [, headline, site] = parts ?? [];
  if (headline === undefined || site === undefined) return title;
  const namesOutlet = publisher !== null && agree(site, publisher);
  return namesOutlet || /\s[|»]\s/u.test(title) ? headline : title;
}

function agree(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= 0.6 * Math.min(a.size, b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function bylineOf(document: Document, structured: StructuredArticle | null, tags: MetaTags): string | null {
  const structuredNames = (structured?.authors ?? []).map((name) => decodeEntities(name));
  const candidates: readonly (readonly string[])[] = [
    structuredNames,
    tags.get("citation_author") ?? [],
    tags.get("author") ?? [],
    tags.get("article:author") ?? [],
    tags.get("parsely-author") ?? [],
    tags.get("sailthru.author") ?? [],
    tags.get("byl") ?? [],
    tags.get("dc.creator") ?? [],
    shownAuthors(document),
  ];
  for (const names of candidates) {
    const found = [...new Set(names.flatMap((name) => bylineNames(name) ?? []))];
    if (found.length > 0) return oneLine(joined(found));
  }
  return null;
}

function shownAuthors(document: Document): readonly string[] {
  for (const selector of ['[itemprop~="author"]', 'a[rel~="author"]', '[class~="byline" i]', '[class~="author" i]']) {
    const names = Array.from(document.querySelectorAll(selector)).slice(0, 5);
    const written = names.flatMap((element) => {
      const named = element.querySelector('[itemprop~="name"]') ?? element;
      const line = oneLine(textOf(named).split("\n")[0]);
      return line !== null && line.length <= 80 ? [line] : [];
    });
    if (written.length > 0) return written;
  }
  return [];
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function publisherOf(structured: StructuredArticle | null, tags: MetaTags): string | null {
  const stated = [
    decodeEntities(structured?.publisher ?? ""),
    ...["og:site_name", "citation_journal_title", "publisher", "dc.publisher", "application-name"].map((name) =>
      firstTag(tags, [name]),
    ),
  ].map(oneLine);
  return stated.find((name) => name !== null && webAddress(name) === null) ?? null;
}

const dateTags = [
  "article:published_time",
  "og:article:published_time",
  "citation_publication_date",
  "citation_date",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "date",
];

function publishedOn(document: Document, structured: StructuredArticle | null, tags: MetaTags): string | null {
  const shown = document.querySelector(
    '[itemprop~="datePublished"], time[pubdate], article time[datetime], time[datetime]',
  );
  const stated = [
    structured?.datePublished,
    ...dateTags.map((name) => firstTag(tags, [name])),
    shown?.getAttribute("datetime"),
    shown?.getAttribute("content"),
  ];
  for (const value of stated) {
    const day = readDate(value ?? "");
    if (day !== null) return day;
  }
  return readDateLine(oneLine(shown?.textContent) ?? "");
}

function languageOf(document: Document, structured: StructuredArticle | null, tags: MetaTags): string | null {
  const root = document.documentElement;
  return (
    languageTag(root?.getAttribute("lang")) ??
    languageTag(root?.getAttribute("xml:lang")) ??
    languageTag(structured?.language) ??
    languageTag(firstTag(tags, ["og:locale", "citation_language", "dc.language", "inlanguage"]))
  );
}

function addressOf(document: Document, structured: StructuredArticle | null, tags: MetaTags): string | null {
  return (
    webAddress(document.querySelector('link[rel~="canonical" i]')?.getAttribute("href")) ??
    webAddress(firstTag(tags, ["og:url"])) ??
    webAddress(structured?.url) ??
    webAddress(firstTag(tags, ["citation_public_url", "citation_fulltext_html_url", "twitter:url"]))
  );
}
