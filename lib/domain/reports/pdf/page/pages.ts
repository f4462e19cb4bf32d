import { bytesOf, type PdfFile } from "../file/pdfFile";
import type { Element, MarkedPage, StructureTree } from "../file/structureTree";
import { number as n, type Reference, textString, to, toTenth } from "../file/syntax";
import type { Typeface } from "../fonts/typeface";
import type { Line } from "../text/lines";
import { Bookmarks } from "./bookmarks";
import { lineOperators, shownAt } from "./lineOperators";
import { linesUnder } from "./linesUnder";
import { linksOf } from "./links";

/** A4 in points, with the margins of the printed page in HTML. */
export const sheet = { width: 595.28, height: 841.89, left: 56, right: 56, top: 64, bottom: 62 } as const;
export const textWidth = sheet.width - sheet.left - sheet.right;

const pagesInGroup = 64;

interface OpenPage extends MarkedPage {
  readonly number: number;
  readonly group: Reference;
  /** Grounds and lines that lie under the words: no part of what is read. */
  under: string;
  /** What is shown, in order; the first place is for what lies under it. */
  readonly words: string[];
  /** The element that the marked content now being written belongs to. */
  marking: Element | null;
  readonly annotations: Reference[];
}

interface Foot {
  readonly stream: Reference;
  readonly number: number;
  /** Where numbers of pages stand that are not known yet, with the name of the place that each leads to. */
  readonly awaited: { readonly anchor: string; readonly y: number }[];
}

/** How many pages stand before some, how many there are in all, and on which a named place is. */
export interface PageNumbers {
  readonly before: number;
  readonly all: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** A node of the page tree with so many pages under it. */
export interface PageGroup {
  readonly reference: Reference;
  readonly count: number;
}

/** What stands at the top and bottom of each page. */
export interface PageFrame {
  readonly head: () => Line;
  readonly foot: (page: number, pages: number) => { readonly left: Line; readonly right: Line };
  /** A page's number as the contents name it. */
  readonly number: (page: number) => Line;
}

/**
 * Writes pages one after the other; none is kept. Only the line with "n of N" and the contents' numbers wait for the
 * end: each page names a small stream for them that is written when N is known.
 */
export class Pages {
  private page: OpenPage | null = null;
  private readonly groups: { readonly reference: Reference; readonly pages: Reference[] }[] = [];
  private readonly feet: Foot[] = [];
  /** By the name of a place: its page, of these alone. */
  readonly pageOf = new Map<string, number>();
  private readonly resources: Reference;
  readonly bookmarks = new Bookmarks();
  /** Points from the top of the sheet at which the next line goes. */
  y: number = sheet.top;

  constructor(
    private readonly file: PdfFile,
    private readonly tree: StructureTree,
    private readonly typeface: Typeface,
    private readonly frame: PageFrame,
    /** Where the whole file's page tree begins. */
    private readonly root: Reference,
    private readonly isFirst: boolean,
  ) {
    this.resources = file.reserve();
  }

  get count(): number {
    return this.feet.length;
  }

  get room(): number {
    return sheet.height - sheet.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === sheet.top;
  }

  /** Goes on to a new page where this one has less room than asked for. */
  need(height: number): void {
    if (this.page === null || (this.room < height && !this.atTop)) this.newPage();
  }

  newPage(): void {
    this.endPage();
    const group = this.groups.at(-1);
    const full = group === undefined || group.pages.length === pagesInGroup;
    const holder = full ? { reference: this.file.reserve(), pages: [] as Reference[] } : group;
    if (full) this.groups.push(holder);
    const reference = this.file.reserve();
    holder.pages.push(reference);
    const marked = this.tree.beginPage(reference);
    const number = this.feet.length + 1;
    this.page = { ...marked, number, group: holder.reference, under: "", words: [""], marking: null, annotations: [] };
    this.feet.push({ stream: this.file.reserve(), number, awaited: [] });
    this.y = sheet.top;
    if (number > 1 || !this.isFirst) this.beside(this.frame.head(), { x: sheet.left, baseline: 38 - sheet.top });
  }

  /** Leaves a blank of this height, unless at a page's top. */
  skip(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Draws under the words of this page; heights are points from the top of the sheet. */
  draw(operators: (fromTop: (y: number) => number) => string): void {
    const page = this.open();
    page.under += operators(fromBottom);
  }

  /** Writes a line whose baseline is `baseline` points under y, for an element; y stays. */
  line(line: Line, { x, baseline, element }: { x: number; baseline: number; element: Element }): void {
    const page = this.open();
    const y = fromBottom(this.y + baseline);
    if (line.isPlain) {
      this.enter(page, element);
      page.words.push(shownAt(this.operatorsOf(line), x, y));
      return;
    }
    page.under += linesUnder(line, x, y);
    for (const part of linksOf(line)) {
      const target = part.link === null ? element : this.tree.open("Link", element);
      this.enter(page, target);
      page.words.push(shownAt(lineOperators(this.typeface, part.pieces), x, y));
      if (part.link === null) continue;
      const box = {
        left: toTenth(x + part.left),
        right: toTenth(x + part.right),
        bottom: toTenth(y - part.size * 0.28),
        top: toTenth(y + part.size * 0.9),
      };
      this.annotate(page, target, { box, action: part.link, says: part.says });
      this.tree.close(target);
    }
  }

  private operatorsOf(line: Line): string {
    line.operators ??= lineOperators(this.typeface, line.pieces);
    return line.operators;
  }

  /** Says at the right edge, once it is known, on which page a place is. */
  pageNumberOf(anchor: string, baseline: number): void {
    this.open();
    this.feet.at(-1)?.awaited.push({ anchor, y: fromBottom(this.y + baseline) });
  }

  /** Marks this height as the place that links and bookmarks with this name lead to. */
  anchor(name: string): void {
    this.pageOf.set(name, this.open().number);
    this.bookmarks.place(name, `[${to(this.open().reference)}/XYZ 0 ${n(fromBottom(this.y - 14))} null]`);
  }

  /** A picture, which words stand for: drawn as marked content of its own. */
  picture(element: Element, operators: (fromTop: (y: number) => number) => string): void {
    const page = this.open();
    this.enter(page, element);
    page.words.push(`q\n${operators(fromBottom)}Q\n`);
  }

  /** Ends the last page. */
  close(): void {
    this.endPage();
  }

  /**
   * Writes what waited for the number of pages: so many are before these, so many are there in all, and the places that
   * the contents name are on these. Nothing is shown after it.
   */
  finish({ before, all, pageOf }: PageNumbers): PageGroup[] {
    for (const foot of this.feet) this.writeFoot(foot, { before, all, pageOf });
    this.file.object(`<</Font<<${this.typeface.embed(this.file)}>>>>`, this.resources);
    return this.groups.map(({ reference, pages }) => {
      const kids = pages.map(to).join(" ");
      const count = pages.length;
      this.file.object(`<</Type/Pages/Parent ${to(this.root)}/Kids[${kids}]/Count ${count}>>`, reference);
      return { reference, count };
    });
  }

  private open(): OpenPage {
    if (this.page === null) this.newPage();
    if (this.page === null) throw new Error("No page is open");
    return this.page;
  }

  private enter(page: OpenPage, element: Element): void {
    if (page.marking === element) return;
    if (page.marking !== null) page.words.push("EMC\n");
    page.words.push(`/${element.tag}<</MCID ${this.tree.mark(element, page)}>>BDC\n`);
    page.marking = element;
  }

  /** Words that stand on the page without being part of what is read: the running head, a table's headings once more. */
  beside(line: Line, { x, baseline }: { x: number; baseline: number }): void {
    this.open().under += shownAt(this.operatorsOf(line), x, fromBottom(this.y + baseline));
  }

  private annotate(
    page: OpenPage,
    element: Element,
    {
      box,
      action,
      says,
    }: { box: { left: number; right: number; bottom: number; top: number }; action: string; says: string },
  ): void {
    const reference = this.file.reserve();
    const key = this.tree.annotate(element, reference, page.reference);
    const edges = [box.left, box.bottom, box.right, box.top].map(n).join(" ");
    this.file.object(
      `<</Type/Annot/Subtype/Link/Rect[${edges}]/Border[0 0 0]/F 4/Contents${textString(says)}/StructParent ${key}${action}>>`,
      reference,
    );
    page.annotations.push(reference);
  }

  private endPage(): void {
    const page = this.page;
    if (page === null) return;
    if (page.marking !== null) page.words.push("EMC\n");
    page.words[0] = page.under === "" ? "" : `/Artifact BMC\nq\n${page.under}Q\nEMC\n`;
    const words = this.file.stream("", bytesOf(page.words.join("")));
    const foot = this.feet.at(-1);
    const annotations = page.annotations.length === 0 ? "" : `/Annots[${page.annotations.map(to).join(" ")}]`;
    this.file.object(
      `<</Type/Page/Parent ${to(page.group)}/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Resources ${to(this.resources)}` +
        `/Contents[${to(words)} ${to(foot?.stream ?? words)}]/StructParents ${page.key}/Tabs/S${annotations}>>`,
      page.reference,
    );
    this.tree.endPage(page);
    this.page = null;
  }

  private writeFoot({ stream, number, awaited }: Foot, { before, all, pageOf }: PageNumbers): void {
    const { left, right } = this.frame.foot(before + number, all);
    const y = 34;
    const words = shownAt(this.operatorsOf(left), sheet.left, y) + this.atRightEdge(right, y);
    const numbers = awaited.map(({ anchor, y: at }) => {
      const page = pageOf.get(anchor);
      return page === undefined ? "" : this.atRightEdge(this.frame.number(page), at);
    });
    const foot = `/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n${words}EMC\n`;
    const beside = numbers.length === 0 ? "" : `/Artifact BMC\n${numbers.join("")}EMC\n`;
    this.file.stream("", bytesOf(foot + beside), stream);
  }

  private atRightEdge({ pieces, width }: Line, y: number): string {
    return shownAt(lineOperators(this.typeface, pieces), sheet.width - sheet.right - width, y);
  }
}

/** Points from the sheet's bottom, as a page counts, of a height from its top, as we do. */
function fromBottom(y: number): number {
  return toTenth(sheet.height - y);
}
