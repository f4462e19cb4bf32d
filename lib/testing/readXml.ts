/** An element of an XML document: its name, its attributes, and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: readonly (XmlElement | string)[];
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  kids: (XmlElement | string)[];
}

const tokens = /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const illegal = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Surrogate}|[\ufffe\uffff]/u;

/** Reads a document as strictly as XML asks for: what is not well-formed is refused, as an office program would. */
export function readXml(text: string): XmlElement {
  const root: Open = { name: "", attributes: {}, kids: [] };
  const open: Open[] = [root];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.length) {
    const at = tokens.lastIndex;
    const found = tokens.exec(text);
    if (!found) throw new Error(`Not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, closing, name, attributes = "", empty, words] = found;
    if (words !== undefined) open.at(-1)?.kids.push(decoded(words));
    if (name === undefined) continue;
    if (closing) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${at}`);
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), kids: [] };
    open.at(-1)?.kids.push(element);
    if (!empty) open.push(element);
  }
  const [top] = root.kids.filter((kid) => typeof kid !== "string");
  if (open.length !== 1 || top === undefined || typeof top === "string") throw new Error("An element is not closed");
  return top;
}

/** Every element with this name, in order. */
export function xmlElements(element: XmlElement, name: string): XmlElement[] {
  return element.kids.flatMap((kid) =>
    typeof kid === "string" ? [] : [...(kid.name === name ? [kid] : []), ...xmlElements(kid, name)],
  );
}

/** All the words of an element. */
export function xmlWords({ kids }: XmlElement): string {
  return kids.map((kid) => (typeof kid === "string" ? kid : xmlWords(kid))).join("");
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decoded(value ?? "")]),
  );
}

function decoded(text: string): string {
  if (illegal.test(text)) throw new Error(`XML cannot hold ${JSON.stringify(text.slice(0, 60))}`);
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name];
    if (sign === undefined || !whole.endsWith(";")) throw new Error(`No such entity: ${whole}`);
    return sign;
  });
}
