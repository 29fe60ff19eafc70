import type { CategoryId } from './categories.ts';
import type { CollectionName } from './collections.ts';
import type { MotifName } from './art/motifs/index.ts';

/**
 * A line of the range: one thing to buy, made in several collections or under several names.
 * `price` in euro cents; `spread` is the price step between the cheapest and the dearest of the line.
 */
export interface Line {
  readonly category: CategoryId;
  readonly motif: MotifName;
  readonly price: number;
  readonly spread?: number;
  /** Said about every product of the line. */
  readonly blurb: string;
  /** Sizes or colours; `by` is added to the price. */
  readonly variants?: readonly { readonly title: string; readonly by?: number }[];
  /** Either the noun that follows a collection's name … */
  readonly noun?: string;
  readonly collections?: readonly CollectionName[];
  /** … or whole titles, each with the collection that colours it. */
  readonly named?: Readonly<Record<string, CollectionName>>;
}

const sizes = [{ title: 'Small' }, { title: 'Large', by: 900 }] as const;

const PULL_ALONG = 'Maple and water-based paint, for pulling along and chewing on.';

export const LINES: readonly Line[] = [
  { category: 'mugs', motif: 'mug', price: 1890, spread: 300, noun: 'mug', blurb: 'Thrown stoneware, glazed by hand and happy in the dishwasher. Holds 350 ml.', collections: ['Saltmarsh', 'Harbour Fog', 'First Frost', 'Orchard Row', 'Moth & Moon', 'Marmalade', 'Night Train', 'Rosehip Lane', 'Low Hills', 'Clover'] },
  { category: 'mugs', motif: 'espresso', price: 2200, spread: 200, noun: 'espresso pair', blurb: 'Two small cups on two small saucers, for two small silences. 80 ml each.', collections: ['Pebblewash', 'Plum Stripe', 'Fern Hollow', 'Lemon Yard', 'Thimbleberry'] },
  { category: 'mugs', motif: 'teapot', price: 4600, spread: 800, noun: 'teapot', blurb: 'Pours without a drip; we tried all of them. Holds 900 ml.', collections: ['Harbour Fog', 'Clover', 'Kite Weather', 'Sunday Gingham'] },
  { category: 'mugs', motif: 'tumbler', price: 2450, noun: 'travel cup', blurb: 'Double-walled steel with a cork lid. Hot for six hours, cold for twelve.', collections: ['Night Train', 'Saltmarsh', 'Confetti'], variants: [{ title: '340 ml' }, { title: '480 ml', by: 400 }] },

  { category: 'tea', motif: 'tin', price: 1150, spread: 250, blurb: 'Loose leaf in a tin worth keeping. 100 g, about forty cups.', named: { 'Chimney Smoke black tea': 'Night Train', 'Rainy Window breakfast tea': 'Harbour Fog', 'Grandfather’s Garden green tea': 'Fern Hollow', 'Late Train Earl Grey': 'Moth & Moon', 'Hedgerow berry tea': 'Thimbleberry', 'Peppermint Porch': 'Clover', 'Slow Sunday rooibos': 'Marmalade', 'Rose Gate white tea': 'Rosehip Lane' } },
  { category: 'tea', motif: 'pouch', price: 890, spread: 200, blurb: 'Stone-ground and barely sweet. Whisk into hot milk. 200 g.', named: { 'Dark Harbour cocoa': 'Plum Stripe', 'Salted Caramel cocoa': 'Marmalade', 'Orange Peel cocoa': 'Orchard Row', 'Cardamom cocoa': 'Low Hills', 'Snowed-In white cocoa': 'First Frost' } },
  { category: 'tea', motif: 'honey', price: 980, spread: 150, blurb: 'From hives we can walk to. 250 g.', named: { 'Linden honey': 'Lemon Yard', 'Heather honey': 'Plum Stripe', 'Forest honey': 'Fern Hollow' } },
  { category: 'tea', motif: 'strainer', price: 1490, spread: 300, blurb: 'Brushed steel with a drip stand, for people who lose tea balls.', named: { 'Acorn tea infuser': 'Low Hills', 'Little House tea infuser': 'Saltmarsh', 'Moon tea strainer': 'Moth & Moon' } },
  { category: 'tea', motif: 'parcel', price: 2900, spread: 900, blurb: 'Six small tins in a box tied with cotton ribbon.', named: { 'Six o’clock tea sampler': 'Lemon Yard', 'Night Shift tea sampler': 'Night Train', 'Around the Orchard sampler': 'Orchard Row', 'Snow Day cocoa sampler': 'First Frost' } },

  { category: 'candles', motif: 'jarCandle', price: 2400, spread: 400, noun: 'jar candle', blurb: 'Rapeseed wax, cotton wick, forty quiet hours.', collections: ['Fern Hollow', 'Harbour Fog', 'Orchard Row', 'Moth & Moon', 'Lemon Yard', 'Rosehip Lane', 'First Frost'], variants: sizes },
  { category: 'candles', motif: 'tapers', price: 1250, spread: 150, noun: 'taper candles, set of 4', blurb: 'Hand-dipped and dripless, 25 cm tall.', collections: ['Plum Stripe', 'Marmalade', 'Saltmarsh', 'Clover', 'Confetti'] },
  { category: 'candles', motif: 'pillar', price: 1650, spread: 500, noun: 'pillar candle', blurb: 'A weighty candle with a pressed relief. Burns for sixty hours.', collections: ['Low Hills', 'Pebblewash', 'Thimbleberry'] },
  { category: 'candles', motif: 'matches', price: 590, spread: 100, noun: 'matches', blurb: 'Sixty long matches in a box too nice to throw away.', collections: ['Night Train', 'Kite Weather', 'Marmalade', 'Fern Hollow'] },
  { category: 'candles', motif: 'lantern', price: 3400, spread: 700, noun: 'paper lantern', blurb: 'Folded by hand, lit by a warm LED that runs for eighty hours.', collections: ['Moth & Moon', 'Sunday Gingham', 'Clover'] },

  { category: 'notebooks', motif: 'notebook', price: 1450, spread: 300, noun: 'notebook', blurb: 'Thread-sewn, lies flat, 160 pages of paper that likes ink.', collections: ['Saltmarsh', 'Moth & Moon', 'Pebblewash', 'Thimbleberry', 'Low Hills', 'Lemon Yard', 'Night Train', 'Confetti'], variants: [{ title: 'Plain' }, { title: 'Dotted' }, { title: 'Ruled' }] },
  { category: 'notebooks', motif: 'planner', price: 1950, spread: 200, noun: 'week planner', blurb: 'Undated, so it starts whenever you do. 54 tear-off weeks.', collections: ['Kite Weather', 'Rosehip Lane', 'Fern Hollow', 'Harbour Fog'] },
  { category: 'notebooks', motif: 'pencils', price: 950, spread: 250, blurb: 'Six cedar pencils, already sharp.', named: { 'Sharp Remarks pencils': 'Plum Stripe', 'Rough Draft pencils': 'Pebblewash', 'Good Intentions pencils': 'Clover', 'Crossword pencils': 'Marmalade' } },
  { category: 'notebooks', motif: 'letterSet', price: 1600, spread: 200, noun: 'letter set', blurb: 'Twenty sheets, ten lined envelopes, no excuses.', collections: ['Rosehip Lane', 'Harbour Fog', 'Orchard Row', 'Clover'] },

  { category: 'cards', motif: 'card', price: 390, spread: 60, blurb: 'Letterpress on cotton board, blank inside, with an envelope.', named: { '“You made it” card': 'Kite Weather', '“Sorry it’s late” card': 'Harbour Fog', '“Hooray for you” card': 'Confetti', '“To the moon” card': 'Moth & Moon', '“Warm & well” card': 'Orchard Row', '“Thank you, truly” card': 'Rosehip Lane', '“Small and new” card': 'Lemon Yard', '“Old and splendid” card': 'Plum Stripe', '“Thinking of you” card': 'Fern Hollow', '“Yes!” card': 'Marmalade', '“First snow” card': 'First Frost', '“Home at last” card': 'Low Hills' } },
  { category: 'cards', motif: 'cardSet', price: 1290, spread: 300, noun: 'card set of 8', blurb: 'Eight cards in two designs, eight envelopes, one ribbon.', collections: ['Thimbleberry', 'Saltmarsh', 'Night Train', 'Clover', 'Pebblewash'] },
  { category: 'cards', motif: 'postcards', price: 990, spread: 150, noun: 'postcards, box of 20', blurb: 'For writing to one person twenty times.', collections: ['Low Hills', 'Harbour Fog', 'Kite Weather'] },

  { category: 'wrap', motif: 'roll', price: 690, spread: 150, noun: 'wrapping paper', blurb: 'Three metres of heavy recycled paper that forgives bad folding.', collections: ['First Frost', 'Confetti', 'Orchard Row', 'Sunday Gingham', 'Night Train', 'Clover', 'Plum Stripe', 'Thimbleberry', 'Lemon Yard', 'Fern Hollow'] },
  { category: 'wrap', motif: 'ribbon', price: 450, spread: 120, noun: 'cotton ribbon', blurb: 'Five metres, dyed in small batches, made to be used again.', collections: ['Marmalade', 'Saltmarsh', 'Rosehip Lane', 'Plum Stripe'], variants: [{ title: '10 mm' }, { title: '25 mm', by: 150 }] },
  { category: 'wrap', motif: 'tags', price: 420, spread: 80, noun: 'gift tags', blurb: 'Twelve tags on cotton string.', collections: ['First Frost', 'Kite Weather', 'Fern Hollow', 'Confetti'] },
  { category: 'wrap', motif: 'giftBag', price: 550, spread: 200, noun: 'gift bag', blurb: 'Paper handles, wide base, holds a bottle or a secret.', collections: ['Night Train', 'Sunday Gingham', 'Marmalade'] },
  { category: 'wrap', motif: 'parcel', price: 750, spread: 350, noun: 'gift box', blurb: 'Rigid, lidded and reusable, with tissue inside.', collections: ['Clover', 'Kite Weather', 'Thimbleberry', 'Pebblewash'] },

  { category: 'planters', motif: 'pot', price: 2600, spread: 700, noun: 'plant pot', blurb: 'Fired clay with a saucer and a hole in the right place.', collections: ['Low Hills', 'Pebblewash', 'Saltmarsh', 'Marmalade', 'Clover', 'Harbour Fog', 'Kite Weather'], variants: sizes },
  { category: 'planters', motif: 'hangingPot', price: 3100, spread: 400, noun: 'hanging planter', blurb: 'Glazed bowl on a braided cotton hanger.', collections: ['Fern Hollow', 'Sunday Gingham', 'Plum Stripe'] },
  { category: 'planters', motif: 'wateringCan', price: 3800, spread: 500, noun: 'watering can', blurb: 'Powder-coated steel, a long spout, good balance. 1.4 l.', collections: ['Lemon Yard', 'Saltmarsh', 'Rosehip Lane'] },
  { category: 'planters', motif: 'seeds', price: 480, spread: 60, blurb: 'Untreated seed, enough for a windowsill and a neighbour.', named: { 'Windowsill basil seeds': 'Fern Hollow', 'Snapdragon seeds': 'Rosehip Lane', 'Cornflower seeds': 'Kite Weather', 'Marigold seeds': 'Marmalade', 'Sweet pea seeds': 'Plum Stripe', 'Wild strawberry seeds': 'Thimbleberry' } },

  { category: 'kitchen', motif: 'teaTowel', price: 1390, spread: 200, noun: 'tea towel', blurb: 'Half linen, dries properly, softer every year. 50 × 70 cm.', collections: ['Orchard Row', 'Sunday Gingham', 'Harbour Fog', 'Lemon Yard', 'Saltmarsh', 'Thimbleberry', 'Low Hills', 'Clover'] },
  { category: 'kitchen', motif: 'apron', price: 3600, spread: 400, noun: 'apron', blurb: 'Washed linen, crossed straps, two deep pockets.', collections: ['Fern Hollow', 'Plum Stripe', 'Pebblewash', 'Marmalade'] },
  { category: 'kitchen', motif: 'board', price: 2900, spread: 900, blurb: 'Oiled oak from one tree at a time. No two alike.', named: { 'Ferry Plank serving board': 'Low Hills', 'Half Moon board': 'Moth & Moon', 'Bread & Butter board': 'Sunday Gingham' } },
  { category: 'kitchen', motif: 'bowl', price: 1850, spread: 500, noun: 'bowl', blurb: 'Wide, shallow and right for almost everything.', collections: ['Rosehip Lane', 'Kite Weather', 'Pebblewash', 'First Frost'] },

  { category: 'bath', motif: 'soap', price: 790, spread: 160, blurb: 'Cold-pressed with olive and rapeseed oil. 110 g, wrapped in paper.', named: { 'Sea Salt & Fennel soap': 'Saltmarsh', 'Rosehip soap': 'Rosehip Lane', 'Oat & Honey soap': 'Low Hills', 'Bergamot soap': 'Lemon Yard', 'Cedar Shed soap': 'Fern Hollow', 'Clay & Clove soap': 'Marmalade', 'Rain soap': 'Harbour Fog' } },
  { category: 'bath', motif: 'bottle', price: 1980, spread: 300, noun: 'hand wash', blurb: 'In brown glass you can refill. 300 ml.', collections: ['Fern Hollow', 'Orchard Row', 'Plum Stripe', 'Saltmarsh'], variants: [{ title: 'Bottle' }, { title: 'Refill', by: -500 }] },
  { category: 'bath', motif: 'salts', price: 1690, spread: 200, noun: 'bath salts', blurb: 'Three long baths in a jar.', collections: ['Moth & Moon', 'Thimbleberry', 'Harbour Fog', 'Clover'] },
  { category: 'bath', motif: 'brush', price: 1590, spread: 400, blurb: 'Beech and plant bristle.', named: { 'Long Handle bath brush': 'Low Hills', 'Nail brush with a view': 'Kite Weather', 'Sisal back scrubber': 'Pebblewash' } },
  { category: 'bath', motif: 'parcel', price: 3400, spread: 900, blurb: 'Soap, salts, a brush and an excuse, boxed and tied.', named: { 'The Long Bath gift set': 'Moth & Moon', 'The Garden Hands gift set': 'Fern Hollow', 'The Sea Swim gift set': 'Saltmarsh', 'The New Parents gift set': 'Sunday Gingham' } },

  { category: 'puzzles', motif: 'puzzle', price: 2490, spread: 500, blurb: 'Thick card, a linen finish and no false fits.', named: { 'Night Train to Nowhere, 1000 pieces': 'Night Train', 'The Cat Who Kept the Lighthouse, 500 pieces': 'Saltmarsh', 'A Hundred Teapots, 1000 pieces': 'Sunday Gingham', 'Allotment in August, 750 pieces': 'Clover', 'The Moth Library, 1000 pieces': 'Moth & Moon', 'Pears, Mostly, 500 pieces': 'Orchard Row', 'Seven Low Hills, 300 pieces': 'Low Hills', 'Snowed In at the Post Office, 1000 pieces': 'First Frost' } },
  { category: 'puzzles', motif: 'deck', price: 1350, spread: 400, blurb: 'Fifty-four cards, linen embossed, in a tuck box.', named: { 'Fennel & Finch playing cards': 'Fern Hollow', 'Hedgerow happy families': 'Thimbleberry', 'Moon Phase patience cards': 'Moth & Moon', 'Silly Hats memory game': 'Confetti' } },
  { category: 'puzzles', motif: 'boardGame', price: 3200, spread: 800, blurb: 'Learnt in five minutes, argued about for years.', named: { 'Ferrymen, a game of small boats': 'Harbour Fog', 'Orchard Thieves': 'Orchard Row', 'Kite Weather, the game': 'Kite Weather' } },
  { category: 'puzzles', motif: 'dominoes', price: 2100, spread: 300, blurb: 'Twenty-eight tiles of painted beech in a sliding box.', named: { 'Berry dominoes': 'Thimbleberry', 'Terrazzo dominoes': 'Pebblewash', 'Starry dominoes': 'Night Train' } },

  { category: 'toys', motif: 'otter', price: 2200, spread: 500, blurb: PULL_ALONG, named: { 'Otis the pull-along otter': 'Saltmarsh' } },
  { category: 'toys', motif: 'bear', price: 2200, spread: 500, blurb: PULL_ALONG, named: { 'Bruna the pull-along bear': 'Low Hills' } },
  { category: 'toys', motif: 'hen', price: 2200, spread: 500, blurb: PULL_ALONG, named: { 'Hettie the pull-along hen': 'Marmalade' } },
  { category: 'toys', motif: 'whale', price: 2200, spread: 500, blurb: PULL_ALONG, named: { 'Wilf the pull-along whale': 'Kite Weather' } },
  { category: 'toys', motif: 'fox', price: 2200, spread: 500, blurb: PULL_ALONG, named: { 'Fig the pull-along fox': 'Orchard Row' } },
  { category: 'toys', motif: 'stacker', price: 1990, spread: 300, noun: 'stacking rings', blurb: 'Seven rings, one peg, endless satisfaction.', collections: ['Confetti', 'Rosehip Lane', 'Clover', 'Sunday Gingham'] },
  { category: 'toys', motif: 'train', price: 3400, spread: 600, noun: 'wooden train', blurb: 'An engine and two wagons that hold on by magnets.', collections: ['Night Train', 'Marmalade', 'Fern Hollow'] },
  { category: 'toys', motif: 'boat', price: 1750, spread: 250, noun: 'bath boat', blurb: 'Cork and cotton. It floats; we checked.', collections: ['Harbour Fog', 'Kite Weather', 'Plum Stripe'] },
  { category: 'toys', motif: 'blocks', price: 2800, spread: 400, noun: 'building blocks', blurb: 'Thirty-two blocks in a cotton bag.', collections: ['Pebblewash', 'Confetti', 'Lemon Yard'] },

  { category: 'ornaments', motif: 'bauble', price: 990, spread: 200, noun: 'glass bauble', blurb: 'Mouth-blown, painted by two people who will not say which is whose.', collections: ['First Frost', 'Night Train', 'Thimbleberry', 'Marmalade', 'Fern Hollow', 'Rosehip Lane', 'Confetti'] },
  { category: 'ornaments', motif: 'star', price: 790, spread: 150, noun: 'straw star', blurb: 'Pressed rye straw on a red thread.', collections: ['Lemon Yard', 'Low Hills', 'Moth & Moon'] },
  { category: 'ornaments', motif: 'bird', price: 890, spread: 120, blurb: 'Felted wool with a loop for a branch.', named: { 'Felt finch': 'Marmalade', 'Felt robin': 'Orchard Row', 'Felt wren': 'Low Hills', 'Felt blue tit': 'Kite Weather', 'Felt owl': 'Moth & Moon' } },
  { category: 'ornaments', motif: 'house', price: 1450, spread: 350, noun: 'tealight house', blurb: 'White porcelain with lit windows.', collections: ['Harbour Fog', 'First Frost', 'Sunday Gingham', 'Rosehip Lane'] },
  { category: 'ornaments', motif: 'wreath', price: 2650, spread: 400, noun: 'paper wreath', blurb: 'A hundred cut leaves on a willow ring.', collections: ['Fern Hollow', 'Thimbleberry', 'First Frost'] },
];
