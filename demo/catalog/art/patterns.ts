import type { Palette } from './palettes.ts';

/** Draws one repeat of a printed figure; the ground is `palette.body`. */
type Repeat = (p: Palette) => { readonly size: number; readonly turn?: number; readonly art: string };

const flower = (x: number, y: number, r: number, petals: string, heart: string) => {
  const ring = [0, 72, 144, 216, 288].map(turn => `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.62}" ry="${r * 0.9}" fill="${petals}" transform="rotate(${turn} ${x} ${y})"/>`);
  return `${ring.join('')}<circle cx="${x}" cy="${y}" r="${r * 0.5}" fill="${heart}"/>`;
};
const star = (x: number, y: number, r: number, fill: string) =>
  `<path d="M${x} ${y - r}Q${x + r * 0.14} ${y - r * 0.14} ${x + r} ${y}Q${x + r * 0.14} ${y + r * 0.14} ${x} ${y + r}Q${x - r * 0.14} ${y + r * 0.14} ${x - r} ${y}Q${x - r * 0.14} ${y - r * 0.14} ${x} ${y - r}Z" fill="${fill}"/>`;
const leaf = (x: number, y: number, length: number, turn: number, fill: string) =>
  `<path d="M0 0Q${length * 0.42} ${-length * 0.5} 0 ${-length}Q${-length * 0.42} ${-length * 0.5} 0 0Z" transform="translate(${x} ${y}) rotate(${turn})" fill="${fill}"/>`;

export const PATTERNS = {
  dots: p => ({ size: 30, turn: 30, art: `<circle cx="8" cy="8" r="4.6" fill="${p.print}"/><circle cx="23" cy="23" r="4.6" fill="${p.light}"/>` }),
  stripes: p => ({ size: 34, art: `<path d="M5 0h8v34H5zM22 0h4v34h-4z" fill="${p.print}"/><path d="M29 0h1.6v34H29z" fill="${p.accent}"/>` }),
  gingham: p => ({ size: 32, art: `<path d="M0 0h16v32H0z" fill="${p.print}" fill-opacity=".62"/><path d="M0 0h32v16H0z" fill="${p.print}" fill-opacity=".62"/>` }),
  waves: p => ({ size: 44, art: `<g fill="none" stroke-width="3" stroke-linecap="round"><path d="M-11 11q11-10 22 0t22 0t22 0" stroke="${p.print}"/><path d="M-22 33q11-10 22 0t22 0t22 0t22 0" stroke="${p.light}" stroke-opacity=".8"/></g>` }),
  reeds: p => ({ size: 48, art: `${leaf(10, 46, 34, 8, p.print)}${leaf(18, 48, 26, -16, p.light)}${leaf(34, 30, 30, -8, p.print)}${leaf(41, 30, 22, 18, p.accent)}<path d="M10 46q1-12 4-30M34 30q0-14-4-28" stroke="${p.dark}" stroke-opacity=".35" fill="none" stroke-width="1.4"/>` }),
  leaves: p => ({ size: 46, turn: 20, art: `${leaf(12, 26, 20, 0, p.print)}${leaf(12, 26, 17, 70, p.print)}${leaf(12, 26, 17, -70, p.print)}${leaf(35, 46, 18, 10, p.light)}${leaf(35, 46, 14, 80, p.light)}${leaf(35, 46, 14, -60, p.light)}` }),
  flakes: p => ({ size: 46, art: `<g stroke="${p.light}" stroke-width="2.2" stroke-linecap="round"><path d="M12 3v20M3.4 8l17.2 10M20.6 8L3.4 18"/><path d="M35 28v14M29 31.5l12 7M41 31.5l-12 7" stroke="${p.print}"/></g><circle cx="34" cy="9" r="2.2" fill="${p.print}"/><circle cx="11" cy="35" r="2.6" fill="${p.accent}"/>` }),
  apples: p => ({ size: 52, art: `<path d="M14 12c-8-5-14 2-11 10s8 9 11 6c3 3 9 2 11-6s-3-15-11-10Z" fill="${p.print}"/><path d="M14 12q0-5 4-8" stroke="${p.dark}" stroke-width="1.8" fill="none"/>${leaf(15, 9, 9, 62, p.accent)}<path d="M40 38c-7-4-12 2-10 8s7 8 10 5c3 3 8 1 10-5s-3-12-10-8Z" fill="${p.light}"/>${leaf(40, 36, 8, -50, p.accent)}` }),
  berries: p => ({ size: 48, art: `<path d="M14 4q-2 8-2 12M14 4q6 5 8 10M36 28q-4 6-4 10" stroke="${p.accent}" stroke-width="2" fill="none"/><circle cx="11" cy="20" r="6" fill="${p.print}"/><circle cx="23" cy="17" r="5" fill="${p.light}"/><circle cx="32" cy="42" r="5.4" fill="${p.print}"/>${leaf(14, 5, 12, -62, p.accent)}${leaf(36, 29, 11, 58, p.accent)}` }),
  moons: p => ({ size: 50, art: `<path d="M18 5a11 11 0 1 0 0 20a9 9 0 0 1 0-20Z" fill="${p.accent}"/>${star(37, 12, 6, p.light)}${star(12, 39, 5, p.print)}<path d="M40 30c-6-6-12-2-11 4c-5 1-4 8 1 8q5 0 7-5q3 5 8 4c4-1 4-7 0-8c1-5-2-7-5-3Z" fill="${p.print}"/>` }),
  terrazzo: p => ({ size: 54, art: `<path d="M6 8l9-4 5 7-8 5z" fill="${p.print}"/><path d="M31 5l8 3-2 8-7-2z" fill="${p.accent}"/><path d="M22 25l7-3 5 6-9 5z" fill="${p.light}"/><path d="M44 22l6 4-4 7-6-4z" fill="${p.print}"/><path d="M5 31l7 3-3 8-7-4z" fill="${p.accent}"/><path d="M17 43l9-2 2 7-8 3z" fill="${p.print}"/><path d="M37 41l8-1 2 7-7 3z" fill="${p.dark}" fill-opacity=".75"/>` }),
  stars: p => ({ size: 48, turn: 12, art: `${star(12, 12, 8, p.print)}${star(35, 33, 10, p.print)}<circle cx="33" cy="8" r="2" fill="${p.light}"/><circle cx="10" cy="34" r="2.4" fill="${p.light}"/><circle cx="23" cy="22" r="1.6" fill="${p.accent}"/>` }),
  petals: p => ({ size: 50, art: `${flower(14, 15, 8, p.print, p.accent)}${flower(38, 37, 7, p.light, p.accent)}${leaf(38, 16, 9, 40, p.accent)}${leaf(12, 44, 9, -40, p.accent)}` }),
  diamonds: p => ({ size: 40, art: `<path d="M20 2L34 20 20 38 6 20Z" fill="${p.print}"/><path d="M20 11l6.6 9L20 29l-6.6-9Z" fill="${p.accent}"/><path d="M0-6L6 0 0 6-6 0ZM40-6l6 6-6 6-6-6ZM0 34l6 6-6 6-6-6ZM40 34l6 6-6 6-6-6Z" fill="${p.light}"/>` }),
  scallops: p => ({ size: 36, art: `<g fill="none" stroke-width="2.6"><path d="M0 18a18 18 0 0 1 36 0" stroke="${p.dark}" stroke-opacity=".55" fill="${p.print}"/><path d="M7 18a11 11 0 0 1 22 0" stroke="${p.accent}" stroke-opacity=".8"/><path d="M-18 36a18 18 0 0 1 36 0M18 36a18 18 0 0 1 36 0" stroke="${p.dark}" stroke-opacity=".55" fill="${p.light}"/><path d="M25 36a11 11 0 0 1 22 0M-11 36a11 11 0 0 1 22 0" stroke="${p.accent}" stroke-opacity=".8"/></g>` }),
  sprigs: p => ({ size: 50, art: `<path d="M13 30q4-10 2-24M38 48q-5-9-2-20" stroke="${p.accent}" stroke-width="1.8" fill="none"/>${leaf(14, 24, 9, 55, p.accent)}${leaf(14, 19, 9, -55, p.accent)}${leaf(36, 43, 8, -55, p.accent)}${leaf(36, 39, 8, 60, p.accent)}${flower(15, 7, 4.4, p.print, p.light)}${flower(36, 27, 4.4, p.light, p.print)}<circle cx="40" cy="8" r="2" fill="${p.print}"/><circle cx="8" cy="42" r="2" fill="${p.print}"/>` }),
  hills: p => ({ size: 60, art: `<path d="M-30 34q30-34 60 0t60 0V60H-30Z" fill="${p.print}"/><path d="M0 48q30-30 60 0V60H0Z" fill="${p.accent}"/><path d="M-30 58q30-26 60 0t60 0" stroke="${p.light}" stroke-width="2.4" fill="none"/><circle cx="44" cy="11" r="5.5" fill="${p.light}"/>` }),
  confetti: p => ({ size: 52, art: `<g stroke-linecap="round" stroke-width="4.6"><path d="M8 10l7 4" stroke="${p.print}"/><path d="M33 6l-3 7" stroke="${p.accent}"/><path d="M45 24l-7 3" stroke="#e9b949"/><path d="M20 28l4 6" stroke="#7fa65b"/><path d="M6 40l7-2" stroke="${p.accent}"/><path d="M34 44l6 3" stroke="${p.print}"/></g><circle cx="23" cy="15" r="3" fill="#e9b949"/><circle cx="46" cy="42" r="2.6" fill="#7fa65b"/><circle cx="22" cy="46" r="3" fill="${p.dark}" fill-opacity=".7"/>` }),
} as const satisfies Record<string, Repeat>;

export type PatternName = keyof typeof PATTERNS;

/** A `<pattern id="print">` to fill shapes with. */
export function printed(name: PatternName, palette: Palette): string {
  const repeat: ReturnType<Repeat> = PATTERNS[name](palette);
  const turn = repeat.turn ? ` patternTransform="rotate(${repeat.turn})"` : '';
  return `<pattern id="print" width="${repeat.size}" height="${repeat.size}" patternUnits="userSpaceOnUse"${turn}><rect width="${repeat.size}" height="${repeat.size}" fill="${palette.body}"/>${repeat.art}</pattern>`;
}
