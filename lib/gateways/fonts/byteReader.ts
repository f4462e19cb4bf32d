/** Reads a run of bytes from its beginning: the big-endian numbers of font files, and WOFF2's two of variable length. */
export class ByteReader {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.view.getUint8(this.at++);
  }

  uint16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  int16(): number {
    this.at += 2;
    return this.view.getInt16(this.at - 2);
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** UIntBase128 of WOFF2, 4.1: seven bits to a byte, the highest says that more follow. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new Error("A number in a font file is too long");
  }

  /** 255UInt16 of WOFF2, 4.2. */
  uint255(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 255) return this.uint8() + 253;
    if (code === 254) return this.uint8() + 506;
    return code;
  }
}
