import type { PackedSize } from "@/lib/domain/audit/verify/zip";

/** The file itself, and what it may unpack to: a bundle of ten thousand claims takes half of it. */
export const maxBundleBytes = 128 * 1024 * 1024;
const mostFiles = 65_000;
const mostUnpacked = 512 * 1024 * 1024;
/** Files that are read whole. */
const mostWhole = 192 * 1024 * 1024;
/** As the database holds a kept copy to it. */
const mostCopy = 20 * 1024 * 1024;
/** Text packs to a thirtieth, what repeats itself to a hundredth; a zip bomb to less than a thousandth. */
const mostRatio = 400;
const smallFile = 1024 * 1024;

/** Why a zip is not even read, from its table of contents alone; null where it may be. */
export function overLimits(sizes: readonly PackedSize[]): string | null {
  if (sizes.length > mostFiles) return `It holds more than ${mostFiles.toLocaleString("en-GB")} files.`;
  const unpacked = sizes.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostUnpacked) return "It would unpack to more than 512 MB.";
  const bomb = sizes.find(({ packed, size }) => size > smallFile && size > packed * mostRatio);
  if (bomb) return `${bomb.path} is packed more tightly than real work is.`;
  const copy = sizes.find(({ path, size }) => path.startsWith("snapshots/") && (size === 0 || size > mostCopy));
  if (copy) return `${copy.path} is empty, or larger than a kept copy of a source may be.`;
  const long = sizes.find(({ path, size }) => path !== "events.jsonl" && size > mostWhole);
  return long ? `${long.path} is longer than it may be.` : null;
}
