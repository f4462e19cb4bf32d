import { inflateSync } from "node:zlib";

/** One element of a PDF's structure tree: its tag, and the words and elements in it, in order. */
export interface TaggedElement {
  readonly tag: string;
  readonly dictionary: string;
  readonly kids: readonly (TaggedElement | string)[];
}

export interface ReadPdf {
  readonly pages: number;
  /** Every object's body by its number; streams unpacked. */
  readonly objects: ReadonlyMap<number, { readonly body: string; readonly stream: Buffer | null }>;
  readonly structure: TaggedElement;
  /** All words in the order of the structure tree. */
  readonly text: string;
}

/** Reads what our own PDF writer writes, as a stranger would: from the cross-reference stream on. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  const objects = objectsOf(file);
  const meanings = fontMeanings(objects);
  const catalog = find(objects, "/Type/Catalog");
  const tree = objects.get(reference(catalog, "StructTreeRoot"))?.body ?? "";
  const marked = markedText(objects, meanings);
  const root = Number(/\/K\[(\d+) 0 R/.exec(tree)?.[1]);
  const structure = element(objects, root, marked);
  const pages = [...objects.values()].filter(({ body }) => /\/Type\/Page\//.test(body)).length;
  return { pages, objects, structure, text: words(structure) };
}

/** All the words of an element. */
export function words(part: TaggedElement | string): string {
  return typeof part === "string" ? part : part.kids.map(words).join(breaks.has(part.tag) ? "\n" : "");
}

/** Every element with this tag, in order. */
export function elements(part: TaggedElement | string, tag: string): TaggedElement[] {
  if (typeof part === "string") return [];
  return [...(part.tag === tag ? [part] : []), ...part.kids.flatMap((kid) => elements(kid, tag))];
}

const breaks = new Set(["Document", "Sect", "L", "Table", "TR", "TOC", "LI"]);

type Objects = Map<number, { body: string; stream: Buffer | null }>;

function objectsOf(file: Buffer): Objects {
  const objects: Objects = new Map();
  const start = Number(/startxref\n(\d+)/.exec(file.subarray(-64).toString("latin1"))?.[1]);
  const table = streamAt(file, start);
  const size = Number(/\/Size (\d+)/.exec(table.body)?.[1]);
  for (let number = 1; number < size; number++) {
    const [kind, place] = [table.stream.readUInt8(number * 7), table.stream.readUInt32BE(number * 7 + 1)];
    if (kind === 1) objects.set(number, streamAt(file, place));
  }
  for (const { body, stream } of [...objects.values()]) {
    if (!body.includes("/Type/ObjStm") || !stream) continue;
    const first = Number(/\/First (\d+)/.exec(body)?.[1]);
    const header = stream.subarray(0, first).toString("latin1").trim().split(" ").map(Number);
    for (let index = 0; index < header.length; index += 2) {
      const end = header[index + 3] ?? stream.length - first;
      const text = stream.subarray(first + (header[index + 1] ?? 0), first + end).toString("latin1");
      objects.set(header[index] ?? 0, { body: text.trim(), stream: null });
    }
  }
  return objects;
}

function streamAt(file: Buffer, place: number): { body: string; stream: Buffer } {
  const begin = file.indexOf("stream\n", place);
  const body = file.subarray(place, begin).toString("latin1");
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  const data = file.subarray(begin + 7, begin + 7 + length);
  return { body, stream: body.includes("/FlateDecode") ? inflateSync(data) : data };
}

function find(objects: Objects, words: string): string {
  return [...objects.values()].find(({ body }) => body.includes(words))?.body ?? "";
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
}

/** By the name of a font in the resources of any page: what each of its codes means. */
function fontMeanings(objects: Objects): Map<string, Map<number, string>> {
  const resources = [...objects.values()].filter(({ body }) => body.startsWith("<</Font<<"));
  const named = resources
    .map(({ body }) => body)
    .join("")
    .matchAll(/\/(F\d+) (\d+) 0 R/g);
  return new Map([...named].map(([, name, number]) => [name ?? "", meaningsOf(objects, Number(number))]));
}

function meaningsOf(objects: Objects, font: number): Map<number, string> {
  const map = objects.get(reference(objects.get(font)?.body ?? "", "ToUnicode"))?.stream?.toString("latin1") ?? "";
  const lines = map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]*)>$/gm);
  return new Map([...lines].map(([, code, units]) => [Number.parseInt(code ?? "", 16), fromHex(units ?? "")]));
}

function fromHex(units: string): string {
  return (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

/** By page and number of marked content: its words, ActualText before what the glyphs mean. */
function markedText(objects: Objects, meanings: Map<string, Map<number, string>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [number, { body }] of objects) {
    if (!/\/Type\/Page\//.test(body)) continue;
    const content = Number(/\/Contents\[(\d+) 0 R/.exec(body)?.[1]);
    readContent(objects.get(content)?.stream?.toString("latin1") ?? "", meanings, (id, text) => {
      const key = `${number} ${id}`;
      found.set(key, (found.get(key) ?? "") + text);
    });
  }
  return found;
}

const operators =
  /\/(\w+)<<\/MCID (\d+)>>BDC|\/Span<<\/ActualText<feff([0-9a-f]*)>>>BDC|(\/ReversedChars) BMC|(EMC)|(\/Artifact[^\n]*)|\/(F\d+) [\d.]+ Tf|\[((?:\((?:\\.|[^\\)])*\)|-?\d+)*)\]TJ/g;

function readContent(
  content: string,
  meanings: Map<string, Map<number, string>>,
  give: (id: string, text: string) => void,
): void {
  let mark = "";
  let told = false;
  let turning: string[] | null = null;
  let inner = false;
  let font: Map<number, string> | undefined;
  for (const [, , id, actual, turned, end, artifact, face, shown] of content.matchAll(operators)) {
    if (id !== undefined) mark = id;
    if (artifact !== undefined) mark = "artifact";
    if (face !== undefined) font = meanings.get(face);
    if (actual !== undefined) {
      told = true;
      give(mark, fromHex(actual));
    }
    if (turned !== undefined) turning = [];
    if (actual !== undefined || turned !== undefined) inner = true;
    else if (end !== undefined && inner) {
      if (turning) give(mark, turning.reverse().join(""));
      [inner, told, turning] = [false, false, null];
    } else if (end !== undefined) mark = "";
    if (shown === undefined || told) continue;
    if (turning) turning.push(...meant(shown, font));
    else give(mark, meant(shown, font).join(""));
  }
}

function meant(shown: string, font: Map<number, string> | undefined): string[] {
  return glyphsIn(shown).map((code) => font?.get(code) ?? "");
}

/** The glyphs' numbers in what stands between the brackets of a TJ operator: pairs of bytes in literal strings. */
export function glyphsIn(row: string): number[] {
  const strings = [...row.matchAll(/\(((?:\\.|[^\\)])*)\)/g)].map(([, string]) => string ?? "");
  return strings.flatMap((string) => {
    const bytes = string.replace(/\\(.)/g, (_, sign) => (sign === "r" ? "\r" : sign));
    const pairs = bytes.match(/../gs) ?? [];
    return pairs.map((pair) => pair.charCodeAt(0) * 256 + pair.charCodeAt(1));
  });
}

function element(objects: Objects, number: number, marked: ReadonlyMap<string, string>): TaggedElement {
  const body = objects.get(number)?.body ?? "";
  const own = Number(/\/Pg (\d+) 0 R/.exec(body)?.[1]);
  const list = /\/K\[(.*)\]>>$/s.exec(body)?.[1] ?? "";
  const kids = [...list.matchAll(/<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|<<\/Type\/OBJR[^>]*>>|(\d+) 0 R|(\d+)/g)];
  return {
    tag: /\/S\/(\w+)/.exec(body)?.[1] ?? "",
    dictionary: body,
    kids: kids.flatMap(([, page, id, child, plain]): (TaggedElement | string)[] => {
      if (child !== undefined) return [element(objects, Number(child), marked)];
      if (id !== undefined) return [marked.get(`${page} ${id}`) ?? ""];
      return plain === undefined ? [] : [marked.get(`${own} ${plain}`) ?? ""];
    }),
  };
}
