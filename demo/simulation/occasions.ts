import type { CategoryId } from '../catalog/categories.ts';
import type { MotifName } from '../catalog/art/motifs/index.ts';

/** Why somebody comes to the shop, and what a basket made for it is built of. */
export interface Occasion {
  readonly name: string;
  /** How likely among all visits in an ordinary week. */
  readonly weight: number;
  /** Factor by month, January first; absent = every month alike. */
  readonly months?: readonly number[];
  /** Shelves the first gift comes from, with weights. */
  readonly shelves: Readonly<Partial<Record<CategoryId, number>>>;
  /** Fewest and most gifts before complements. */
  readonly gifts: readonly [least: number, most: number];
  /** Chance that it is wrapped: paper, ribbon or tag, and a card. */
  readonly wrapped: number;
}

const XMAS = [0.15, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.4, 1.1, 3.2, 5] as const;

export const OCCASIONS: readonly Occasion[] = [
  { name: 'birthday', weight: 30, shelves: { mugs: 3, puzzles: 3, candles: 2, notebooks: 3, toys: 2, bath: 2, planters: 2, tea: 1 }, gifts: [1, 2], wrapped: 0.75 },
  { name: 'for myself', weight: 26, shelves: { tea: 5, mugs: 2, notebooks: 3, bath: 3, planters: 2, kitchen: 2, candles: 2 }, gifts: [1, 3], wrapped: 0 },
  { name: 'christmas', weight: 14, months: XMAS, shelves: { ornaments: 6, candles: 3, wrap: 2, toys: 3, puzzles: 3, mugs: 2, tea: 2, bath: 1 }, gifts: [2, 5], wrapped: 0.8 },
  { name: 'housewarming', weight: 10, months: [0.7, 0.7, 1, 1.2, 1.3, 1.3, 1.2, 1.2, 1.2, 1, 0.7, 0.5], shelves: { planters: 4, kitchen: 4, candles: 3 }, gifts: [1, 3], wrapped: 0.5 },
  { name: 'new baby', weight: 8, shelves: { toys: 6, bath: 1 }, gifts: [1, 2], wrapped: 0.7 },
  { name: 'mother’s day', weight: 5, months: [0.1, 0.3, 1.5, 3, 4.5, 0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], shelves: { bath: 4, planters: 4, candles: 3, tea: 2 }, gifts: [1, 2], wrapped: 0.7 },
  { name: 'garden', weight: 6, months: [0.3, 0.9, 2.4, 2.6, 2, 1.2, 0.7, 0.5, 0.5, 0.4, 0.2, 0.1], shelves: { planters: 1 }, gifts: [2, 4], wrapped: 0.05 },
  { name: 'paper supplies', weight: 8, months: [0.8, 0.9, 0.9, 0.9, 1, 0.9, 0.8, 0.8, 1, 1.1, 1.5, 1.6], shelves: { cards: 5, wrap: 4, notebooks: 2 }, gifts: [2, 5], wrapped: 0 },
];

/** Who buys `when` often also takes one of `then`, with this chance, preferably of the same collection. */
export interface Complement {
  readonly when: readonly MotifName[];
  readonly then: readonly MotifName[];
  readonly chance: number;
}

export const COMPLEMENTS: readonly Complement[] = [
  { when: ['mug', 'teapot'], then: ['tin', 'pouch'], chance: 0.42 },
  { when: ['tin'], then: ['strainer', 'honey', 'mug', 'teapot'], chance: 0.34 },
  { when: ['pouch'], then: ['mug'], chance: 0.3 },
  { when: ['teapot'], then: ['teaTowel', 'strainer'], chance: 0.3 },
  { when: ['espresso'], then: ['board', 'teaTowel'], chance: 0.2 },
  { when: ['jarCandle', 'tapers', 'pillar'], then: ['matches'], chance: 0.52 },
  { when: ['house'], then: ['tapers', 'matches'], chance: 0.4 },
  { when: ['notebook', 'planner'], then: ['pencils'], chance: 0.46 },
  { when: ['letterSet'], then: ['postcards', 'pencils'], chance: 0.25 },
  { when: ['pot', 'hangingPot'], then: ['seeds', 'wateringCan'], chance: 0.5 },
  { when: ['seeds'], then: ['seeds', 'pot'], chance: 0.6 },
  { when: ['apron'], then: ['teaTowel', 'board'], chance: 0.45 },
  { when: ['board', 'bowl'], then: ['teaTowel'], chance: 0.35 },
  { when: ['soap'], then: ['brush', 'soap'], chance: 0.5 },
  { when: ['salts'], then: ['jarCandle', 'soap'], chance: 0.4 },
  { when: ['bottle'], then: ['soap'], chance: 0.3 },
  { when: ['puzzle'], then: ['tin', 'deck'], chance: 0.28 },
  { when: ['deck', 'boardGame'], then: ['dominoes', 'boardGame'], chance: 0.22 },
  { when: ['stacker', 'blocks'], then: ['otter', 'bear', 'hen', 'whale', 'fox', 'boat'], chance: 0.38 },
  { when: ['bauble'], then: ['bauble', 'star', 'bird'], chance: 0.62 },
  { when: ['roll'], then: ['ribbon', 'tags'], chance: 0.55 },
];

/** Things that run out, and after about how many days. */
export const REPLENISHED: Readonly<Partial<Record<MotifName, number>>> = { tin: 55, pouch: 70, honey: 80, soap: 50, bottle: 90, matches: 120, jarCandle: 100, tapers: 90 };
