import type { Report } from "../../../reports/report";
import type { BundleEvent, Manifest, Opening } from "../manifest";

/** What is taken from a bundle once its verifier has called it intact, or redacted as declared. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  /** The bytes that were signed, their hash and their signature. */
  readonly manifestText: string;
  readonly manifestSha256: string;
  readonly manifestNote: string;
  readonly report: Report;
  /** Sealed texts by the ids of their approvals, as far as they are shown. */
  readonly seals: ReadonlyMap<string, string>;
  readonly events: readonly BundleEvent[];
  readonly openings: readonly Opening[];
  /** The file that was imported there; null where it is hidden. */
  readonly original: Uint8Array<ArrayBuffer> | null;
}
