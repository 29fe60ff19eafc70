import { hash, pick, seeded } from '../random.ts';
import { MOTIFS, type MotifName } from './motifs/index.ts';
import { PALETTES, type Palette, type PaletteName } from './palettes.ts';
import { printed, type PatternName } from './patterns.ts';

/** What a picture shows. The same subject always gives the same bytes. */
export interface ArtSubject {
  readonly id: string;
  readonly motif: MotifName;
  readonly palette: PaletteName;
  readonly pattern: PatternName;
}

/** A square picture of a product, as an SVG file: attributes only, so that it needs no style permission. */
export function tile({ id, motif, palette, pattern }: ArtSubject): string {
  const p: Palette = PALETTES[palette];
  const random = seeded(hash(id));
  const thing = MOTIFS[motif];
  const stands = 'stands' in thing ? thing.stands : undefined;
  const shadow = stands ? `<ellipse cx="${stands[0] + 14}" cy="${stands[1]}" rx="${stands[2] * 1.12}" ry="15" fill="${p.dark}" fill-opacity=".36" filter="url(#soft)"/>` : '';
  const wallShadow = 'hangs' in thing && thing.hangs ? `<g filter="url(#soft)" opacity=".13" transform="translate(16 20)"><circle cx="200" cy="206" r="104" fill="${p.dark}"/></g>` : '';
  const table = stands ? `<path d="M0 284H400V400H0Z" fill="${p.table}"/><path d="M0 284H400V300H0Z" fill="#fff" fill-opacity=".16"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><defs>
<linearGradient id="shade"><stop offset="0" stop-color="#fff" stop-opacity=".24"/><stop offset=".38" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1c1230" stop-opacity=".24"/></linearGradient>
<linearGradient id="wall" x2="0" y2="1"><stop offset="0" stop-color="${p.wall}"/><stop offset="1" stop-color="${p.table}"/></linearGradient>
<radialGradient id="halo"><stop offset="0" stop-color="#ffe3a1" stop-opacity=".75"/><stop offset="1" stop-color="#ffe3a1" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-40%" y="-60%" width="180%" height="220%"><feGaussianBlur stdDeviation="9"/></filter>
${printed(pattern, p)}</defs>
<path d="M0 0H400V400H0Z" fill="${stands ? p.wall : 'url(#wall)'}"/>${pick(random, SCENES)(p)}${table}${wallShadow}${shadow}${thing.draw(p, random)}</svg>`;
}

/** What is on the wall. */
const SCENES: readonly ((p: Palette) => string)[] = [
  p => `<circle cx="200" cy="196" r="158" fill="${p.glow}"/>`,
  p => `<path d="M58 400V190a142 142 0 0 1 284 0V400Z" fill="${p.glow}"/>`,
  p => `<path d="M250-20L470 240V-20Z" fill="${p.glow}"/><path d="M170-20L440 300 380 340 90-20Z" fill="${p.glow}" fill-opacity=".7"/>`,
  p => `<circle cx="286" cy="128" r="96" fill="${p.glow}"/>`,
  p => `<path d="M-20 240C60 120 150 250 230 150S380 90 430 150V-20H-20Z" fill="${p.glow}"/>`,
];
