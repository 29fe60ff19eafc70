import type { PatternName } from './art/patterns.ts';
import type { PaletteName } from './art/palettes.ts';

/** A theme that runs through several shelves: its name leads a product's title, its palette and pattern lead the picture. */
export interface Collection {
  readonly palette: PaletteName;
  readonly pattern: PatternName;
}

export const COLLECTIONS = {
  Saltmarsh: { palette: 'lagoon', pattern: 'reeds' },
  'Harbour Fog': { palette: 'fog', pattern: 'waves' },
  'First Frost': { palette: 'frost', pattern: 'flakes' },
  'Orchard Row': { palette: 'orchard', pattern: 'apples' },
  Thimbleberry: { palette: 'berry', pattern: 'berries' },
  'Moth & Moon': { palette: 'dusk', pattern: 'moons' },
  'Sunday Gingham': { palette: 'peach', pattern: 'gingham' },
  'Fern Hollow': { palette: 'moss', pattern: 'leaves' },
  Pebblewash: { palette: 'sand', pattern: 'terrazzo' },
  Marmalade: { palette: 'marmalade', pattern: 'dots' },
  'Night Train': { palette: 'midnight', pattern: 'stars' },
  Clover: { palette: 'meadow', pattern: 'petals' },
  'Kite Weather': { palette: 'sky', pattern: 'diamonds' },
  'Lemon Yard': { palette: 'lemon', pattern: 'scallops' },
  'Rosehip Lane': { palette: 'rose', pattern: 'sprigs' },
  'Low Hills': { palette: 'clay', pattern: 'hills' },
  'Plum Stripe': { palette: 'plum', pattern: 'stripes' },
  Confetti: { palette: 'party', pattern: 'confetti' },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;
