/**
 * Indices of the `most` largest positive weights that are not `taken`, largest first, ties by index.
 * A sort of plain floats finds the cut, so that only the few above it are sorted as pairs.
 */
export function strongest(weights: Float32Array, taken: Uint8Array, most: number): number[] {
  if (most <= 0) return [];
  const open = new Float32Array(weights.length);
  let count = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight > 0 && taken[at] === 0) open[count++] = weight;
  }
  const sorted = open.subarray(0, count).sort();
  const cut = sorted[Math.max(0, count - most)] ?? 0;
  const found: number[] = [];
  for (let at = 0; at < weights.length; at++) if (taken[at] === 0 && (weights[at] ?? 0) >= cut && (weights[at] ?? 0) > 0) found.push(at);
  return found.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, most);
}
