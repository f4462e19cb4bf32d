import { strToU8, Zip, ZipDeflate } from "fflate";

/** A file of a package that is being written, piece by piece. */
export interface Entry {
  write(text: string): void;
  end(): void;
}

/** Text is packed when this much has come together: a long document's is never all in memory. */
const pieceLength = 262_144;

/** The earliest time that a zip can name, by the clock of wherever this runs: it is written without its zone. */
const always = new Date(1980, 0, 1);

/**
 * A zip of texts. Entries that are open at once stand in the order in which they were opened; the same texts give the
 * same bytes.
 */
export class ZipFile {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
    this.length += chunk.length;
  });

  /** Begins an entry whose text comes later. */
  open(path: string): Entry {
    const file = new ZipDeflate(path, { level: 4 });
    file.mtime = always;
    this.zip.add(file);
    let waiting: string[] = [];
    let size = 0;
    const flush = (last: boolean) => {
      file.push(strToU8(waiting.join("")), last);
      waiting = [];
      size = 0;
    };
    const write = (text: string) => {
      waiting.push(text);
      size += text.length;
      if (size >= pieceLength) flush(false);
    };
    return { write, end: () => flush(true) };
  }

  add(path: string, text: string): void {
    const entry = this.open(path);
    entry.write(text);
    entry.end();
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.zip.end();
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}
