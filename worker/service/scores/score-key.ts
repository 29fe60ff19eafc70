import type { Catalog, ScoreAsk } from '../../engine/index.ts';
import { DAY, type DecisionRequest, type Profile } from '../../protocol/index.ts';

/** What of a profile the ranker's features read; nothing else may make scores computed ahead useless. */
type Scored = Pick<Profile, 'purchases' | 'orders'>;

/**
 * Under what the scores of `ask` are kept: equal keys mean the same candidates, model, cart and shopper, on the same day.
 * A day, because features that count days change with every millisecond, and an order that is a few hours old is as good.
 * @returns A digest, from which neither cart nor shopper can be read.
 */
export async function scoreKey(ask: ScoreAsk, { context, placements }: DecisionRequest, profile: Profile | undefined, catalog: Catalog | undefined): Promise<string> {
  const { model } = ask;
  const scored: Scored | undefined = profile && { purchases: profile.purchases, orders: profile.orders };
  const told = [
    model.name, model.version, model.url, catalog?.version, Math.floor(Date.parse(context.at) / DAY), context.currency,
    // The pseudonym is the salt: without it a digest of a cart could be guessed.
    profile?.pseudonym, scored, context.cart.items.map(({ id, variant, quantity, price }) => [id, variant, quantity, price]), ask.ids, placements[ask.index]?.candidates?.map(({ id, price }) => [id, price]),
  ];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(told)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
