import type { Segments } from '../protocol/index.ts';

/**
 * Nearest centroid of min-max scaled features, by Euclidean distance (k-means assignment; Lloyd, 1982).
 * A feature outside its trained range is clamped to it; equal distances go to the first centroid.
 * @returns The centroid's id, or an empty string where the policy has none.
 */
export function nearestCentroid(segments: Segments | undefined, features: Readonly<Record<string, unknown>>): string {
  if (!segments) return '';
  const scaled = segments.features.map(({ name, min, max }) => scale(features[name], min, max));
  let best = '';
  let least = Infinity;
  for (const { id, center } of segments.centroids) {
    const distance = scaled.reduce((sum, x, i) => sum + (x - (center[i] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

function scale(value: unknown, min: number, max: number): number {
  if (typeof value !== 'number' || !(max > min)) return 0;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}
