import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FontFile } from "@/lib/domain/reports/pdf/fonts/face";
import type { FontFiles } from "@/lib/domain/reports/pdf/fonts/typeface";
import { isWoff2, unpackWoff2 } from "./woff2";

interface Family {
  /** Its package; its files are slices of the alphabet of one script each. */
  readonly package: string;
  readonly name: string;
  readonly fileEnd: string;
  /** For variable fonts. */
  readonly weight: number | null;
}

const variable = (family: string, name: string, weight: number, style = "normal"): Family => ({
  package: `@fontsource-variable/${family}`,
  name,
  weight,
  fileEnd: `wght-${style}.woff2`,
});

const fixed = (family: string, name: string): Family => ({
  package: `@fontsource/${family}`,
  name,
  weight: null,
  fileEnd: "400-normal.woff",
});

/** Slices that every family brings along; of the families for other scripts they would only be in the way. */
const western = new Set(["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "math"]);

const roles = {
  copy: variable("newsreader", "Newsreader-Regular", 400),
  quotation: variable("newsreader", "Newsreader-Italic", 400, "italic"),
  title: variable("newsreader", "Newsreader-SemiBold", 600),
  ours: variable("inter", "Inter-Regular", 400),
  strong: variable("inter", "Inter-SemiBold", 600),
} as const;

/** In this order a letter is looked for that a role's own family does not have. */
const others: readonly Family[] = [
  fixed("noto-sans", "NotoSans"),
  fixed("noto-sans-arabic", "NotoSansArabic"),
  fixed("noto-sans-hebrew", "NotoSansHebrew"),
  fixed("noto-sans-devanagari", "NotoSansDevanagari"),
  fixed("noto-sans-bengali", "NotoSansBengali"),
  fixed("noto-sans-tamil", "NotoSansTamil"),
  fixed("noto-sans-thai", "NotoSansThai"),
  fixed("noto-sans-symbols", "NotoSansSymbols"),
  variable("noto-sans-sc", "NotoSansSC", 400),
  variable("noto-sans-kr", "NotoSansKR", 400),
];

/** The files of the fonts that hold these code points, read from the installed packages: a few of some hundred. */
export async function readReportFonts(characters: ReadonlySet<number>): Promise<FontFiles> {
  const [copy, quotation, title, ours, strong] = await Promise.all(
    Object.values(roles).map((family) => slicesOf(family, characters)),
  );
  if (!copy || !quotation || !title || !ours || !strong) throw new Error("A font of the report is missing");
  const rest = await Promise.all(others.map((family) => slicesOf(family, characters)));
  return { roles: { copy, quotation, title, ours, strong }, others: rest.flat() };
}

async function slicesOf(family: Family, characters: ReadonlySet<number>): Promise<FontFile[]> {
  const folder = path.join(process.cwd(), "node_modules", family.package);
  const ranges: Record<string, string> = JSON.parse(await readFile(path.join(folder, "unicode.json"), "utf8"));
  const base = family.package.split("/")[1] ?? "";
  const slices = Object.entries(ranges)
    .filter(([slice]) => !western.has(slice) || isWestern(family))
    .filter(([slice, range]) => (slice === "latin" && isWestern(family)) || holdsOne(range, characters))
    // "latin" first: nearly everything is found in it.
    .sort(([a], [b]) => Number(b === "latin") - Number(a === "latin"));
  return Promise.all(
    slices.map(async ([slice]) => {
      const file = path.join(folder, "files", `${base}-${slice.replace(/[[\]]/g, "")}-${family.fileEnd}`);
      const { name, weight } = family;
      return { id: `${name} ${slice}`, name, weight, bytes: await plainFont(file) };
    }),
  );
}

function isWestern(family: Family): boolean {
  return !others.includes(family) || family.name === "NotoSans";
}

/** Whether one of the code points is in a range as style sheets write them: `U+0000-00FF,U+0131`. */
function holdsOne(range: string, characters: ReadonlySet<number>): boolean {
  return range.split(",").some((part) => {
    const [start, end] = part.replace("U+", "").split("-");
    const first = Number.parseInt(start ?? "", 16);
    const last = end === undefined ? first : Number.parseInt(end, 16);
    for (let code = first; code <= last; code++) if (characters.has(code)) return true;
    return false;
  });
}

/** Unpacking takes longer than reading, and most reports use the same few files. */
const unpacked = new Map<string, Promise<Uint8Array>>();

function plainFont(file: string): Promise<Uint8Array> {
  const known = unpacked.get(file);
  if (known) return known;
  const reading = readFile(file).then((bytes) => (isWoff2(bytes) ? unpackWoff2(bytes) : new Uint8Array(bytes)));
  unpacked.set(file, reading);
  // A file that could not be read may be there the next time.
  reading.catch(() => unpacked.delete(file));
  return reading;
}
