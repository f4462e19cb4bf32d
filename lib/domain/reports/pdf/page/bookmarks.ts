import type { PdfFile } from "../file/pdfFile";
import { type Reference, textString, to } from "../file/syntax";

export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
  readonly under: Bookmark[];
}

const namesInLeaf = 400;

/** The outline that readers show beside the pages, and the named places that links lead to (12.3.2, 12.3.3). */
export class Bookmarks {
  readonly tops: Bookmark[] = [];
  readonly places = new Map<string, string>();

  place(name: string, destination: string): void {
    if (!this.places.has(name)) this.places.set(name, destination);
  }

  section(title: string, anchor: string): void {
    this.tops.push({ title, anchor, under: [] });
  }

  /** A bookmark under the last section's. */
  entry(title: string, anchor: string): void {
    this.tops.at(-1)?.under.push({ title, anchor, under: [] });
  }

  /** Those of the pages that come after these. */
  append({ tops, places }: Pick<Bookmarks, "tops" | "places">): void {
    this.tops.push(...tops);
    for (const [name, destination] of places) this.place(name, destination);
  }

  write(file: PdfFile): { outlines: Reference; names: Reference } {
    const outlines = file.reserve();
    const { first, last } = this.level(file, this.tops, outlines);
    // A negative count leaves a section's entries folded; the tops are always shown.
    file.object(`<</Type/Outlines${first}${last}/Count ${this.tops.length}>>`, outlines);
    return { outlines, names: this.names(file) };
  }

  private level(file: PdfFile, bookmarks: readonly Bookmark[], parent: Reference): { first: string; last: string } {
    const references = bookmarks.map(() => file.reserve());
    for (const [index, { title, anchor, under }] of bookmarks.entries()) {
      const reference = references[index] ?? 0;
      const [before, after] = [references[index - 1], references[index + 1]];
      const folded = this.level(file, under, reference);
      const count = under.length === 0 ? "" : `${folded.first}${folded.last}/Count -${under.length}`;
      const siblings = `${before === undefined ? "" : `/Prev ${to(before)}`}${after === undefined ? "" : `/Next ${to(after)}`}`;
      file.object(
        `<</Title${textString(title)}/Parent ${to(parent)}${siblings}${count}/Dest${textString(anchor)}>>`,
        reference,
      );
    }
    const [first, last] = [references[0], references.at(-1)];
    return first === undefined || last === undefined
      ? { first: "", last: "" }
      : { first: `/First ${to(first)}`, last: `/Last ${to(last)}` };
  }

  /** A name tree asks for its names in order (7.9.6). */
  private names(file: PdfFile): Reference {
    const sorted = [...this.places].sort(([a], [b]) => (a < b ? -1 : 1));
    const leaves: string[] = [];
    for (let start = 0; start < sorted.length; start += namesInLeaf) {
      const part = sorted.slice(start, start + namesInLeaf);
      const [first, last] = [part[0]?.[0] ?? "", part.at(-1)?.[0] ?? ""];
      const pairs = part.map(([name, destination]) => `${textString(name)}${destination}`).join("");
      leaves.push(to(file.object(`<</Limits[${textString(first)}${textString(last)}]/Names[${pairs}]>>`)));
    }
    return file.object(`<</Kids[${leaves.join(" ")}]>>`);
  }
}
