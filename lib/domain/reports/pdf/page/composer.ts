import { type Block, claimAnchor, type Inline, type Paragraph } from "../../document/blocks";
import type { Element, ElementFacts, StructureTree, Tag } from "../file/structureTree";
import type { Typeface } from "../fonts/typeface";
import { type Line, linesOf } from "../text/lines";
import { ground, rule } from "./drawings";
import * as looks from "./looks";
import { type Pages, sheet, textWidth } from "./pages";
import { colourOf, hairline } from "./palette";
import { TableSetter } from "./tableSetter";

/** Where blocks go: how far from the sheet's left edge, how wide, and in which element. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly parent: Element;
}

interface Setting {
  readonly tag: Tag;
  readonly look: looks.Look;
  readonly base?: "auto" | "ltr";
  readonly facts?: ElementFacts;
  /** Drawn with each line: a bar beside it. */
  readonly bar?: { readonly x: number; readonly colour: string; readonly width: number };
}

/** Paragraphs that are kept. */
const remembered = 1_000;

const labelWidth = 82;
const rowIndent = 96;
const wholePage = sheet.height - sheet.top - sheet.bottom;

/** Lays the report's blocks onto pages, each with its element in the structure tree. */
export class Composer {
  private section: Element | null = null;
  private claim: Element | null = null;
  private readonly tables: TableSetter;
  private readonly paragraphs = new Map<string, Line[]>();

  constructor(
    private readonly pages: Pages,
    private readonly tree: StructureTree,
    private readonly typeface: Typeface,
    private readonly document: Element,
    private readonly language: string | null,
  ) {
    this.tables = new TableSetter(pages, tree, typeface);
  }

  /**
   * Lays a block that stands by itself: sections and claims open here and hold what follows. Step by step, since a table
   * may be most of a report.
   */
  *block(block: Block): Generator<void> {
    const place = { x: sheet.left, width: textWidth, parent: this.claim ?? this.section ?? this.document };
    if (block.kind === "section") this.openSection(block);
    else if (block.kind === "claim") this.openClaim(block);
    else if (block.kind === "table") yield* this.tables.set(block, place);
    else this.inside(block, place);
    yield;
  }

  finish(): void {
    this.closeClaim();
    if (this.section) this.tree.close(this.section);
  }

  private inside(block: Block, place: Place): void {
    switch (block.kind) {
      case "title":
        this.set([{ words: block.words }], place, { tag: "H1", look: looks.titleLook, base: "auto" });
        break;
      case "heading":
        this.heading(block.words, place);
        break;
      case "paragraph":
        this.paragraph(block, place);
        break;
      case "quotation":
        this.quotation(block.words, place);
        break;
      case "row":
        this.row(block, place);
        break;
      case "piece":
        this.piece(block, place);
        break;
      case "list":
        if (block.look === "contents") this.contents(block.items, place);
        else this.list(block.items, place);
        break;
      case "notice":
        this.notice(block.blocks, place);
        break;
      case "strip":
        this.strip(block, place);
        break;
      case "table":
        for (const _ of this.tables.set(block, place));
        break;
      case "copy":
        this.copy(block, place);
        break;
      case "section":
      case "claim":
        throw new Error(`A ${block.kind} never stands inside another block`);
    }
  }

  private openSection({ anchor, words, newPage }: Extract<Block, { kind: "section" }>): void {
    this.closeClaim();
    if (this.section) this.tree.close(this.section);
    this.section = this.tree.open("Sect", this.document);
    if (newPage && !this.pages.atTop) this.pages.newPage();
    this.pages.skip(26);
    this.pages.need(110);
    this.pages.anchor(anchor);
    this.pages.bookmarks.section(words, anchor);
    this.set(
      [{ words }],
      { x: sheet.left, width: textWidth, parent: this.section },
      { tag: "H2", look: looks.sectionLook },
    );
  }

  private openClaim({ number, words, line, tone }: Extract<Block, { kind: "claim" }>): void {
    this.closeClaim();
    this.claim = this.tree.open("Sect", this.section ?? this.document);
    const place = { x: sheet.left, width: textWidth, parent: this.claim };
    const said = this.lines([{ words }], looks.claimLook, textWidth - 13, "auto");
    this.pages.skip(10);
    this.pages.need(Math.min(said.length * looks.claimLook.leading + 100, wholePage));
    if (!this.pages.atTop) this.line(hairline);
    this.pages.skip(14);
    const anchor = claimAnchor(number);
    this.pages.anchor(anchor);
    this.pages.bookmarks.entry(`${number} · ${shortened(words)}`, anchor);
    const kicker = { words: `Claim ${number}`, look: "strong" } as const;
    const look = { ...looks.looks.meta, after: 4, size: 8.4 };
    this.set([kicker, { words: "     " }, ...line], place, { tag: "P", look });
    const bar = { x: sheet.left, colour: colourOf(tone), width: 2.2 };
    const facts = { language: this.language };
    this.place(said, { ...place, x: sheet.left + 13 }, { tag: "H3", look: looks.claimLook, bar, facts });
  }

  private closeClaim(): void {
    if (this.claim) this.tree.close(this.claim);
    this.claim = null;
  }

  private heading(words: string, place: Place): void {
    this.pages.skip(12);
    this.pages.need(70);
    // What stands before the first section is on its level.
    this.set([{ words }], place, { tag: this.section === null ? "H2" : "H3", look: looks.headingLook });
  }

  private paragraph({ look, inlines }: Paragraph, place: Place): void {
    this.set(inlines, place, { tag: "P", look: looks.looks[look], base: look === "said" ? "auto" : "ltr" });
  }

  private quotation(words: string, { x, width, parent }: Place): void {
    const bar = { x: x + 1, colour: hairline, width: 1.4 };
    const inner = { x: x + 11, width: width - 11, parent };
    this.set([{ words }], inner, { tag: "BlockQuote", look: looks.quotationLook, base: "auto", bar });
  }

  private row({ label, blocks }: Extract<Block, { kind: "row" }>, place: Place): void {
    this.pages.need(44);
    this.pages.y += 5;
    this.line(hairline, place.x, place.width);
    this.pages.y += 6;
    const [shown] = this.lines([{ words: label }], looks.labelLook, labelWidth, "ltr");
    const element = this.tree.open("H4", place.parent);
    if (shown) this.pages.line(shown, { x: place.x, baseline: 10.4, element });
    this.tree.close(element);
    for (const [index, block] of blocks.entries()) {
      if (index > 0 && block.kind === "piece") this.between(place);
      this.inside(block, { ...place, x: place.x + rowIndent, width: place.width - rowIndent });
    }
  }

  private between({ x, width }: Place): void {
    this.pages.need(40);
    if (this.pages.atTop) return;
    this.pages.y += 2;
    this.line(hairline, x + rowIndent, width - rowIndent);
    this.pages.y += 6;
  }

  private piece({ blocks, anchor }: Extract<Block, { kind: "piece" }>, place: Place): void {
    if (anchor !== undefined) {
      this.pages.skip(6);
      this.pages.need(60);
      this.pages.anchor(anchor);
    }
    for (const block of blocks) this.inside(block, place);
  }

  private list(items: Iterable<readonly Inline[]>, { x, width, parent }: Place): void {
    const list = this.tree.open("L", parent);
    for (const item of items) {
      const element = this.tree.open("LI", list);
      const look = looks.looks.body;
      this.pages.need(look.leading);
      const top = this.pages.y + look.leading / 2 - 0.5;
      const dot = (y: (top: number) => number) =>
        ground({ x: x + 3, y: y(top + 1.2), width: 2.4, height: 2.4, colour: hairline });
      this.pages.draw(dot);
      this.set(
        item,
        { x: x + 13, width: width - 13, parent: element },
        { tag: "LBody", look: { ...look, after: 1.5 } },
      );
      this.tree.close(element);
    }
    this.tree.close(list);
    this.pages.skip(5);
  }

  private contents(items: Iterable<readonly Inline[]>, { x, width, parent }: Place): void {
    const list = this.tree.open("TOC", parent);
    for (const item of items) {
      this.pages.need(18);
      this.line(hairline, x, width);
      this.pages.y += 3.5;
      const to = item.find((one) => one.to !== undefined)?.to;
      if (to !== undefined) this.pages.pageNumberOf(to, 9);
      this.set(item, { x, width, parent: list }, { tag: "TOCI", look: { ...looks.cellLook, leading: 12, after: 3 } });
    }
    this.tree.close(list);
  }

  private notice(blocks: readonly Block[], { x, width, parent }: Place): void {
    this.pages.skip(4);
    this.pages.need(60);
    const top = this.pages.y;
    for (const block of blocks) this.inside(block, { x: x + 14, width: width - 14, parent });
    // The bar stands beside what is on the page where the notice ends.
    const from = this.pages.y > top ? top : sheet.top;
    const height = this.pages.y - from - 4;
    const colour = colourOf("open");
    this.pages.draw((y) => ground({ x, y: y(from + height), width: 2.2, height, colour }));
    this.pages.skip(4);
  }

  private strip({ parts, says }: Extract<Block, { kind: "strip" }>, { x, width, parent }: Place): void {
    this.pages.need(30);
    this.pages.y += 4;
    const figure = this.tree.open("Figure", parent, { alternative: says });
    const all = parts.reduce((sum, { count }) => sum + count, 0);
    const top = this.pages.y;
    let from = x;
    this.pages.picture(figure, (y) =>
      parts
        .map(({ tone, count }) => {
          const part = (count / all) * width;
          const box = { x: from, y: y(top + 7), width: Math.max(part - 1.5, 0.6), height: 7, colour: colourOf(tone) };
          from += part;
          return ground(box);
        })
        .join(""),
    );
    this.tree.close(figure);
    this.pages.y += 16;
  }

  private copy({ passage, inlines }: Extract<Block, { kind: "copy" }>, place: Place): void {
    const set = passage === "quotation" || passage === "list-item";
    const inner = set ? { ...place, x: place.x + 14, width: place.width - 14 } : place;
    const bar = passage === "quotation" ? { x: place.x + 1, colour: hairline, width: 1.6 } : undefined;
    const look = looks.copyLooks[passage];
    if (passage === "headline") this.pages.skip(8);
    const facts = { language: this.language };
    this.set(inlines, inner, { tag: "P", look, base: "auto", facts, ...(bar ? { bar } : {}) });
  }

  private set(inlines: readonly Inline[], place: Place, setting: Setting): void {
    this.place(this.lines(inlines, setting.look, place.width, setting.base ?? "ltr"), place, setting);
  }

  /** What is ours alone is often the same words again ("The seal holds …"): it is set once. */
  private lines(inlines: readonly Inline[], look: looks.Look, width: number, base: "auto" | "ltr"): Line[] {
    if (!inlines.every(isOurs)) return linesOf(this.typeface, looks.runsOf(inlines, look), { width, base });
    const key = `${look.size} ${look.role} ${look.colour} ${width} ${base} ${inlines.map(keyOf).join("")}`;
    const known = this.paragraphs.get(key);
    if (known) return known;
    const made = linesOf(this.typeface, looks.runsOf(inlines, look), { width, base });
    if (this.paragraphs.size >= remembered) this.paragraphs.clear();
    this.paragraphs.set(key, made);
    return made;
  }

  /** Puts lines under one another, over as many pages as they take; never one line of several alone at a page's end. */
  private place(lines: readonly Line[], { x, parent }: Place, { tag, look, facts, bar }: Setting): void {
    const element = this.tree.open(tag, parent, facts);
    const { leading, size, after } = look;
    for (const [index, line] of lines.entries()) {
      const together = index === 0 || index === lines.length - 2 ? Math.min(2, lines.length - index) : 1;
      this.pages.need(leading * together);
      if (bar) {
        const top = this.pages.y;
        const box = { x: bar.x, width: bar.width, height: leading, colour: bar.colour };
        this.pages.draw((y) => ground({ ...box, y: y(top + leading) }));
      }
      this.pages.line(line, { x, baseline: leading / 2 + size * 0.34, element });
      this.pages.y += leading;
    }
    this.pages.y += after;
    this.tree.close(element);
  }

  private line(colour: string, x: number = sheet.left, width: number = textWidth): void {
    const top = this.pages.y;
    this.pages.draw((y) => rule({ from: x, to: x + width, y: y(top), colour }));
  }
}

/** Neither somebody's words nor figures, of which each paragraph has its own. */
function isOurs({ words, said, address, look }: Inline): boolean {
  return !said && address === undefined && look !== "hash" && !/\d/.test(words);
}

function keyOf({ words, look, to, tone, shape, mark }: Inline): string {
  const marked = mark === undefined || mark === "unread" ? mark : `${mark.tone}${mark.line}`;
  return `\u0000${words}\u0001${look}${to}${tone}${shape}${marked}`;
}

/** A claim's words as a bookmark has room for them. */
function shortened(words: string): string {
  const one = words.replace(/\s+/g, " ").trim();
  return one.length <= 90 ? one : `${one.slice(0, 88).replace(/\s+\S*$/, "")} …`;
}
