import { CATEGORIES, type CategoryId } from '../catalog/categories.ts';
import { COLLECTIONS, type CollectionName } from '../catalog/collections.ts';
import { pick, pickWeighted, type Random } from '../catalog/random.ts';

/** Habits shared by a kind of shopper. */
interface Persona {
  readonly name: string;
  readonly share: number;
  /** Orders a year. */
  readonly rate: number;
  /** Chance per order that something that ran out is bought again. */
  readonly replenishes: number;
  /** How strongly they stay with the collections they like: 0 = not at all. */
  readonly taste: number;
  /** 1 = does not look at prices; above it, dear things are bought less often. */
  readonly thrift: number;
  readonly loves: readonly CategoryId[];
}

const PERSONAS: readonly Persona[] = [
  { name: 'tea drinker', share: 20, rate: 4.2, replenishes: 0.75, taste: 2, thrift: 1, loves: ['tea', 'mugs'] },
  { name: 'gift giver', share: 28, rate: 3, replenishes: 0.1, taste: 1, thrift: 1.2, loves: ['wrap', 'cards', 'candles'] },
  { name: 'nest builder', share: 14, rate: 2.4, replenishes: 0.3, taste: 5, thrift: 1, loves: ['kitchen', 'planters', 'candles'] },
  { name: 'paper person', share: 12, rate: 3.4, replenishes: 0.2, taste: 3, thrift: 1.3, loves: ['notebooks', 'cards', 'wrap'] },
  { name: 'young family', share: 12, rate: 2.8, replenishes: 0.15, taste: 0.5, thrift: 1.4, loves: ['toys', 'puzzles'] },
  { name: 'once a year', share: 14, rate: 0.7, replenishes: 0, taste: 0.5, thrift: 1, loves: ['ornaments'] },
];

const COUNTRIES = [['DE', 44], ['AT', 9], ['NL', 11], ['FR', 12], ['ES', 6], ['GB', 7], ['US', 6], ['CH', 4], ['JP', 1]] as const;

/** One shopper of the simulation. */
export interface Shopper {
  readonly id: string;
  readonly country: string;
  readonly persona: Persona;
  readonly likes: readonly CollectionName[];
  readonly dear: ReadonlySet<CategoryId>;
}

/** A shopper with a persona, two or three favourite collections and one shelf of their own. */
export function shopper(random: Random, index: number): Shopper {
  const persona = pickWeighted(random, PERSONAS, p => p.share);
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  return {
    id: `c${String(index + 1).padStart(4, '0')}`,
    country: pickWeighted(random, COUNTRIES, c => c[1])[0],
    persona,
    likes: [pick(random, names), pick(random, names), pick(random, names)],
    dear: new Set([...persona.loves, pick(random, CATEGORIES).id]),
  };
}
