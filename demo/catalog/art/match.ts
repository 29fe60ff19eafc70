import { hash } from '../random.ts';
import type { MotifName } from './motifs/index.ts';
import { PALETTES, type PaletteName } from './palettes.ts';
import { PATTERNS, type PatternName } from './patterns.ts';
import type { ArtSubject } from './tile.ts';

/** Words of a title that name a thing we can draw; the first that fits wins. */
const WORDS: readonly (readonly [RegExp, MotifName])[] = [
  [/\bbunting|garland|flags?\b/i, 'bunting'], [/\bfairy lights?|\blights?\b(?!.*holder)/i, 'lights'], [/t-?light|tealight|lantern|chandelier/i, 'lantern'],
  [/cake|muffin|bak(e|ing)/i, 'cake'], [/heart/i, 'heart'], [/candle(?!stick)/i, 'jarCandle'], [/candlestick/i, 'tapers'], [/match(es)?\b/i, 'matches'], [/teapot|coffee ?pot|jug|pitcher/i, 'teapot'],
  [/mug|beaker/i, 'mug'], [/cup|saucer|egg ?cup/i, 'espresso'], [/bottle|flask/i, 'tumbler'], [/lunch ?bag|shopper|\bbags?\b|purse|rucksack|backpack|tote/i, 'bag'],
  [/\bjars?\b|spice|storage/i, 'jar'], [/\btins?\b|canister|caddy/i, 'tin'], [/clock|watch|timer/i, 'clock'],
  [/frame|sign\b|mirror|picture|print|poster|blackboard|chalk|plaque/i, 'frame'], [/necklace|earring|bracelet|ring\b|brooch|beads?|charm|jewel/i, 'trinket'],
  [/notebook|book|journal|diary|album/i, 'notebook'], [/pencil|\bpens?\b|crayon/i, 'pencils'], [/envelope|letter|writing/i, 'letterSet'], [/postcard/i, 'postcards'], [/\bcards?\b/i, 'card'],
  [/\bwrap\b|wrapping|\bpaper (?!chain)|tissue/i, 'roll'], [/ribbon|tape\b|string|twine/i, 'ribbon'], [/\btags?\b|label/i, 'tags'],
  [/planter|plant|\bpots?\b|flower|vase/i, 'pot'], [/watering/i, 'wateringCan'], [/seed|garden|herb/i, 'seeds'], [/towel|cloth|napkin|doily|cushion|quilt|throw/i, 'teaTowel'], [/apron|oven|glove/i, 'apron'],
  [/board|tray|coaster|placemat/i, 'board'], [/bowl|plate|dish/i, 'bowl'], [/soap/i, 'soap'], [/bath|wash/i, 'bottle'], [/brush/i, 'brush'],
  [/jigsaw|puzzle/i, 'puzzle'], [/playing|cards/i, 'deck'], [/domino/i, 'dominoes'], [/game|ludo|chess/i, 'boardGame'], [/train/i, 'train'], [/boat|ship/i, 'boat'], [/blocks?\b|cube/i, 'blocks'], [/\btoys?\b|doll|bear|horse|dog|cat\b|rabbit/i, 'bear'],
  [/bauble|christmas|xmas|decoration|ornament/i, 'bauble'], [/\bstars?\b/i, 'star'], [/bird|owl|hen\b|robin|dove/i, 'bird'], [/house|cottage/i, 'house'], [/wreath/i, 'wreath'], [/box|gift|set of|kit\b/i, 'parcel'],
];

const ANYTHING: readonly MotifName[] = ['parcel', 'giftBag', 'jar', 'frame', 'bowl', 'trinket'];
const PALETTE_NAMES = Object.keys(PALETTES) as PaletteName[];
const PATTERN_NAMES = Object.keys(PATTERNS) as PatternName[];

/** A picture for a product of which only id and title are known. */
export function subjectFor(id: string, title: string): ArtSubject {
  const seed = hash(id);
  const motif = WORDS.find(([word]) => word.test(title))?.[1] ?? ANYTHING[seed % ANYTHING.length] ?? 'parcel';
  return {
    id, motif,
    palette: PALETTE_NAMES[(seed >>> 4) % PALETTE_NAMES.length] ?? 'sand',
    pattern: PATTERN_NAMES[(seed >>> 12) % PATTERN_NAMES.length] ?? 'dots',
  };
}
