import { readFileSync } from "node:fs";
import { Deserializer, Serializer } from "node:v8";

/**
 * What was worked out beforehand, as a file: its shape as V8 writes it, and behind it the numbers of all typed arrays. They
 * are read where they lie, without a copy: megabytes of tables are there as soon as the file is.
 */

const kinds = [Int8Array, Uint8Array, Int16Array, Int32Array, Uint32Array];

/** Numbers begin at multiples of this many bytes, as the widest kind asks for. */
const alignment = 8;
const aligned = (length) => Math.ceil(length / alignment) * alignment;

class Writer extends Serializer {
  views = [];
  length = 0;

  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  _writeHostObject(view) {
    const kind = kinds.indexOf(view.constructor);
    if (kind < 0) throw new Error(`No ${view.constructor.name} is kept.`);
    for (const number of [kind, this.length, view.length]) this.writeUint32(number);
    this.views.push(view);
    this.length += aligned(view.byteLength);
  }
}

class Reader extends Deserializer {
  constructor(shape, numbers) {
    super(shape);
    this.numbers = numbers;
  }

  _readHostObject() {
    const kind = this.readUint32();
    const offset = this.readUint32();
    return new kinds[kind](this.numbers.buffer, this.numbers.byteOffset + offset, this.readUint32());
  }
}

/** The bytes of the file for what structured clone can hold, with typed arrays of whole numbers. */
export function workedFile(worked) {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(worked);
  const shape = writer.releaseBuffer();
  const numbersAt = aligned(alignment + shape.length);
  const bytes = new Uint8Array(numbersAt + writer.length);
  new DataView(bytes.buffer).setUint32(0, shape.length);
  bytes.set(shape, alignment);
  let at = numbersAt;
  for (const { buffer, byteOffset, byteLength } of writer.views) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** Reads what `workedFile` wrote. */
export function readWorked(file) {
  const bytes = readFileSync(file);
  const shapeLength = bytes.readUInt32BE(0);
  const shape = bytes.subarray(alignment, alignment + shapeLength);
  const reader = new Reader(shape, bytes.subarray(aligned(alignment + shapeLength)));
  reader.readHeader();
  return reader.readValue();
}
