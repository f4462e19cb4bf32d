import type { PdfFile } from "../file/pdfFile";
import { to } from "../file/syntax";
import { numberAt, type Turn } from "../file/turns";
import { atomsOf } from "../text/atoms";
import { isLeftToRight } from "../text/direction";
import { Face, type FontFile, type Shaped } from "./face";

/** What words are set in: the article's copy, its italics and titles in the serif, what is ours in the sans. */
export const roles = ["copy", "quotation", "title", "ours", "strong"] as const;
export type Role = (typeof roles)[number];

/** The fonts that a document may use: those of each role in order of preference, then those for all other scripts. */
export interface FontFiles {
  readonly roles: Readonly<Record<Role, readonly FontFile[]>>;
  readonly others: readonly FontFile[];
}

export interface Word {
  readonly parts: readonly Shaped[];
  readonly width: number;
}

/** Words with the blanks between them that are shown in one go: one face, from left to right, the glyphs say it all. */
export type Row = Pick<Shaped, "face" | "show" | "width">;

/** Above so many rows in memory, all are forgotten; longer ones hardly come again, as those that are of one claim. */
const rememberedRows = 10_000;
const longestRow = 48;

/** Figures, and words of somebody's that an isolate keeps apart from ours: each claim has others. */
const ofOneClaim = /[\d\u2068]/;

/** Above so many words in memory, all are forgotten: a report repeats its words, but not all of them. */
const remembered = 60_000;

/** Signs that only steer layout; they are never shown. Joiners stay: they choose letters' shapes. */
const steering = /(?!\p{Join_Control})\p{Default_Ignorable_Code_Point}/gu;

/** Chooses the fonts for words and shapes them. */
export class Typeface {
  private faces: Readonly<Record<Role, readonly Face[]>> = facesOfRoles(() => []);
  /** By the file's id. */
  private readonly opened = new Map<string, Face>();
  private readonly choices = new Map<string, Face | null>();
  private readonly words = { ltr: memoryOfRoles<Word>(), rtl: memoryOfRoles<Word>() };
  private readonly rows = memoryOfRoles<Row | null>();
  /** Single ASCII signs of words that are put together, by their code. */
  private readonly signs: Readonly<Record<Role, Word[]>> = { copy: [], quotation: [], title: [], ours: [], strong: [] };
  /** Those that words are shown in, in the order in which they first were. */
  private readonly shown = new Map<Face, string>();
  /** The face of the last word from right to left, by role. */
  private readonly turned = new Map<Role, Face>();
  private readonly own = new Set<Face>();

  constructor(private readonly turn: Turn) {}

  /**
   * Takes in the fonts for what is set from now on. They may be fewer than the words after it will need, but have to be all
   * that hold a letter of the words before the next are brought: then it makes no difference when each came.
   */
  bring({ roles: files, others }: FontFiles): void {
    const open = (font: FontFile): Face => {
      const known = this.opened.get(font.id);
      if (known) return known;
      const face = new Face(font);
      this.opened.set(font.id, face);
      return face;
    };
    const fallbacks = others.map(open);
    this.faces = facesOfRoles((role) => {
      const own = files[role].map(open);
      for (const face of own) this.own.add(face);
      return [...own, ...fallbacks];
    });
  }

  /** A word of one direction as glyphs: its parts in the order in which they are read. */
  word(text: string, role: Role, direction: "ltr" | "rtl"): Word {
    const blank = direction === "rtl" ? this.turnedBlank(text, role) : null;
    if (blank) return blank;
    const words = this.words[direction][role];
    const known = words.get(text);
    if (known) return direction === "ltr" ? known : this.noted(known, role, direction);
    // Figures, hashes and addresses come once each and have no ligatures: sign by sign, from what is remembered.
    if (direction === "ltr" && isOnceOnly(text)) return this.joined(text, role);
    const parts = this.partsOf(text.replace(steering, ""), role).map(({ face, words }) => face.shape(words, direction));
    const word = this.noted({ parts, width: parts.reduce((sum, { width }) => sum + width, 0) }, role, direction);
    if (words.size >= remembered) words.clear();
    words.set(text, word);
    return word;
  }

  /** Words of a run as one row, or null where they are none. */
  row(text: string, role: Role): Row | null {
    if (text.length > longestRow || ofOneClaim.test(text)) return this.rowOf(text, role);
    const rows = this.rows[role];
    const known = rows.get(text);
    if (known !== undefined) return known;
    const row = this.rowOf(text, role);
    if (rows.size >= rememberedRows) rows.clear();
    rows.set(text, row);
    return row;
  }

  private rowOf(text: string, role: Role): Row | null {
    if (text.includes("\n") || !isLeftToRight(text)) return null;
    let face: Face | null = null;
    let [show, width] = ["", 0];
    for (const { start, end } of atomsOf(text)) {
      const { parts } = this.word(text.slice(start, end), role, "ltr");
      for (const part of parts) {
        face ??= part.face;
        if (part.face !== face || !part.exact) return null;
        show += part.show;
        width += part.width;
      }
    }
    return face && { face, show, width };
  }

  /** Between words from right to left the blank is of their face, so that they are shown, and copied, in one go. */
  private turnedBlank(text: string, role: Role): Word | null {
    const face = this.turned.get(role);
    if (!face?.has(0x20) || !/^ +$/.test(text)) return null;
    const part = face.shape(text, "rtl");
    return { parts: [part], width: part.width };
  }

  private noted(word: Word, role: Role, direction: "ltr" | "rtl"): Word {
    const last = word.parts.at(-1);
    if (last && direction === "rtl") this.turned.set(role, last.face);
    return word;
  }

  /** The face that a role's own words are set in. */
  firstFace(role: Role): Face {
    const [first] = this.faces[role];
    if (!first) throw new Error(`No font was given for ${role}`);
    return first;
  }

  /** Whether a face is lent to all roles, and so has one weight. */
  isBorrowed(face: Face): boolean {
    return !this.own.has(face);
  }

  /** Writes the fonts that words were shown in; gives the entries of the resources' font dictionary. */
  embed(file: PdfFile): string {
    let place = 0;
    let entries = "";
    for (const [face, name] of this.shown) {
      entries += `/${name} ${to(face.embed(file, numberAt(this.turn, place)))}`;
      place += 1;
    }
    return entries;
  }

  /** The name by which a page's operators call a face. */
  resourceName(face: Face): string {
    const known = this.shown.get(face);
    if (known !== undefined) return known;
    const name = `F${numberAt(this.turn, this.shown.size)}`;
    this.shown.set(face, name);
    return name;
  }

  private joined(text: string, role: Role): Word {
    const parts: Growing[] = [];
    let all = 0;
    for (let at = 0; at < text.length; at++) {
      const { parts: own, width } = this.sign(text, at, role);
      for (const part of own) addTo(parts, part);
      all += width;
    }
    return { parts, width: all };
  }

  private sign(text: string, at: number, role: Role): Word {
    const code = text.charCodeAt(at);
    if (code >= 128) return this.word(text.charAt(at), role, "ltr");
    const signs = this.signs[role];
    signs[code] ??= this.word(text.charAt(at), role, "ltr");
    return signs[code];
  }

  private partsOf(text: string, role: Role): { face: Face; words: string }[] {
    const parts: { face: Face; words: string }[] = [];
    for (const sign of text) {
      const last = parts.at(-1);
      const face = this.faceFor(sign, role, last?.face ?? null);
      if (last?.face === face) last.words += sign;
      else parts.push({ face, words: sign });
    }
    return parts;
  }

  /** Marks and joiners stay with the letter before them where its face has them. */
  private faceFor(sign: string, role: Role, before: Face | null): Face {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (before && /[\p{M}\u200c\u200d]/u.test(sign)) {
      if (before.has(codePoint) || codePoint === 0x200c || codePoint === 0x200d) return before;
    }
    const key = role + sign;
    const known = this.choices.get(key);
    const found = known === undefined ? (this.faces[role].find((face) => face.has(codePoint)) ?? null) : known;
    if (known === undefined) this.choices.set(key, found);
    // Nothing has it: an empty box, and the sign itself told beside it.
    return found ?? this.firstFace(role);
  }
}

function isOnceOnly(text: string): boolean {
  return text.length > 1 && (figures.test(text) || (text.length > 20 && /^[\x21-\x7e]+$/.test(text)));
}

/** With the quotation marks they stand in, and the controls that keep somebody's figures apart from our sentence. */
const figures = /^[\d.,:;/%()+–“”‘’«»"'\u2066-\u2069-]+$/;

type Growing = { -readonly [Fact in keyof Shaped]: Shaped[Fact] };

/** Puts a sign beside those before it: into their part where both can be shown in one go. */
function addTo(parts: Growing[], { face, text, show, width, exact }: Shaped): void {
  const last = parts.at(-1);
  if (last?.face !== face || !last.exact || !exact) {
    parts.push({ face, text, show, width, exact });
    return;
  }
  last.text += text;
  last.show += show;
  last.width += width;
}

function facesOfRoles(of: (role: Role) => readonly Face[]): Readonly<Record<Role, readonly Face[]>> {
  return {
    copy: of("copy"),
    quotation: of("quotation"),
    title: of("title"),
    ours: of("ours"),
    strong: of("strong"),
  };
}

function memoryOfRoles<Shown>(): Readonly<Record<Role, Map<string, Shown>>> {
  return { copy: new Map(), quotation: new Map(), title: new Map(), ours: new Map(), strong: new Map() };
}
