import { sha256Hex } from "../audit/hash";
import { bodyBlocks, frontBlocks } from "./document/reportBlocks";
import { Body, isSetInParts } from "./pdf/body";
import { metadataPacket } from "./pdf/file/metadata";
import type { Bytes } from "./pdf/file/pdfFile";
import { dateString, type Reference, textString, to } from "./pdf/file/syntax";
import { whole } from "./pdf/file/turns";
import type { FontFiles } from "./pdf/fonts/typeface";
import type { PageGroup } from "./pdf/page/pages";
import { PdfPart, type SetPart } from "./pdf/part";
import { printable } from "./printable";
import type { Report } from "./report";

/** Hears how much of a report is set, of 1. */
type Tell = (share: number) => void;

/**
 * The report as a tagged PDF (ISO 32000-1, 14.8): goes in the report and the files of the fonts that its letters need,
 * comes out the file, piece by piece as pages fill. The same report and fonts give the same bytes. The work grows with
 * the report's length alone, and nothing of the file stays in memory but the places of its objects, and of a long report
 * the pages before its first claim.
 */
export function* pdfPieces(report: Report, fonts: FontFiles, tell: Tell = () => undefined): Generator<Bytes> {
  const step = counting(report, tell);
  if (isSetInParts(report.claims.length)) {
    const body = new Body(report);
    body.bring(fonts);
    for (const claim of report.claims) yield* written(body.claim(claim), body, step);
    yield* written(body.rest(report), body, step);
    const pages = body.close();
    const front = frontOf(report, fonts);
    const set = body.end(front.pages, report.generatedAt);
    yield* body.taken();
    yield* front.finished(set, front.pages + pages);
    return;
  }
  const part = new PdfPart(report, whole);
  part.file.begin();
  part.typeface.bring(fonts);
  yield* written(part.set([...frontBlocks(report)]), part, step);
  yield* written(part.set(bodyBlocks(report)), part, step);
  finish(part, report, { before: null, all: part.close() });
  yield* part.taken();
}

/** The body of a long report that is set elsewhere, from what was given there. */
export interface BodyElsewhere {
  /** Its bytes, once it is known how many pages stand before it. */
  pieces(before: number, generatedAt: string): AsyncIterable<Bytes>;
  /** Once all pieces were read. */
  set(): SetPart;
}

/** The same file, where the body of a long report is set elsewhere meanwhile. */
export async function* pdfAround(report: Report, fonts: FontFiles, body: BodyElsewhere): AsyncGenerator<Bytes> {
  const front = frontOf(report, fonts);
  yield* body.pieces(front.pages, report.generatedAt);
  const set = body.set();
  yield* front.finished(set, front.pages + set.pages);
}

interface Front {
  readonly pages: number;
  finished(body: SetPart, all: number): Iterable<Bytes>;
}

/** What stands before the first claim, set and kept: some hundred pages for ten thousand claims. */
function frontOf(report: Report, fonts: FontFiles): Front {
  const part = new PdfPart(report, { part: 0, parts: 2 });
  part.typeface.bring(fonts);
  const kept: Bytes[] = [];
  for (const _ of part.set(frontBlocks(report))) kept.push(...part.taken());
  const pages = part.close();
  return {
    pages,
    *finished(before, all) {
      finish(part, report, { before, all });
      yield* kept;
      yield* part.taken();
    },
  };
}

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

function counting({ claims, events }: Report, tell: Tell): (isFull: boolean) => void {
  const expected = claims.length * blocksOfClaim + events.length;
  let steps = 0;
  return (isFull) => {
    steps += 1;
    if (isFull) tell(Math.min(1, steps / expected));
  };
}

/** Ends the file with what tells of all its pages; `before` was written before this part. */
function finish(part: PdfPart, report: Report, { before, all }: { before: SetPart | null; all: number }): void {
  const { file, shared, document, tree, pages } = part;
  const title = `Fact-check report: ${printable(report.article.title)}`;
  const facts = { title, author: printable(report.workspace.name), at: report.generatedAt };
  const metadata = file.plainStream("/Type/Metadata/Subtype/XML", metadataPacket(facts));
  const numbers = { before: 0, all, pageOf: placesOf(part, before) };
  const groups = [...part.finishPages(numbers, report.generatedAt), ...(before?.groups ?? [])];
  pageTree(part, groups, all);
  document.kids.push(...(before?.kids ?? []));
  tree.close(document);
  tree.finish(document, before ? [before.owners] : []);
  if (before) pages.bookmarks.append(before);
  const { outlines, names } = pages.bookmarks.write(file);
  const root = file.object(
    `<</Type/Catalog/Pages ${to(shared.pages)}/Lang${textString("en")}/MarkInfo<</Marked true>>/StructTreeRoot ${to(shared.structure)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/Outlines ${to(outlines)}` +
      `/Names<</Dests ${to(names)}>>/Metadata ${to(metadata)}>>`,
    shared.catalog,
  );
  file.finish({ root, info: infoOf(part, report, title), id: idOf(report) }, before?.file ?? null);
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

function placesOf({ pages }: PdfPart, before: SetPart | null): ReadonlyMap<string, number> {
  const found = new Map(pages.pageOf);
  for (const [anchor, page] of before?.pageOf ?? []) found.set(anchor, pages.count + page);
  return found;
}

function pageTree({ file, shared }: PdfPart, groups: readonly PageGroup[], all: number): void {
  const kids = groups.map(({ reference }) => to(reference)).join(" ");
  file.object(`<</Type/Pages/Kids[${kids}]/Count ${all}>>`, shared.pages);
}
