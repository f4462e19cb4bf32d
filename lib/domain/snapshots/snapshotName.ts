import { cutToBytes } from "../reports/fileName";
import { endingOf, mayEndIn, type SnapshotType, snapshotTypes } from "./snapshotTypes";

/** Devices of Windows, which no file there may be called, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * The name of a kept copy, from whatever its sender called the file: its last part alone, never a path, without signs
 * that a file system refuses, that no one sees or that turn the direction of writing (`exe.fdp` read from the right),
 * cut to what file systems take, and with an ending that fits what the file is.
 */
export function snapshotName(sent: string, type: SnapshotType): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/gu, " ");
  const ending = endingOf(plain.trim());
  const fits = mayEndIn(type, ending);
  const stem = cutToBytes(withoutEdges(fits && ending ? plain.trim().slice(0, -ending.length - 1) : plain));
  const safe = withoutEdges(stem) || "copy";
  const named = device.test(safe) ? `_${safe}` : safe;
  return `${named}.${fits && ending ? ending : snapshotTypes[type].endings[0]}`;
}

/** Dots and blanks at the edges hide a file, or vanish on Windows; a hyphen first is an option of a program; marks need a letter. */
function withoutEdges(words: string): string {
  return words.replace(/^[\s.\-~\p{M}]+/u, "").replace(/[\s.]+$/u, "");
}
