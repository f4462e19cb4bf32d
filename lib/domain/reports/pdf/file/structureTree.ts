import type { PdfFile } from "./pdfFile";
import { type Reference, textString, to } from "./syntax";
import { numberAt, placeOf, type Turn } from "./turns";

export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "TOC"
  | "TOCI"
  | "Link"
  | "Figure";

/** One element of the tree that tells assistive technology what each run of marks on the pages is (14.7). */
export interface Element {
  readonly reference: Reference;
  readonly tag: Tag;
  readonly parent: Reference;
  readonly attributes: string;
  readonly kids: string[];
  /** The page of the first mark; marks on others name theirs. */
  page: Reference | null;
}

/** A page as the tree needs it: whom each run of marked content belongs to, by its number on the page. */
export interface MarkedPage {
  readonly reference: Reference;
  readonly key: number;
  readonly owners: Reference[];
}

/** What the marks of a page, or of an annotation, belong to, by the place of its key (14.7.4.4). */
export interface Owners {
  readonly turn: Turn;
  readonly references: Int32Array<ArrayBuffer>;
}

const leafSize = 400;

/** Elements are written when they are closed, so that only the open ones are in memory. */
export class StructureTree {
  private readonly references: Reference[] = [];

  /** `root` is where the whole file's tree begins. */
  constructor(
    private readonly file: PdfFile,
    private readonly turn: Turn,
    private readonly root: Reference,
  ) {}

  get owners(): Owners {
    return { turn: this.turn, references: Int32Array.from(this.references) };
  }

  open(tag: Tag, parent: Element | null, { language, alternative, ...rest }: ElementFacts = {}): Element {
    const reference = this.file.reserve();
    const attributes =
      (language ? `/Lang${textString(language)}` : "") +
      (alternative === undefined ? "" : `/Alt${textString(alternative)}`) +
      (rest.scope ? `/A<</O/Table/Scope/${rest.scope}>>` : "");
    parent?.kids.push(to(reference));
    return { reference, tag, parent: parent?.reference ?? this.root, attributes, kids: [], page: null };
  }

  /** Gives the number of a new run of marked content on the page, which belongs to the element. */
  mark(element: Element, page: MarkedPage): number {
    const id = page.owners.push(element.reference) - 1;
    element.page ??= page.reference;
    element.kids.push(
      element.page === page.reference ? String(id) : `<</Type/MCR/Pg ${to(page.reference)}/MCID ${id}>>`,
    );
    return id;
  }

  /** Makes an annotation part of the element; gives the key that the annotation names as its StructParent. */
  annotate(element: Element, annotation: Reference, page: Reference): number {
    element.kids.push(`<</Type/OBJR/Obj ${to(annotation)}/Pg ${to(page)}>>`);
    return numberAt(this.turn, this.references.push(element.reference) - 1);
  }

  close({ reference, tag, parent, attributes, kids, page }: Element): void {
    const where = page === null ? "" : `/Pg ${to(page)}`;
    this.file.object(`<</S/${tag}/P ${to(parent)}${where}${attributes}/K[${kids.join(" ")}]>>`, reference);
  }

  beginPage(reference: Reference): MarkedPage {
    return { reference, key: numberAt(this.turn, this.references.push(0) - 1), owners: [] };
  }

  endPage({ key, owners }: MarkedPage): void {
    this.references[placeOf(this.turn, key)] = this.file.object(`[${owners.map(to).join(" ")}]`);
  }

  /** Ends the tree of the whole file: one element holds all, and `others` are of the parts set before. */
  finish(top: Element, others: readonly Owners[]): Reference {
    const owners = byKey([this.owners, ...others]);
    const leaves: string[] = [];
    for (let start = 0; start < owners.length; start += leafSize) {
      const part = owners.slice(start, start + leafSize);
      const pairs = part.map(([key, owner]) => `${key} ${to(owner)}`).join(" ");
      const [first, last] = [part[0]?.[0] ?? 0, part.at(-1)?.[0] ?? 0];
      leaves.push(to(this.file.object(`<</Limits[${first} ${last}]/Nums[${pairs}]>>`)));
    }
    const parents = this.file.object(`<</Kids[${leaves.join(" ")}]>>`);
    const next = (owners.at(-1)?.[0] ?? -1) + 1;
    this.file.object(
      `<</Type/StructTreeRoot/K[${to(top.reference)}]/ParentTree ${to(parents)}/ParentTreeNextKey ${next}>>`,
      this.root,
    );
    return this.root;
  }
}

function byKey(all: readonly Owners[]): [key: number, owner: Reference][] {
  const pairs = all.flatMap(({ turn, references }) =>
    Array.from(references, (owner, place): [number, Reference] => [numberAt(turn, place), owner]),
  );
  return pairs.sort(([a], [b]) => a - b);
}

export interface ElementFacts {
  readonly language?: string | null;
  /** What a picture shows, in words. */
  readonly alternative?: string;
  readonly scope?: "Row" | "Column";
}
