import { outOfBounds } from "@/lib/domain/audit/bundle/import/bounds";
import { bring } from "@/lib/domain/audit/bundle/import/bring";
import { incoherence } from "@/lib/domain/audit/bundle/import/incoherence";
import type { VerifiedBundle } from "@/lib/domain/audit/bundle/import/verifiedBundle";
import {
  type BundleEvent,
  type BundleProfile,
  type Manifest,
  manifestNotePath,
  manifestPath,
  type Opening,
} from "@/lib/domain/audit/bundle/manifest";
import { hexOf } from "@/lib/domain/audit/bytes";
import { bytesOf, type Container } from "@/lib/domain/audit/verify/container";
import { parseEventLine } from "@/lib/domain/audit/verify/eventLine";
import { hashOf } from "@/lib/domain/audit/verify/means";
import { parseSealLine, sealsPath } from "@/lib/domain/audit/verify/sealLines";
import { readKey } from "@/lib/domain/audit/verify/trust";
import { type Verdict, type Verification, verdictOver } from "@/lib/domain/audit/verify/verdict";
import { verifyBundle } from "@/lib/domain/audit/verify/verifyBundle";
import type { Report } from "@/lib/domain/reports/report";
import { nodeMeans } from "../verifying/nodeMeans";
import { openBundleBytes } from "../verifying/openBundle";
import { overLimits } from "./bundleLimits";

/** A bundle that is not taken: the verifier's verdict with its own sentences, or why it cannot come in. */
export interface RefusedBundle {
  readonly ok: false;
  readonly verdict: Verdict | "no-article" | "too-large";
  readonly sentence: string;
  readonly findings: readonly string[];
}

/** What a bundle holds, to look at before it is imported. */
export type BundleSummary =
  | {
      readonly ok: true;
      readonly verdict: "intact" | "redacted";
      readonly sentence: string;
      readonly notes: readonly string[];
      readonly title: string;
      readonly newsroom: string;
      readonly time: string;
      readonly profile: BundleProfile;
      readonly claims: number;
      readonly approved: number;
      readonly logOrigin: string;
      readonly vkey: string;
      readonly manifestSha256: string;
      readonly originalSha256: string;
      readonly leftOut: readonly string[];
    }
  | RefusedBundle;

export type TakenBundle =
  | { readonly ok: true; readonly bundle: VerifiedBundle; readonly report: Report; readonly leftOut: readonly string[] }
  | RefusedBundle;

/** Verifies a bundle under the key that it names itself, and says what is in it. Whose key that is, a person has to know. */
export async function readBundle(bytes: Uint8Array): Promise<BundleSummary> {
  const opened = await openVerified(bytes, null);
  if (!opened.ok) return opened;
  const { container, manifest, verification, files } = opened;
  const { report, copies } = files;
  const original = container.paths.some((path) => path.startsWith("original/"));
  const brought = bring({ report, original: original ? new Uint8Array() : null }, copies);
  const { log, time, profile } = manifest;
  return {
    ok: true,
    verdict: verification.verdict as "intact" | "redacted",
    ...{ sentence: verification.sentence, notes: verification.notes, leftOut: brought.leftOut },
    ...{ title: report.article.title, newsroom: report.workspace.name, time, profile },
    claims: report.claims.length,
    approved: brought.report.claims.filter(({ rating }) => rating !== null).length,
    ...{ logOrigin: log.origin, vkey: log.vkey, manifestSha256: files.manifestSha256 },
    originalSha256: original ? report.version.originalSha256 : report.version.textSha256,
  };
}

/** The same under a key that a person has confirmed, with everything that is imported but the copies of sources. */
export async function takeBundle(bytes: Uint8Array, vkey: string): Promise<TakenBundle> {
  const opened = await openVerified(bytes, vkey);
  if (!opened.ok) return opened;
  const { container, manifest, files } = opened;
  const originalPath = container.paths.find((path) => path.startsWith("original/"));
  const original = originalPath === undefined ? null : new Uint8Array(await bytesOf(container, originalPath));
  const { report, copies, manifestSha256, manifestText } = files;
  const bundle: VerifiedBundle = {
    ...{ manifest, manifestText, manifestSha256, report, original },
    manifestNote: await textOf(container, manifestNotePath),
    seals: await sealsOf(container),
    events: await eventsOf(container),
    openings: JSON.parse(await textOf(container, "personal.json")) as Opening[],
  };
  return { ok: true, bundle, ...bring(bundle, copies) };
}

interface Opened {
  readonly ok: true;
  readonly container: Container;
  readonly manifest: Manifest;
  readonly verification: Verification;
  readonly files: {
    readonly report: Report;
    readonly copies: ReadonlySet<string>;
    readonly manifestText: string;
    readonly manifestSha256: string;
  };
}

async function openVerified(bytes: Uint8Array, vkey: string | null): Promise<Opened | RefusedBundle> {
  const zip = await openBundleBytes(bytes);
  if (!zip.ok) return refusedBy(verdictOver([zip.finding], [], false));
  const { container } = zip;
  const tooMuch = overLimits(zip.sizes);
  if (tooMuch) return refused("too-large", tooMuch);
  const named = await keyNamed(container);
  const key = await readKey(nodeMeans, vkey ?? named ?? "");
  const pinned = key && (vkey === null || vkey === named) ? [{ ...key, from: null, until: null }] : [];
  const verification = await verifyBundle({ container, means: nodeMeans, pinned, published: null });
  if (verification.verdict !== "intact" && verification.verdict !== "redacted") return refusedBy(verification);
  const manifestText = await textOf(container, manifestPath);
  const manifest = JSON.parse(manifestText) as Manifest;
  if (manifest.kind !== "article") return refused("no-article", "This bundle holds a whole log, and no article.");
  const report = JSON.parse(await textOf(container, "report.json")) as Report;
  const copies = new Set(
    container.paths.flatMap((path) => (path.startsWith("snapshots/") ? [path.slice("snapshots/".length)] : [])),
  );
  const fault = outOfBounds(report) ?? faultOf(report, copies);
  if (fault) return refused("no-article", `It cannot be kept here: ${fault}`);
  const manifestSha256 = hexOf(await hashOf(nodeMeans, new TextEncoder().encode(manifestText)));
  return { ok: true, container, manifest, verification, files: { report, copies, manifestText, manifestSha256 } };
}

/** What comes in has to hold together; what is hidden is not asked for. */
function faultOf(report: Report, copies: ReadonlySet<string>): string | null {
  return incoherence(bring({ report, original: null }, copies).report);
}

async function keyNamed(container: Container): Promise<string | null> {
  if (!container.paths.includes(manifestPath)) return null;
  const match = /"vkey": "([^"\\]{1,1000})"/.exec(await textOf(container, manifestPath));
  return match?.[1] ?? null;
}

async function sealsOf(container: Container): Promise<Map<string, string>> {
  const seals = (await textOf(container, sealsPath)).split("\n").map(parseSealLine);
  return new Map(seals.flatMap((seal) => (seal ? [[seal.approval, seal.text] as const] : [])));
}

async function eventsOf(container: Container): Promise<BundleEvent[]> {
  const lines = (await textOf(container, "events.jsonl")).split("\n");
  return lines.flatMap((line) => (line === "" ? [] : (parseEventLine(line) ?? [])));
}

async function textOf(container: Container, path: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(container, path));
}

function refused(verdict: RefusedBundle["verdict"], sentence: string): RefusedBundle {
  return { ok: false, verdict, sentence, findings: [] };
}

function refusedBy({ verdict, sentence, findings }: Verification): RefusedBundle {
  return { ok: false, verdict, sentence, findings: findings.slice(0, 20).map((one) => one.sentence) };
}
