import { reportCsv } from "../../reports/csv";
import { eventsCsv, evidenceCsv } from "../../reports/csvDetails";
import { fileNameFrom } from "../../reports/fileName";
import { htmlPieces } from "../../reports/html";
import { jsonPieces } from "../../reports/json";
import type { Report } from "../../reports/report";
import { reportSchemaText } from "../../reports/reportSchema";
import { base64Of } from "../bytes";
import type { CompletedSubtree, Hash } from "../treeWalks";
import { type SealLine, sealsPath } from "../verify/sealLines";
import { madeLater } from "./madeLater";
import {
  type BundleFile,
  type BundleProfile,
  type Manifest,
  type Opening,
  type Redactions,
  rendering,
} from "./manifest";
import { bundleReadme } from "./readme";
import { type ReadEvents, redact, type SourceEvent } from "./redact";

/** One file of a bundle: its bytes at hand, or brought piece by piece while they are written. */
export interface BundleContent {
  readonly path: string;
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** All that an article's bundle is made of, as it stands in one state. */
export interface ArticleBundle {
  readonly report: Report;
  readonly profile: BundleProfile;
  readonly log: { readonly origin: string; readonly size: number; readonly root: Hash; readonly vkey: string };
  /** Every event of the article, ascending by its place in the log. */
  readonly events: ReadEvents;
  /** The rest of the log (`fillSubtrees`), from left to right. */
  readonly subtrees: readonly CompletedSubtree[];
  readonly checkpoints: readonly { readonly size: number; readonly note: string }[];
  /** The approvals whose sealed texts are known, and these texts in the same order, some at a time. */
  readonly sealed: readonly string[];
  readonly seals: AsyncIterable<readonly { readonly approvalId: string; readonly text: string }[]>;
  readonly openings: readonly Opening[];
  readonly original: Uint8Array;
  readonly snapshots: readonly { readonly sha256: string; readonly pieces: AsyncIterable<Uint8Array> }[];
  /** The verifier's two files. */
  readonly verifier: { readonly program: Uint8Array; readonly page: Uint8Array };
  /** Further forms of the (redacted) report, such as report.pdf. */
  documents(report: Report): Promise<readonly BundleContent[]>;
}

/** The files of an article's bundle but its manifest, in their order, and what the manifest says beside them. */
export async function articleBundle(bundle: ArticleBundle): Promise<{
  files: BundleContent[];
  manifest: Omit<Manifest, "files">;
}> {
  const { log, profile } = bundle;
  const redacted = await redact(bundle.report, bundle.events, bundle.openings, profile);
  const { report, shownEvents, openings } = redacted;
  const redactions = withSealsNeverSeen(redacted.redactions, bundle);
  const { article, version } = report;
  const hidden = new Set(redactions.seals);
  const files: BundleContent[] = [
    { path: "README.txt", content: bundleReadme(report, profile) },
    { path: "report.html", content: madeLater(() => htmlPieces(report)) },
    { path: "report.json", content: madeLater(() => jsonPieces(report)) },
    { path: "report.schema.json", content: reportSchemaText() },
    { path: "claims.csv", content: madeLater(() => reportCsv(report)) },
    { path: "evidence.csv", content: madeLater(() => evidenceCsv(report)) },
    { path: "events.csv", content: madeLater(() => eventsCsv(report)) },
    { path: "copy.txt", content: version.text },
    ...(profile === "public" ? [] : [{ path: originalPath(bundle.report), content: bundle.original }]),
    ...snapshotFiles(bundle, redactions),
    { path: sealsPath, content: sealLines(bundle.seals, hidden) },
    {
      path: "events.jsonl",
      content: eventLines(bundle.events(), shownEvents),
    },
    { path: "proofs.json", content: proofsText(log.size, bundle.subtrees) },
    ...bundle.checkpoints.map(({ size, note }) => ({ path: `checkpoints/${size}.txt`, content: note })),
    { path: "personal.json", content: `${JSON.stringify(openings, null, 1)}\n` },
    // What is set beside this work comes last, so that nothing waits for it.
    ...(await bundle.documents(report)),
    { path: "verify.mjs", content: bundle.verifier.program },
    { path: "verify.html", content: bundle.verifier.page },
  ];
  return {
    files,
    manifest: {
      format: "attest-bundle-1",
      kind: "article",
      profile,
      time: report.generatedAt,
      article: { id: article.id, title: article.title, version: version.number },
      log: { ...log, root: base64Of(log.root) },
      rendering,
      redactions,
    },
  };
}

/** Sealed texts that were hidden already when the article came in from elsewhere are hidden from everybody. */
function withSealsNeverSeen(redactions: Redactions, { report, sealed }: ArticleBundle): Redactions {
  const seen = new Set([...sealed, ...redactions.seals]);
  const approvals = report.claims.flatMap((claim) => claim.approvals);
  const unseen = approvals.filter(({ id, givenAt }) => givenAt !== null && !seen.has(id)).map(({ id }) => id);
  if (unseen.length === 0) return redactions;
  const rule = "Sealed texts that were hidden when this article came in from another newsroom are not known here.";
  return { ...redactions, rules: [...redactions.rules, rule], seals: [...redactions.seals, ...unseen] };
}

/** The manifest as its file: fields in one order, so that the same bundle gives the same bytes. */
export function manifestText(manifest: Omit<Manifest, "files">, files: readonly BundleFile[]): string {
  const { format, kind, profile, time, article, log, redactions } = manifest;
  const { origin, size, root, vkey } = log;
  const said: Manifest = {
    ...{ format, kind, profile, time, article, log: { origin, size, root, vkey } },
    ...{ rendering: manifest.rendering, files, redactions },
  };
  return `${JSON.stringify(said, null, 1)}\n`;
}

/** In one file: thousands of small ones would take longer to pack, to verify and to bring in than all else. */
async function* sealLines(seals: ArticleBundle["seals"], hidden: ReadonlySet<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const some of seals) {
    const lines = some.filter(({ approvalId }) => !hidden.has(approvalId)).map(sealLine);
    yield encoder.encode(lines.join(""));
  }
}

function sealLine({ approvalId, text }: { approvalId: string; text: string }): string {
  const line: SealLine = { approval: approvalId, text };
  return `${JSON.stringify(line)}\n`;
}

async function* eventLines(
  events: ReturnType<ReadEvents>,
  shown: { has(index: number): boolean },
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const some of events) yield encoder.encode(some.map((event) => eventLine(event, shown)).join(""));
}

/** One line of events.jsonl. */
export function eventLine({ index, leafHash, text }: SourceEvent, shown: { has(index: number): boolean }): string {
  const line = shown.has(index) ? { index, leafHash, record: text } : { index, leafHash };
  return `${JSON.stringify(line)}\n`;
}

function proofsText(size: number, subtrees: readonly CompletedSubtree[]): string {
  const said = subtrees.map(({ level, index, hash }) => JSON.stringify({ level, index, hash: base64Of(hash) }));
  return `{"format":"attest-proofs-1","size":${size},"subtrees":[${said.join(",\n")}]}\n`;
}

function snapshotFiles({ snapshots }: ArticleBundle, redactions: Redactions): BundleContent[] {
  const hidden = new Set(redactions.snapshots);
  const shown = snapshots.filter(({ sha256 }) => !hidden.has(sha256));
  return shown.map(({ sha256, pieces }) => ({ path: `snapshots/${sha256}`, content: pieces }));
}

/** The imported file keeps its ending, for whoever opens it; its name is ours. */
function originalPath({ version }: Report): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(version.originalName ?? "")?.[1] ?? "txt";
  const stem = version.originalName === null ? "pasted" : fileNameFrom(version.originalName.replace(/\.[^.]*$/, ""));
  return `original/${stem}.${ending.toLowerCase()}`;
}
