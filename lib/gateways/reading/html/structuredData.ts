/** What JSON-LD on a page says of its article (schema.org Article and its kinds). */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

type JsonObject = { readonly [key: string]: unknown };

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|ScholarlyArticle|TechArticle)$/;
const pageType = /^(?:https?:\/\/schema\.org\/)?(?:WebPage|ItemPage)$/;
const mostNodes = 5_000;

/** Must run before scripts are taken out of the page. Broken or huge data counts as absent. */
export function structuredArticle(document: Document): StructuredArticle | null {
  const nodes = Array.from(document.querySelectorAll('script[type^="application/ld+json" i]'))
    .slice(0, 50)
    .flatMap((script) => objectsIn(parseLoosely(script.textContent ?? "")));
  const named = nodes.filter((node) => node.name !== undefined);
  const byId = new Map(
    named.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const article = nodes.find((node) => hasType(node, articleType)) ?? nodes.find((node) => hasType(node, pageType));
  if (article === undefined) return null;
  const resolve = (value: unknown) => resolved(value, byId);
  return {
    headline: textValue(article.headline) ?? textValue(article.name),
    authors: list(article.author).flatMap((author) => nameOf(resolve(author)) ?? []),
    publisher: list(article.publisher).flatMap((publisher) => nameOf(resolve(publisher)) ?? [])[0] ?? null,
    datePublished: textValue(article.datePublished),
    language: textValue(article.inLanguage) ?? nameOf(article.inLanguage),
    url: addressOf(article.mainEntityOfPage) ?? addressOf(article.url),
  };
}

/** Publishers wrap JSON-LD in comments or CDATA, or leave raw line breaks in strings. */
export function parseLoosely(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|(?:\/\/)?\s*\]\]>)\s*;?\s*$/g, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what makes such JSON invalid
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none: metadata that does not parse is metadata that the page does not have.
    }
  }
  return null;
}

/** Every object in the data, outermost first, up to a bound. */
function objectsIn(data: unknown): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [data];
  for (let next = 0; next < waiting.length && found.length < mostNodes; next += 1) {
    const value = waiting[next];
    if (Array.isArray(value)) for (const item of value.slice(0, mostNodes)) waiting.push(item);
    else if (isObject(value)) {
      found.push(value);
      for (const item of Object.values(value)) if (typeof item === "object") waiting.push(item);
    }
  }
  return found;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasType(node: JsonObject, type: RegExp): boolean {
  return list(node["@type"]).some((name) => typeof name === "string" && type.test(name));
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(2).slice(0, 20);
  return value === undefined || value === null ? [] : [value];
}

function resolved(value: unknown, byId: ReadonlyMap<string, JsonObject>): unknown {
  if (!isObject(value) || value.name !== undefined || typeof value["@id"] !== "string") return value;
  return byId.get(value["@id"]) ?? value;
}

function textValue(value: unknown): string | null {
  const [first] = list(value);
  if (typeof first === "number") return String(first);
  if (isObject(first)) return typeof first["@value"] === "string" ? first["@value"] : null;
  return typeof first === "string" && first.trim() !== "" ? first : null;
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? textValue(value.name) : textValue(value);
}

function addressOf(value: unknown): string | null {
  const [first] = list(value);
  return isObject(first) ? (textValue(first["@id"]) ?? textValue(first.url)) : textValue(first);
}
