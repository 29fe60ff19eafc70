import type { Random } from '../../random.ts';
import type { Palette } from '../palettes.ts';

/** A thing on the table: drawn on a 400 × 400 sheet whose table begins at y = 278. */
export interface Motif {
  /** SVG shapes. `url(#print)` is the collection's pattern, `url(#shade)` rounds a shape from left to right. */
  draw(palette: Palette, random: Random): string;
  /** Where it meets the table: centre x, y and half the width of its shadow; none for things that hang. */
  readonly stands?: readonly [x: number, y: number, half: number];
  readonly hangs?: boolean;
}

/** A shape filled with the pattern, then rounded by light from the left. */
export const solid = (d: string, fill = 'url(#print)') => `<path d="${d}" fill="${fill}"/><path d="${d}" fill="url(#shade)"/>`;

/** Steam or smoke. */
export const wisps = (x: number, y: number) =>
  `<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" stroke-opacity=".6"><path d="M${x - 22} ${y}q-12-16 0-32t0-30"/><path d="M${x + 14} ${y - 6}q-12-16 0-32t0-26"/></g>`;

export const flame = (x: number, y: number, size = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><circle r="46" cy="-16" fill="url(#halo)"/><path d="M0 4C-13 2-13-14-5-24-3-30 0-36 1-42 8-32 14-20 12-8 11 1 6 5 0 4Z" fill="#f2b134"/><path d="M0 2c-6-1-6-9-2-14 2-3 3-6 3-9 5 5 7 12 5 18-1 4-3 6-6 5Z" fill="#fff3c9"/></g>`;
