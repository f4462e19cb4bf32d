import { timeWords } from "../dates";
import { type Block, type Inline, said } from "../document/blocks";
import type { Report } from "../report";
import { type Bytes, PdfFile, type PlacedPart } from "./file/pdfFile";
import { type Element, type Owners, StructureTree } from "./file/structureTree";
import type { Reference } from "./file/syntax";
import { numberAt, type Turn } from "./file/turns";
import { Typeface } from "./fonts/typeface";
import type { Bookmark } from "./page/bookmarks";
import { Composer } from "./page/composer";
import { cellLook, type Look, runningLook, runsOf } from "./page/looks";
import { type PageFrame, type PageGroup, type PageNumbers, Pages, textWidth } from "./page/pages";
import { type Line, linesOf } from "./text/lines";

/** What is known of a report before its claims are. */
export type ReportHead = Pick<Report, "workspace" | "article"> & { readonly version: Pick<Report["version"], "text"> };

/** What the end of a file has to know of a part that stands before it. */
export interface SetPart {
  readonly file: PlacedPart;
  readonly owners: Owners;
  /** Its elements, of the one that holds all. */
  readonly kids: readonly string[];
  readonly groups: readonly PageGroup[];
  readonly tops: Bookmark[];
  readonly places: Map<string, string>;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pages: number;
}

/**
 * Pages that follow one another, set by themselves: the whole file, or one of the parts that it is made of. Parts share
 * nothing but four references, so that two of them can be set at the same time.
 */
export class PdfPart {
  readonly file: PdfFile;
  readonly typeface: Typeface;
  readonly tree: StructureTree;
  readonly pages: Pages;
  /** The element that holds all; in a later part, what stands for it. */
  readonly document: Element;
  readonly shared: Shared;
  private readonly composer: Composer;
  private generatedAt = "";

  constructor(head: ReportHead, turn: Turn) {
    const isFirst = turn.part === 0;
    this.shared = sharedOf(turn);
    this.file = new PdfFile(turn);
    // The first part's first numbers are those that all know.
    if (isFirst) for (const _ of Object.keys(this.shared)) this.file.reserve();
    this.typeface = new Typeface(turn);
    this.tree = new StructureTree(this.file, turn, this.shared.structure);
    const frame = frameOf(head, this.typeface, () => this.generatedAt);
    this.pages = new Pages(this.file, this.tree, this.typeface, frame, this.shared.pages, isFirst);
    const { document: reference, structure: parent } = this.shared;
    this.document = { reference, tag: "Document", parent, attributes: "", kids: [], page: null };
    const language = languageTag(head.article.language);
    this.composer = new Composer(this.pages, this.tree, this.typeface, this.document, language);
  }

  /** Step by step, so that what was written can be taken and others come between. */
  *set(blocks: Iterable<Block>): Generator<void> {
    for (const block of blocks) yield* this.composer.block(block);
  }

  /** What is full by now; the part keeps it no longer. */
  taken(): Bytes[] {
    return this.file.taken();
  }

  /** Ends the last page; gives how many there are. */
  close(): number {
    this.composer.finish();
    this.pages.close();
    return this.pages.count;
  }

  /** Writes what waited for the number of all pages. */
  finishPages(numbers: PageNumbers, generatedAt: string): PageGroup[] {
    this.generatedAt = generatedAt;
    return this.pages.finish(numbers);
  }

  /** Ends a part that is not the first one. No contents stand in it that would ask for the page of a place. */
  end(numbers: Omit<PageNumbers, "pageOf">, generatedAt: string): SetPart {
    const groups = this.finishPages({ ...numbers, pageOf: new Map() }, generatedAt);
    const { tops, places } = this.pages.bookmarks;
    const { count, pageOf } = this.pages;
    return {
      file: this.file.end(),
      owners: this.tree.owners,
      kids: this.document.kids,
      ...{ groups, tops, places, pageOf, pages: count },
    };
  }
}

interface Shared {
  readonly catalog: Reference;
  readonly pages: Reference;
  readonly structure: Reference;
  readonly document: Reference;
}

function sharedOf({ parts }: Turn): Shared {
  const at = (place: number) => numberAt({ part: 0, parts }, place) + 1;
  return { catalog: at(0), pages: at(1), structure: at(2), document: at(3) };
}

/** The running head and foot: whose report it is, what state it shows, and which page of how many. */
function frameOf({ workspace, article }: ReportHead, typeface: Typeface, generatedAt: () => string): PageFrame {
  const one = (look: Look, ...words: readonly Inline[]): Line => {
    const [line] = linesOf(typeface, runsOf(words, look), { width: textWidth - 60, base: "ltr" });
    return line ?? { pieces: [], width: 0, isPlain: true, operators: undefined };
  };
  const dot = { words: " · " };
  let [head, left]: (Line | null)[] = [null, null];
  return {
    head: () => {
      head ??= one(
        runningLook,
        { words: "Fact-check report · " },
        oneLine(workspace.name),
        dot,
        oneLine(article.title),
      );
      return head;
    },
    foot: (page, count) => {
      left ??= one(runningLook, { words: `State of ${timeWords(generatedAt())}` });
      return { left, right: one(runningLook, { words: `${page} of ${count}` }) };
    },
    number: (page) => one(cellLook, { words: String(page) }),
  };
}

function oneLine(words: string): Inline {
  return said(words.replace(/\s+/g, " "));
}

/** The copy's language where it is a language tag: assistive technology speaks it so. */
function languageTag(language: string | null): string | null {
  return language !== null && language !== "und" && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}
