import { xmlHead, xmlText } from "../office/xml";
import type { Entry } from "../office/zip";
import { paragraph, runs } from "./paragraph";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

interface Comment {
  readonly author: string;
  /** ISO, UTC. */
  readonly at: string;
  /** Finished paragraphs. */
  readonly content: string;
}

/** The comments of a document, numbered as they come (ECMA-376, 17.13.4). */
export class Comments {
  private count = 0;

  constructor(private readonly entry: Entry) {
    entry.write(`${xmlHead}<w:comments xmlns:w="${namespace}">`);
  }

  /** Adds a comment; gives its number, by which the text refers to it. */
  add({ author, at, content }: Comment): number {
    const id = this.count++;
    const body = content === "" ? paragraph(runs(" ")) : content;
    this.entry.write(
      `<w:comment w:id="${id}" w:author="${xmlText(author)}" w:date="${second(at)}" w:initials="${xmlText(initials(author))}">${body}</w:comment>`,
    );
    return id;
  }

  end(): void {
    this.entry.write("</w:comments>");
    this.entry.end();
  }
}

export function commentStart(id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}

export function commentEnd(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

/** A time as Word writes it: whole seconds, UTC. */
export function second(iso: string): string {
  return `${iso.slice(0, 19)}Z`;
}

function initials(name: string): string {
  const letters = name.match(/(?<!\p{L})\p{L}/gu) ?? [];
  return letters.slice(0, 3).join("") || "?";
}
