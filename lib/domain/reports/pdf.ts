import { sha256Hex } from "../audit/hash";
import type { Block } from "./document/blocks";
import { backBlocks, frontBlocks, reportBlocks } from "./document/reportBlocks";
import { metadataPacket } from "./pdf/file/metadata";
import type { Bytes } from "./pdf/file/pdfFile";
import { dateString, type Reference, textString, to } from "./pdf/file/syntax";
import { whole } from "./pdf/file/turns";
import type { FontFiles } from "./pdf/fonts/typeface";
import { ClaimsPart, isSetInParts, turns } from "./pdf/longReport";
import type { PageGroup, PageNumbers } from "./pdf/page/pages";
import { PdfPart, type SetPart } from "./pdf/part";
import { printable } from "./printable";
import type { Report } from "./report";

/** Hears how much of a report is set, of 1. */
type Tell = (share: number) => void;

/**
 * The report as a tagged PDF (ISO 32000-1, 14.8): goes in the report and the files of the fonts that its letters need,
 * comes out the file, piece by piece as pages fill. The same report and fonts give the same bytes. The work grows with
 * the report's length alone, and nothing of the file stays in memory but the places of its objects, and of a long report
 * the pages that are not about claims.
 */
export function* pdfPieces(report: Report, fonts: FontFiles, tell: Tell = () => undefined): Generator<Bytes> {
  const step = counting(report, tell);
  if (isSetInParts(report.claims.length)) {
    yield* piecesOfParts(report, fonts, step);
    return;
  }
  const part = new PdfPart(report, whole);
  part.file.begin();
  part.typeface.bring(fonts);
  yield* written(part.set(reportBlocks(report)), part, step);
  part.close();
  finish(part, report, []);
  yield* part.taken();
}

function* piecesOfParts(report: Report, fonts: FontFiles, step: Step): Generator<Bytes> {
  const claims = new ClaimsPart(report);
  claims.typeface.bring(fonts);
  for (const claim of report.claims) yield* written(claims.claim(claim), claims, step);
  claims.close();
  const front = kept(new PdfPart(report, turns.front), frontBlocks(report), fonts);
  const back = kept(new PdfPart(report, turns.back), backBlocks(report), fonts);
  const counts = countsOf([front.part, claims, back.part]);
  const set = [claims.end(counts.second, report.generatedAt), back.part.end(counts.third, report.generatedAt)];
  yield* claims.taken();
  yield* back.pieces();
  finish(front.part, report, set);
  yield* front.pieces();
}

/** Parts of a long report that are set elsewhere: its claims, and what stands behind them where `hasBack`. */
export interface SetElsewhere {
  readonly hasBack: boolean;
  /** Their bytes, once it is known how many pages stand before them and, where that is set here, behind them. */
  pieces(pages: { front: number; back: number }, generatedAt: string): AsyncIterable<Bytes>;
  /** Once all pieces were read. */
  set(): readonly SetPart[];
}

/** The same file, where parts of a long report are set elsewhere meanwhile. */
export async function* pdfAround(report: Report, fonts: FontFiles, elsewhere: SetElsewhere): AsyncGenerator<Bytes> {
  const front = kept(new PdfPart(report, turns.front), frontBlocks(report), fonts);
  const back = elsewhere.hasBack ? null : kept(new PdfPart(report, turns.back), backBlocks(report), fonts);
  const pages = { front: front.part.pages.count, back: back?.part.pages.count ?? 0 };
  yield* elsewhere.pieces(pages, report.generatedAt);
  const set = [...elsewhere.set()];
  if (back) {
    const before = pages.front + (set[0]?.pages ?? 0);
    set.push(back.part.end({ before, all: before + pages.back }, report.generatedAt));
    yield* back.pieces();
  }
  finish(front.part, report, set);
  yield* front.pieces();
}

/** Sets a part and keeps it: its turn in the file comes later. */
function kept(part: PdfPart, blocks: Iterable<Block>, fonts: FontFiles): { part: PdfPart; pieces(): Iterable<Bytes> } {
  part.typeface.bring(fonts);
  const pieces: Bytes[] = [];
  for (const _ of part.set(blocks)) pieces.push(...part.taken());
  part.close();
  return {
    part,
    *pieces() {
      yield* pieces;
      yield* part.taken();
    },
  };
}

type Counts = Omit<PageNumbers, "pageOf">;

/** How many pages stand before the second and third of three parts. */
export function countsOf(parts: readonly [PdfPart, PdfPart, PdfPart]): { second: Counts; third: Counts } {
  const [first, second, third] = parts.map(({ pages }) => pages.count) as [number, number, number];
  const all = first + second + third;
  return { second: { before: first, all }, third: { before: first + second, all } };
}

type Step = (isFull: boolean) => void;

function* written(
  steps: Iterable<void>,
  part: { taken(): Bytes[] },
  step: (isFull: boolean) => void,
): Generator<Bytes> {
  for (const _ of steps) {
    const pieces = part.taken();
    step(pieces.length > 0);
    yield* pieces;
  }
}

/** Roughly: its head and its rows. How much of a report is set need not be told to the page. */
const blocksOfClaim = 6;

function counting({ claims, events }: Report, tell: Tell): Step {
  const expected = claims.length * blocksOfClaim + events.length;
  let steps = 0;
  return (isFull) => {
    steps += 1;
    if (isFull) tell(Math.min(1, steps / expected));
  };
}

/** Ends the file with what tells of all its pages; `others` were written before this part, and stand behind it. */
function finish(part: PdfPart, report: Report, others: readonly SetPart[]): void {
  const { file, shared, document, tree, pages } = part;
  const title = `Fact-check report: ${printable(report.article.title)}`;
  const facts = { title, author: printable(report.workspace.name), at: report.generatedAt };
  const metadata = file.plainStream("/Type/Metadata/Subtype/XML", metadataPacket(facts));
  const all = others.reduce((sum, one) => sum + one.pages, pages.count);
  const numbers = { before: 0, all, pageOf: placesOf(part, others) };
  const groups = part.finishPages(numbers, report.generatedAt);
  pageTree(part, [...groups, ...others.flatMap((one) => one.groups)], all);
  for (const other of others) {
    document.kids.push(...other.kids);
    pages.bookmarks.append(other);
  }
  tree.close(document);
  tree.finish(
    document,
    others.map(({ owners }) => owners),
  );
  const { outlines, names } = pages.bookmarks.write(file);
  const root = file.object(
    `<</Type/Catalog/Pages ${to(shared.pages)}/Lang${textString("en")}/MarkInfo<</Marked true>>/StructTreeRoot ${to(shared.structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/Outlines ${to(outlines)}` +
      `/Names<</Dests ${to(names)}>>/Metadata ${to(metadata)}>>`,
    shared.catalog,
  );
  const placed = others.map((one) => one.file);
  file.finish({ root, info: infoOf(part, report, title), id: idOf(report) }, placed);
}

function infoOf({ file }: PdfPart, { workspace, generatedAt }: Report, title: string): Reference {
  const date = dateString(generatedAt);
  const author = textString(printable(workspace.name));
  return file.object(
    `<</Title${textString(title)}/Author${author}/Creator(Attest)/Producer(Attest)/CreationDate${date}/ModDate${date}>>`,
  );
}

function idOf({ article, version, generatedAt }: Report): string {
  return sha256Hex(`${article.id} ${version.textSha256} ${generatedAt}`).slice(0, 32);
}

function placesOf({ pages }: PdfPart, others: readonly SetPart[]): ReadonlyMap<string, number> {
  const found = new Map(pages.pageOf);
  let before = pages.count;
  for (const { pageOf, pages: count } of others) {
    for (const [anchor, page] of pageOf) found.set(anchor, before + page);
    before += count;
  }
  return found;
}

function pageTree({ file, shared }: PdfPart, groups: readonly PageGroup[], all: number): void {
  const kids = groups.map(({ reference }) => to(reference)).join(" ");
  file.object(`<</Type/Pages/Kids[${kids}]/Count ${all}>>`, shared.pages);
}
