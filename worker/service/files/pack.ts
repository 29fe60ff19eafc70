import type { Bytes } from './file-ask.ts';

/** Bytes of the length that leads a pack. */
const LENGTH_BYTES = 4;

/** Two files as one: the length of the first (uint32, little-endian), then both. What is kept as one is never half old. */
export function pack(first: Bytes, second: Bytes): Bytes {
  const bytes = new Uint8Array(LENGTH_BYTES + first.length + second.length);
  new DataView(bytes.buffer).setUint32(0, first.length, true);
  bytes.set(first, LENGTH_BYTES);
  bytes.set(second, LENGTH_BYTES + first.length);
  return bytes;
}

/** @throws RangeError where the bytes are no pack. */
export function unpack(bytes: Bytes): [first: Bytes, second: Bytes] {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const second = LENGTH_BYTES + length;
  if (second > bytes.length) throw new RangeError('The pack is cut short.');
  return [bytes.subarray(LENGTH_BYTES, second), bytes.subarray(second)];
}
