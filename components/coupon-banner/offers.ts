import { amountIn, type Candidate, type Decision, type Offer } from '../../worker/protocol/index.ts';

/** What of all offers this cart can use. It does not depend on the decision, so room can be kept before there is one. */
export interface Choice {
  /** By preference, best first. */
  readonly usable: readonly Offer[];
  /** An offer that the cart has come close to and that saves more than any it can use. */
  readonly next?: Progress;
}

export interface Progress {
  readonly offer: Offer;
  /** Minor units that the cart lacks, and those it needs in all. */
  readonly missing: number;
  readonly minimum: number;
}

export interface Situation {
  /** Minor units; undefined where no scope tells: then the page's backend judges. */
  readonly subtotal: number | undefined;
  /** ISO 4217; empty where no scope tells. */
  readonly currency: string;
  /** Codes in force. */
  readonly applied: readonly string[];
  /** Offers that had expired by then (ms since 1970) are not shown. */
  readonly asOf: number;
}

/** An offer is worth a nudge once the cart has this share of its minimum. */
const NEAR = 0.5;

/** @param offers By preference, best first. */
export function chooseOffers(offers: readonly Offer[], situation: Situation): Choice {
  const open = offers.filter(offer => isOpen(offer, situation) && combines(offer, offers, situation.applied));
  const usable = open.filter(offer => missingFor(offer, situation) === 0);
  const next = open.map(offer => progressOf(offer, situation))
    .filter((progress): progress is Progress => progress !== undefined && beats(progress, usable, situation.currency))
    .sort((a, b) => a.missing - b.missing)[0];
  return { usable, ...(next && { next }) };
}

/** What the engine needs to know of an offer; its id is its code. */
export function candidateOf({ code, percent, amount, minSubtotal, expires }: Offer): Candidate {
  return {
    id: code, ...(percent !== undefined && { percent }), ...(amount !== undefined && { amount }),
    ...(minSubtotal !== undefined && { minSubtotal }), ...(expires !== undefined && { expires }),
  };
}

/** The engine's rule for what is beyond the number shown; the banner shows one offer anyway, the best that the cart can use. */
const LIMIT = 'till:limit';

/** All codes in the decided order, those beyond the limit too: the first may be in force already. */
export function rankingOf(decision: Decision | undefined): string[] | undefined {
  return decision && [...decision.order, ...decision.hidden.filter(({ rule }) => rule === LIMIT).map(({ id }) => id)];
}

/** Whether a rule hides an offer. */
export function isHidden(code: string, decision: Decision | undefined): boolean {
  return decision?.hidden.some(({ id, rule }) => id === code && rule !== LIMIT) ?? false;
}

/** Codes are the same whatever their letters' case. */
export const sameCode = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const isExpired = (offer: Offer, at: number): boolean => offer.expires !== undefined && Date.parse(offer.expires) <= at;

/** What an offer takes off a cart of `subtotal`; undefined for one that takes no money off, such as a gift. */
export function savingOf(offer: Offer, subtotal: number, currency: string): number | undefined {
  const fixed = amountIn(offer.amount, currency);
  if (offer.percent === undefined && fixed === undefined) return undefined;
  return Math.min(subtotal, Math.max(fixed ?? 0, Math.floor((subtotal * (offer.percent ?? 0)) / 100)));
}

function isOpen(offer: Offer, { asOf, currency, applied }: Situation): boolean {
  if (isExpired(offer, asOf) || applied.some(code => sameCode(code, offer.code))) return false;
  return currency === '' || [offer.amount, offer.minSubtotal].every(price => price === undefined || amountIn(price, currency) !== undefined);
}

// A code the page never offered may forbid others, so nothing is offered beside it.
function combines(offer: Offer, offers: readonly Offer[], applied: readonly string[]): boolean {
  if (applied.length === 0) return true;
  return offer.stackable === true && applied.every(code => offers.some(other => sameCode(other.code, code) && other.stackable === true));
}

function missingFor(offer: Offer, { subtotal, currency }: Situation): number {
  if (subtotal === undefined) return 0;
  return Math.max(0, (amountIn(offer.minSubtotal, currency) ?? 0) - subtotal);
}

function progressOf(offer: Offer, situation: Situation): Progress | undefined {
  const missing = missingFor(offer, situation);
  const minimum = amountIn(offer.minSubtotal, situation.currency) ?? 0;
  return missing > 0 && minimum - missing >= minimum * NEAR ? { offer, missing, minimum } : undefined;
}

// No nudge towards something that would save no more than what the shopper can have now.
function beats({ offer, minimum }: Progress, usable: readonly Offer[], currency: string): boolean {
  const saving = savingOf(offer, minimum, currency);
  return saving === undefined || usable.every(other => saving > (savingOf(other, minimum, currency) ?? 0));
}
