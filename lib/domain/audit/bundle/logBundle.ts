import { base64Of, utf8Of } from "../bytes";
import type { Hash } from "../treeWalks";
import { type BundleContent, eventLine } from "./articleBundle";
import { type BundleProfile, type Manifest, type Opening, rendering } from "./manifest";
import type { SourceEvent } from "./redact";

/** All that the bundle of a workspace's whole log is made of. */
export interface LogBundle {
  readonly time: string;
  readonly profile: BundleProfile;
  readonly log: { readonly origin: string; readonly size: number; readonly root: Hash; readonly vkey: string };
  /** Every event, ascending by its place, a run at a time: there may be millions. */
  readonly events: AsyncIterable<readonly SourceEvent[]>;
  readonly checkpoints: readonly { readonly size: number; readonly note: string }[];
  readonly openings: readonly Opening[];
  readonly verifier: { readonly program: Uint8Array; readonly page: Uint8Array };
}

type StreamedContent = Omit<BundleContent, "content"> & {
  readonly content: BundleContent["content"] | AsyncIterable<Uint8Array>;
};

/** The files of a whole log's bundle but its manifest. The tree is made of its own leaves, so it needs no proofs. */
export function logBundle(bundle: LogBundle): { files: StreamedContent[]; manifest: Omit<Manifest, "files"> } {
  const { log, profile, time, verifier } = bundle;
  const files: StreamedContent[] = [
    { path: "README.txt", content: readme(bundle) },
    { path: "events.jsonl", content: linesOf(bundle.events) },
    ...bundle.checkpoints.map(({ size, note }) => ({ path: `checkpoints/${size}.txt`, content: note })),
    { path: "personal.json", content: `${JSON.stringify(bundle.openings, null, 1)}\n` },
    { path: "verify.mjs", content: verifier.program },
    { path: "verify.html", content: verifier.page },
  ];
  const redactions = { rules: [], events: [], report: [], seals: [], snapshots: [] };
  const form = { format: "attest-bundle-1", kind: "log", rendering } as const;
  return {
    files,
    manifest: { ...form, profile, time, article: null, log: { ...log, root: base64Of(log.root) }, redactions },
  };
}

async function* linesOf(runs: LogBundle["events"]): AsyncGenerator<Uint8Array> {
  const everything = { has: () => true };
  for await (const run of runs) yield utf8Of(run.map((event) => eventLine(event, everything)).join(""));
}

function readme({ log, time }: LogBundle): string {
  return `The whole log ${log.origin}: ${log.size} events, state of ${time}

events.jsonl    every event: its place, its leaf hash (RFC 6962), its record
checkpoints/    signed heads of the log
personal.json   the values behind commitments in the records
manifest.json   SHA-256 of every file; manifest.note is its signature

Verify it with Node 20 or later:   node verify.mjs BUNDLE.zip --key 'VKEY'
VKEY is the newsroom's public key, from a place that you trust and not from this bundle.
`;
}
