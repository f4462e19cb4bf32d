import type { JsonSchema } from "../verify/jsonSchema";

/** The form of an audit bundle. docs/audit-bundle.md is its description for others. */

export const bundleProfiles = ["public", "partner", "assessor"] as const;
export type BundleProfile = (typeof bundleProfiles)[number];

export interface BundleFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What is hidden, exactly: a verifier takes anything else that is missing for an alteration. */
export interface Redactions {
  /** What the profile hides, a plain sentence each. */
  readonly rules: readonly string[];
  /** Runs [start, end) of indices of events whose texts are hidden; their leaf hashes are shown. */
  readonly events: readonly (readonly [start: number, end: number])[];
  /** Places of report.json that were emptied or replaced, as JSON pointers. */
  readonly report: readonly string[];
  /** Ids of approvals whose sealed texts are hidden. */
  readonly seals: readonly string[];
  /** SHA-256 of snapshots that are hidden. */
  readonly snapshots: readonly string[];
}

export interface Manifest {
  readonly format: "attest-bundle-1";
  /** An article with its work and its events, or the whole log of a workspace. */
  readonly kind: "article" | "log";
  readonly profile: BundleProfile;
  /** The state that it shows: UTC with milliseconds. */
  readonly time: string;
  readonly article: { readonly id: string; readonly title: string; readonly version: number } | null;
  readonly log: {
    readonly origin: string;
    readonly size: number;
    /** Base64. */
    readonly root: string;
    /** The public key that signed; worth something only to whoever knows it from elsewhere. */
    readonly vkey: string;
  };
  /** Which writing of report.html and the tables: only the same can be compared byte for byte. */
  readonly rendering: number;
  /** Every file of the bundle but manifest.json and manifest.note. */
  readonly files: readonly BundleFile[];
  readonly redactions: Redactions;
}

/** Raised whenever the bytes of report.html, claims.csv, … change for a report that is the same. */
export const rendering = 1;

export const manifestPath = "manifest.json";
export const manifestNotePath = "manifest.note";

/** One line of events.jsonl; without `record` where its text is hidden. */
export interface BundleEvent {
  readonly index: number;
  /** Hex. */
  readonly leafHash: string;
  readonly record?: string;
}

/** The parts of the log that are not in the bundle, as hashes of complete subtrees from left to right (proofs.json). */
export interface BundleProofs {
  readonly format: "attest-proofs-1";
  readonly size: number;
  readonly subtrees: readonly {
    readonly level: number;
    readonly index: number /** Base64. */;
    readonly hash: string;
  }[];
}

/** The opening of a commitment in a record: SHA-256(salt ‖ UTF-8 of the value) is the commitment. Hex. */
export interface Opening {
  readonly commitment: string;
  readonly salt: string;
  readonly value: string;
}

const text: JsonSchema = { type: "string" };
const count: JsonSchema = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const sha256: JsonSchema = { type: "string", pattern: "^[0-9a-f]{64}$" };
const hash64: JsonSchema = { type: "string", pattern: "^[A-Za-z0-9+/]{43}=$" };
const instant: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** An object with these fields, all of them and no others. */
function record(properties: Readonly<Record<string, JsonSchema>>, more: JsonSchema = {}): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false, ...more };
}

const draft = "https://json-schema.org/draft/2020-12/schema";

export const manifestSchema = record(
  {
    format: { const: "attest-bundle-1" },
    kind: { enum: ["article", "log"] },
    profile: { enum: bundleProfiles },
    time: instant,
    article: { anyOf: [{ type: "null" }, record({ id: text, title: text, version: count })] },
    log: record({ origin: text, size: count, root: hash64, vkey: text }),
    rendering: count,
    files: listOf(record({ path: text, sha256, bytes: count })),
    redactions: record({
      rules: listOf(text),
      events: listOf({ type: "array", items: count, minItems: 2, maxItems: 2 }),
      report: listOf(text),
      seals: listOf(text),
      snapshots: listOf(sha256),
    }),
  },
  { $schema: draft, title: "Manifest of an Attest audit bundle" },
);

export const proofsSchema = record(
  {
    format: { const: "attest-proofs-1" },
    size: count,
    subtrees: listOf(record({ level: { type: "integer", minimum: 0, maximum: 52 }, index: count, hash: hash64 })),
  },
  { $schema: draft, title: "Proofs of an Attest audit bundle" },
);

export const openingsSchema = listOf(record({ commitment: sha256, salt: text, value: text }));

/** What manifest.note signs: whose bundle, which manifest, when. Ends in a newline. */
export function manifestNoteText(of: { origin: string; sha256: string; time: string }): string {
  return `${of.origin}/bundle\nsha256 ${of.sha256}\ntime ${of.time}\n`;
}
