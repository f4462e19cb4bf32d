/**
 * Weights as they are kept in the repository: base64 of a sparse list of bytes.
 *   byte 0      log2 of the number of rows
 *   byte 1      stride: weights a row
 *   then pairs  LEB128 distance from the last non-zero weight, one signed byte of weight
 * Unpacked they are a dense table: a feature's hash picks the row, a class is the column.
 */
export interface WeightTable {
  readonly mask: number;
  readonly stride: number;
  /** Signed bytes when in use; numbers of any size while they are learnt. */
  readonly weights: Int8Array | Float32Array;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Unpacks a weight table from the text that `packWeights` made. */
export function unpackWeights(base64: string): WeightTable {
  const bytes = bytesOf(base64);
  const rows = 1 << (bytes[0] ?? 0);
  const stride = bytes[1] ?? 1;
  const weights = new Int8Array(rows * stride);
  let at = -1;
  let i = 2;
  while (i < bytes.length) {
    let distance = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[i++] ?? 0;
      distance += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    at += distance;
    weights[at] = ((bytes[i++] ?? 0) << 24) >> 24;
  }
  return { mask: rows - 1, stride, weights };
}

/** Packs a dense table (rows × stride of whole numbers in -127..127) for the repository. */
export function packWeights(weights: Int8Array, stride: number): string {
  const bytes: number[] = [Math.log2(weights.length / stride), stride];
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    let distance = i - last;
    last = i;
    while (distance > 127) {
      bytes.push((distance & 127) | 128);
      distance = Math.floor(distance / 128);
    }
    bytes.push(distance, weight & 255);
  }
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.slice(i, i + 8192));
  return btoa(binary);
}
