import { TillError } from '../../protocol/index.ts';
import { byteLength, checksum, columnsOver, HEADER_BYTES, MAGIC, NONE, STATISTICS_VERSION, WORDS, type Columns, type Shape } from './layout.ts';

/** What is known of the products' sales: views over `statistics.bin`, and the little that is derived from them on load. */
export interface Statistics extends Columns, Shape {
  /** The moment the statistics speak of (ms since 1970): nothing later was seen. */
  readonly asOf: number;
  /** Inverse document frequency of each word of the titles. */
  readonly wordWeight: Float32Array;
  /** Length of each title's weighted word vector. */
  readonly titleLength: Float32Array;
}

/** What the header says, beside the shape. */
export interface Header extends Shape {
  readonly asOf: number;
  /** Of the product ids in order: see `hashIds`. */
  readonly idsHash: number;
}

/**
 * Reads `statistics.bin`.
 * @throws TillError `catalog-invalid` at `statistics.…` for a wrong magic number, version, length or checksum.
 */
export function decodeStatistics(bytes: Uint8Array): Statistics & Header {
  const buffer = aligned(bytes);
  const header = readHeader(buffer);
  const columns = columnsOver(buffer, header);
  return { ...header, ...columns, ...titles(columns.words, header.products) };
}

function readHeader(buffer: ArrayBuffer): Header {
  if (buffer.byteLength < HEADER_BYTES) throw fault('length', `expected at least ${HEADER_BYTES} bytes, got ${buffer.byteLength}`);
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw fault('magic', 'not a statistics file');
  const version = view.getUint16(4, true);
  if (version !== STATISTICS_VERSION) throw fault('version', `expected ${STATISTICS_VERSION}, got ${version}`);
  const shape = { neighbours: view.getUint16(6, true), products: view.getUint32(8, true) };
  if (shape.products >= NONE) throw fault('products', `expected fewer than ${NONE}, got ${shape.products}`);
  const expected = byteLength(shape);
  if (buffer.byteLength !== expected) throw fault('length', `expected ${expected} bytes, got ${buffer.byteLength}`);
  if (view.getUint32(12, true) !== checksum(buffer, HEADER_BYTES, expected)) throw fault('checksum', 'the bytes were changed');
  return { ...shape, asOf: view.getFloat64(16, true), idsHash: view.getUint32(24, true) };
}

/** Writes the header over a filled body. */
export function writeHeader(buffer: ArrayBuffer, header: Header): void {
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, STATISTICS_VERSION, true);
  view.setUint16(6, header.neighbours, true);
  view.setUint32(8, header.products, true);
  view.setUint32(12, checksum(buffer, HEADER_BYTES, buffer.byteLength), true);
  view.setFloat64(16, header.asOf, true);
  view.setUint32(24, header.idsHash, true);
}

/** Typed arrays need aligned bytes of their own buffer; a view into a larger one is copied. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength: length } = bytes;
  if (buffer instanceof ArrayBuffer && byteOffset === 0 && buffer.byteLength === length) return buffer;
  return bytes.slice().buffer;
}

function titles(words: Uint16Array, products: number): { wordWeight: Float32Array; titleLength: Float32Array } {
  let size = 0;
  for (const word of words) if (word !== NONE && word >= size) size = word + 1;
  const wordWeight = new Float32Array(size);
  for (const word of words) if (word !== NONE) wordWeight[word] = (wordWeight[word] ?? 0) + 1;
  for (let word = 0; word < size; word++) wordWeight[word] = Math.log((products + 1) / ((wordWeight[word] ?? 0) + 1));
  const titleLength = new Float32Array(products);
  for (let product = 0; product < products; product++) {
    let sum = 0;
    for (let at = product * WORDS; at < (product + 1) * WORDS; at++) sum += (wordWeight[words[at] ?? NONE] ?? 0) ** 2;
    titleLength[product] = Math.sqrt(sum);
  }
  return { wordWeight, titleLength };
}

function fault(place: string, detail: string): TillError {
  return new TillError('catalog-invalid', `statistics.${place}`, detail);
}
