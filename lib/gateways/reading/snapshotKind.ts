import { endingOf, mayEndIn, type SnapshotType } from "@/lib/domain/snapshots/snapshotTypes";
import { openBundleBytes } from "../verifying/openBundle";
import { ascii, isBinary, latin1, opensAsHtml, startsWith } from "./fileKind";

/** First bytes that make a file what it is, whatever it is called. */
const marks: readonly (readonly [SnapshotType, readonly number[]])[] = [
  ["application/pdf", ascii("%PDF-")],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", ascii("GIF87a")],
  ["image/gif", ascii("GIF89a")],
];

/** Office files are zips: the one part that each kind has, and its media type. */
const officeParts: readonly (readonly [part: string, SnapshotType])[] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
];

/**
 * What a copy of a source is: its bytes decide wherever its kind has a mark of its own, its name only between kinds of
 * text. Null where it is none of the kinds that are kept. Nothing of it is run, unpacked or followed.
 */
export async function snapshotKind({
  bytes,
  fileName,
}: {
  bytes: Uint8Array;
  fileName: string;
}): Promise<SnapshotType | null> {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark, 0));
  if (marked) return marked[0];
  if (startsWith(bytes, ascii("RIFF"), 0) && startsWith(bytes, ascii("WEBP"), 8)) return "image/webp";
  if (startsWith(bytes, ascii("PK\u0003\u0004"), 0)) return officeKind(bytes);
  if (!isBinary(bytes)) return textKind(bytes, fileName);
  // Readers of PDF accept its mark anywhere in the first kilobyte.
  return latin1(bytes.subarray(0, 1_024)).includes("%PDF-") ? "application/pdf" : null;
}

/** An office file without macros: a copy is kept to be opened by others, who did not ask for a program. */
async function officeKind(bytes: Uint8Array): Promise<SnapshotType | null> {
  const opened = await openBundleBytes(bytes);
  if (!opened.ok) return null;
  const { paths } = opened.container;
  if (!paths.includes("[Content_Types].xml") || paths.some((path) => /vbaProject/i.test(path))) return null;
  return officeParts.find(([part]) => paths.includes(part))?.[1] ?? null;
}

function textKind(bytes: Uint8Array, fileName: string): SnapshotType {
  const ending = endingOf(fileName);
  if (opensAsHtml(bytes) || mayEndIn("text/html", ending)) return "text/html";
  if (opensAsMail(bytes)) {
    if (mayEndIn("message/rfc822", ending)) return "message/rfc822";
    if (mayEndIn("multipart/related", ending)) return "multipart/related";
  }
  if (mayEndIn("text/markdown", ending)) return "text/markdown";
  return mayEndIn("text/csv", ending) ? "text/csv" : "text/plain";
}

/** Whether the first line is a field of a mail's header (RFC 5322, 2.2), or the line that mailboxes put before it. */
function opensAsMail(bytes: Uint8Array): boolean {
  return /^(?:[!-9;-~]+:[ \t]|From )/.test(latin1(bytes.subarray(0, 1_000)));
}
