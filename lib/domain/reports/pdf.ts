import { sha256Hex } from "../audit/hash";
import type { Block } from "./document/blocks";
import { backBlocks, frontBlocks, reportBlocks } from "./document/reportBlocks";
import { metadataPacket } from "./pdf/file/metadata";
import type { Bytes } from "./pdf/file/pdfFile";
import { dateString, type Reference, textString, to } from "./pdf/file/syntax";
import { type Turn, whole } from "./pdf/file/turns";
import type { FontFiles } from "./pdf/fonts/typeface";
import { ClaimsPart, isSetInParts, turns } from "./pdf/longReport";
import type { PageGroup } from "./pdf/page/pages";
import { PdfPart, type ReportHead, type SetPart } from "./pdf/part";
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
  const front = new KeptPart(report, turns.front, fonts);
  for (const _ of front.set(frontBlocks(report)));
  const back = new KeptPart(report, turns.back, fonts);
  for (const _ of back.set(backBlocks(report))) step(false);
  const before = front.close();
  const behind = before + claims.pages.count;
  const all = behind + back.close();
  const set = [
    claims.end({ before, all }, report.generatedAt),
    back.part.end({ before: behind, all }, report.generatedAt),
  ];
  yield* claims.taken();
  yield* back.pieces();
  finish(front.part, report, set);
  yield* front.pieces();
}

/** Parts of a long report that are set elsewhere: its claims, and what stands behind them where `hasBack`. */
export interface SetElsewhere {
  readonly hasBack: boolean;
  /** What has come of them by now, and is kept there no longer. */
  come(): Promise<Bytes[]>;
  /** Their bytes, once it is known how many pages stand before them and, where that is set here, behind them. */
  pieces(pages: { front: number; back: number }, generatedAt: string): AsyncIterable<Bytes>;
  /** Once all pieces were read. */
  set(): readonly SetPart[];
}

/** The same file, where parts of a long report are set elsewhere meanwhile. */
export async function* pdfAround(report: Report, fonts: FontFiles, elsewhere: SetElsewhere): AsyncGenerator<Bytes> {
  const front = new KeptPart(report, turns.front, fonts);
  yield* between(front.set(frontBlocks(report)), elsewhere);
  const back = elsewhere.hasBack ? null : new KeptPart(report, turns.back, fonts);
  if (back) yield* between(back.set(backBlocks(report)), elsewhere);
  const pages = { front: front.close(), back: back?.close() ?? 0 };
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

/** So many steps are made before it is asked what has come from elsewhere. */
const stepsBetween = 2_000;

/** Goes through the steps, and hands on what comes from elsewhere meanwhile: else most of a long file would wait in memory. */
async function* between(steps: Iterable<void>, elsewhere: SetElsewhere): AsyncGenerator<Bytes> {
  let made = 0;
  for (const _ of steps) {
    made += 1;
    if (made % stepsBetween === 0) yield* await elsewhere.come();
  }
}

/** A part that is set before its turn in the file has come. */
class KeptPart {
  readonly part: PdfPart;
  private readonly kept: Bytes[] = [];

  constructor(head: ReportHead, turn: Turn, fonts: FontFiles) {
    this.part = new PdfPart(head, turn);
    this.part.typeface.bring(fonts);
  }

  *set(blocks: Iterable<Block>): Generator<void> {
    for (const _ of this.part.set(blocks)) {
      this.kept.push(...this.part.taken());
      yield;
    }
  }

  close(): number {
    return this.part.close();
  }

  *pieces(): Generator<Bytes> {
    yield* this.kept;
    yield* this.part.taken();
  }
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
