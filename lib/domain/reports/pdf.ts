import { sha256Hex } from "../audit/hash";
import { timeWords } from "./dates";
import { type Inline, said } from "./document/blocks";
import { reportBlocks } from "./document/reportBlocks";
import { metadataPacket } from "./pdf/file/metadata";
import { PdfFile } from "./pdf/file/pdfFile";
import { StructureTree } from "./pdf/file/structureTree";
import { dateString, textString } from "./pdf/file/syntax";
import { type FontFiles, Typeface } from "./pdf/fonts/typeface";
import { Composer } from "./pdf/page/composer";
import { cellLook, type Look, runningLook, runsOf } from "./pdf/page/looks";
import { type PageFrame, Pages, textWidth } from "./pdf/page/pages";
import { type Line, linesOf } from "./pdf/text/lines";
import { printable } from "./printable";
import type { Report } from "./report";

/**
 * The report as a tagged PDF (ISO 32000-1, 14.8): goes in the report and the files of the fonts that its letters need,
 * comes out the file, piece by piece as pages fill. The same report and fonts give the same bytes. The work grows with
 * the report's length alone, and nothing of the file stays in memory but the places of its objects. `tell` hears how
 * much of the report is set, of 1.
 */
export function* pdfPieces(
  report: Report,
  fonts: FontFiles,
  tell: (share: number) => void = () => undefined,
): Generator<Uint8Array<ArrayBuffer>> {
  const file = new PdfFile();
  const tree = new StructureTree(file);
  const typeface = new Typeface(fonts, file);
  const pages = new Pages(file, tree, typeface, frameOf(report, typeface));
  const document = tree.open("Document", null);
  const composer = new Composer(pages, tree, typeface, document, languageTag(report.article.language));
  const expected = report.claims.length * blocksOfClaim + report.events.length;
  let steps = 0;
  for (const block of reportBlocks(report)) {
    for (const _ of composer.block(block)) {
      steps += 1;
      const pieces = file.taken();
      if (pieces.length > 0) tell(Math.min(1, steps / expected));
      yield* pieces;
    }
  }
  composer.finish();
  const title = `Fact-check report: ${printable(report.article.title)}`;
  const facts = { title, author: printable(report.workspace.name), at: report.generatedAt };
  const metadata = file.plainStream("/Type/Metadata/Subtype/XML", metadataPacket(facts));
  const root = pages.finish({ language: "en", metadata });
  const date = dateString(report.generatedAt);
  const info = file.object(
    `<</Title${textString(title)}/Author${textString(facts.author)}/Creator(Attest)/Producer(Attest)/CreationDate${date}/ModDate${date}>>`,
  );
  const id = sha256Hex(`${report.article.id} ${report.version.textSha256} ${report.generatedAt}`).slice(0, 32);
  file.finish({ root, info, id });
  yield* file.taken();
}

/** Roughly: its head and its rows. How much of a report is set need not be told to the page. */
const blocksOfClaim = 6;

/** The running head and foot: whose report it is, what state it shows, and which page of how many. */
function frameOf({ workspace, article, generatedAt }: Report, typeface: Typeface): PageFrame {
  const one = (look: Look, ...words: readonly Inline[]): Line => {
    const [line] = linesOf(typeface, runsOf(words, look), { width: textWidth - 60, base: "ltr" });
    return line ?? { pieces: [], width: 0, isPlain: true, operators: undefined };
  };
  const dot = { words: " · " };
  const head = one(
    runningLook,
    { words: "Fact-check report · " },
    oneLine(workspace.name),
    dot,
    oneLine(article.title),
  );
  const left = one(runningLook, { words: `State of ${timeWords(generatedAt)}` });
  const foot: PageFrame["foot"] = (page, count) => ({
    left,
    right: one(runningLook, { words: `${page} of ${count}` }),
  });
  return { head: () => head, foot, number: (page) => one(cellLook, { words: String(page) }) };
}

function oneLine(words: string): Inline {
  return said(words.replace(/\s+/g, " "));
}

/** The copy's language where it is a language tag: assistive technology speaks it so. */
function languageTag(language: string | null): string | null {
  return language !== null && language !== "und" && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}
