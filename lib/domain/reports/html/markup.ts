/** What markup consists of: text, and lists whose items are made when somebody comes to them. */
type Part = string | Iterable<Markup>;

/** Markup that is already safe. Only `html`, `each` and `ownMarkup` make it, so a plain string can never pass for it. */
export class Markup {
  constructor(readonly parts: readonly Part[]) {}

  /** All of it, piece by piece: the items of a long list are never all in memory. */
  *pieces(): Generator<string> {
    for (const part of this.parts) {
      if (typeof part === "string") yield part;
      else for (const item of part) yield* item.pieces();
    }
  }

  get text(): string {
    return [...this.pieces()].join("");
  }
}

export type Content = Markup | string | number | null | readonly Content[];

/** A list of any length, each item made when it is written. */
export function each<Item>(items: readonly Item[], markupOf: (item: Item) => Markup): Markup {
  return new Markup([
    {
      *[Symbol.iterator]() {
        for (const item of items) yield markupOf(item);
      },
    },
  ]);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser turns a raw carriage return into a line feed; as a reference it survives.
  "\r": "&#13;",
};

/** Text as it must stand in HTML, in an element as in a quoted attribute, so that a browser shows it as it is. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (sign) => escapes[sign] as string);
}

/**
 * A template of HTML that escapes whatever is put into it, unless that is Markup itself; lists are joined, null is
 * nothing. Attributes must be quoted in the template.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts: Part[] = [];
  let text = strings[0] as string;
  const add = (value: Content): void => {
    if (value === null) return;
    if (value instanceof Markup) {
      for (const part of value.parts) {
        if (typeof part === "string") text += part;
        else {
          parts.push(text, part);
          text = "";
        }
      }
    } else if (typeof value === "object") value.forEach(add);
    else text += escaped(String(value));
  };
  for (const [index, value] of values.entries()) {
    add(value);
    text += strings[index + 1];
  }
  return new Markup([...parts, text]);
}

/** Takes a constant of our own code as markup. Never give it anything that came from outside. */
export function ownMarkup(text: string): Markup {
  return new Markup([text]);
}

/** Somebody's words inside our sentence: set apart, so that their direction of writing cannot turn ours round. */
export function said(words: string): Markup {
  return html`<bdi>${words}</bdi>`;
}

/** An address as a link where it is http or https; as plain words otherwise. Nothing is asked for until a click. */
export function address(locator: string): Markup {
  if (!isWebAddress(locator)) return html`<bdi>${locator}</bdi>`;
  return html`<a href="${locator}" rel="noopener noreferrer nofollow"><bdi>${locator}</bdi></a>`;
}

function isWebAddress(locator: string): boolean {
  if (!/^https?:\/\//i.test(locator) || !URL.canParse(locator)) return false;
  const { protocol } = new URL(locator);
  return protocol === "https:" || protocol === "http:";
}
