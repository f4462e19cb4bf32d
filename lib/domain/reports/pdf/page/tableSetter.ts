import type { Block, Inline } from "../../document/blocks";
import type { Element, StructureTree } from "../file/structureTree";
import { toTenth } from "../file/syntax";
import type { Typeface } from "../fonts/typeface";
import { type Line, linesOf } from "../text/lines";
import type { Place } from "./composer";
import { rule } from "./drawings";
import { cellLook, headLook, runsOf } from "./looks";
import { type Pages, sheet } from "./pages";
import { hairline } from "./palette";

type Table = Extract<Block, { kind: "table" }>;

interface Grid {
  readonly place: Place;
  readonly xs: readonly number[];
  readonly widths: readonly number[];
  readonly figures: readonly boolean[];
  readonly headings: readonly (readonly Line[])[];
  /** The first cell of the last row, where it is nothing but words. */
  readonly above: { words: string | null; lines: readonly Line[] };
}

const gap = 10;
const padding = 4;
const wholePage = sheet.height - sheet.top - sheet.bottom;

/** Sets tables row by row; the headings stand again on each page, and a row that no page holds goes on over several. */
export class TableSetter {
  constructor(
    private readonly pages: Pages,
    private readonly tree: StructureTree,
    private readonly typeface: Typeface,
  ) {}

  /** Row by row, as whoever asks for it goes on. */
  *set({ columns, rows, headed }: Table, place: Place): Generator<void> {
    const grid = this.gridOf(columns, place);
    const table = this.tree.open("Table", place.parent);
    this.pages.need(60);
    this.pages.y += 2;
    const head = this.tree.open("TR", table);
    const cells = columns.map(() => this.tree.open("TH", head, { scope: "Column" }));
    this.row(grid, grid.headings, cells);
    this.closeAll([...cells, head]);
    for (const row of rows) {
      const lines = row.map((inlines, column) => this.cell(grid, inlines, column));
      const line = this.tree.open("TR", table);
      const elements = row.map((_, column) =>
        headed && column === 0 ? this.tree.open("TH", line, { scope: "Row" }) : this.tree.open("TD", line),
      );
      this.startRow(grid, lines);
      this.row(grid, lines, elements);
      this.closeAll([...elements, line]);
      yield;
    }
    this.tree.close(table);
    this.pages.skip(6);
  }

  /** What was done in one step has one time: a first cell that says what the one above says is set once. */
  private cell({ widths, above }: Grid, inlines: readonly Inline[], column: number): readonly Line[] {
    const words = column === 0 ? plainWords(inlines) : null;
    if (words !== null && words === above.words) return above.lines;
    const lines = linesOf(this.typeface, runsOf(inlines, cellLook), { width: widths[column] ?? 0, base: "ltr" });
    if (words !== null) [above.words, above.lines] = [words, lines];
    return lines;
  }

  private gridOf(columns: Table["columns"], place: Place): Grid {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const free = place.width - gap * (columns.length - 1);
    const widths = columns.map(({ share }) => (free * share) / all);
    const before = (index: number) => widths.slice(0, index).reduce((sum, width) => sum + width + gap, 0);
    const xs = widths.map((_, index) => toTenth(place.x + before(index)));
    const headings = columns.map(({ heading }, index) =>
      linesOf(this.typeface, runsOf([{ words: heading }], headLook), { width: widths[index] ?? 0, base: "ltr" }),
    );
    const above = { words: null, lines: [] };
    return { place, xs, widths, headings, above, figures: columns.map(({ figures }) => figures === true) };
  }

  private startRow(grid: Grid, cells: readonly (readonly Line[])[]): void {
    const height = heightOf(cells) + padding * 2;
    if (this.pages.room < Math.min(height, wholePage / 3)) this.nextPage(grid);
    this.rule(grid);
    this.pages.y += padding;
  }

  private row(grid: Grid, cells: readonly (readonly Line[])[], elements: readonly Element[]): void {
    const count = countOf(cells);
    if (this.pages.room >= count * cellLook.leading) this.wholeRow(grid, cells, elements);
    else this.partedRow(grid, cells, elements);
    this.pages.y += padding;
  }

  /** Cell by cell, as it is read. */
  private wholeRow(grid: Grid, cells: readonly (readonly Line[])[], elements: readonly Element[]): void {
    const top = this.pages.y;
    for (const [column, lines] of cells.entries()) {
      const element = elements[column] as Element;
      this.pages.y = top;
      for (const line of lines) {
        this.pages.line(line, { x: this.leftOf(grid, column, line), baseline: 9, element });
        this.pages.y += cellLook.leading;
      }
    }
    this.pages.y = top + countOf(cells) * cellLook.leading;
  }

  /** Line by line, since the page may end below any. */
  private partedRow(grid: Grid, cells: readonly (readonly Line[])[], elements: readonly Element[]): void {
    for (let index = 0; index < countOf(cells); index++) {
      if (this.pages.room < cellLook.leading) this.nextPage(grid);
      for (const [column, lines] of cells.entries()) {
        const [line, element] = [lines[index], elements[column]];
        if (line && element) this.pages.line(line, { x: this.leftOf(grid, column, line), baseline: 9, element });
      }
      this.pages.y += cellLook.leading;
    }
  }

  /** Figures stand at their column's right edge. */
  private leftOf({ xs, widths, figures }: Grid, column: number, { width }: Line): number {
    const left = xs[column] ?? 0;
    return figures[column] ? left + (widths[column] ?? 0) - width : left;
  }

  private nextPage(grid: Grid): void {
    this.pages.newPage();
    for (const [column, [line]] of grid.headings.entries()) {
      if (line) this.pages.beside(line, { x: this.leftOf(grid, column, line), baseline: 9 });
    }
    this.pages.y += cellLook.leading + padding;
  }

  private rule({ place: { x, width } }: Grid): void {
    const top = this.pages.y;
    this.pages.draw((y) => rule({ from: x, to: x + width, y: y(top), colour: hairline }));
  }

  private closeAll(elements: readonly Element[]): void {
    for (const element of elements) this.tree.close(element);
  }
}

/** The words of a cell that is nothing but words of our own. */
function plainWords(inlines: readonly Inline[]): string | null {
  const [only] = inlines;
  return only !== undefined && inlines.length === 1 && Object.keys(only).length === 1 ? only.words : null;
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return countOf(cells) * cellLook.leading;
}

/** Lines of the longest cell. */
function countOf(cells: readonly (readonly Line[])[]): number {
  let count = 0;
  for (const { length } of cells) count = Math.max(count, length);
  return count;
}
