/**
 * Weights are stored as bytes whose square is the value, relative to the largest of the row: small weights, which are most of
 * them, keep their order where plain scaling would round them to nothing.
 */

/** Value of an unsigned byte relative to its row's scale. */
export const UNSIGNED: Float32Array = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 2);

/** Value of a signed byte (index: byte + 128) relative to its row's scale. */
export const SIGNED: Float32Array = Float32Array.from({ length: 256 }, (_, at) => Math.sign(at - 128) * (Math.min(127, Math.abs(at - 128)) / 127) ** 2);

/** The byte (0 to `top`) for `value` out of `scale`. */
export function compand(value: number, scale: number, top: number): number {
  if (scale <= 0 || value === 0) return 0;
  return Math.sign(value) * Math.round(top * Math.sqrt(Math.min(1, Math.abs(value) / scale)));
}
