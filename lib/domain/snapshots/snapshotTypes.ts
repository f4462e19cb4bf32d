/**
 * The kinds of files that can be kept as a copy of a source, by media type: what people call them, and how their names
 * may end. A file keeps its own ending only where it is one of these: `ledger.js` that holds text becomes
 * `ledger.js.txt`, so that no copy can start as a program on the machine of whoever opens it.
 */
export const snapshotTypes = {
  "application/pdf": { word: "PDF", endings: ["pdf"] },
  "image/png": { word: "PNG picture", endings: ["png"] },
  "image/jpeg": { word: "JPEG picture", endings: ["jpg", "jpeg"] },
  "image/webp": { word: "WebP picture", endings: ["webp"] },
  "image/gif": { word: "GIF picture", endings: ["gif"] },
  "text/html": { word: "Web page", endings: ["html", "htm", "xhtml"] },
  "multipart/related": { word: "Saved web page", endings: ["mhtml", "mht"] },
  "message/rfc822": { word: "E-mail", endings: ["eml"] },
  "text/plain": { word: "Text", endings: ["txt", "text", "log"] },
  "text/markdown": { word: "Markdown", endings: ["md", "markdown"] },
  "text/csv": { word: "CSV table", endings: ["csv"] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { word: "Word file", endings: ["docx"] },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { word: "Excel file", endings: ["xlsx"] },
} as const satisfies Record<string, { word: string; endings: readonly [string, ...string[]] }>;

export type SnapshotType = keyof typeof snapshotTypes;

/** What people call a kind of file; the media type itself where it is none of ours (a copy that came in a bundle). */
export function snapshotTypeWord(mediaType: string): string {
  return isSnapshotType(mediaType) ? snapshotTypes[mediaType].word : mediaType;
}

export function isSnapshotType(mediaType: string): mediaType is SnapshotType {
  return Object.hasOwn(snapshotTypes, mediaType);
}

/** The ending of a file's name in small letters, without its dot; null where it has none. */
export function endingOf(fileName: string): string | null {
  return /\.([a-z0-9]{1,16})$/i.exec(fileName)?.[1]?.toLowerCase() ?? null;
}

export function mayEndIn(type: SnapshotType, ending: string | null): boolean {
  const endings: readonly string[] = snapshotTypes[type].endings;
  return ending !== null && endings.includes(ending);
}
