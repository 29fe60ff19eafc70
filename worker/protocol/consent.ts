import * as v from 'valibot';

/** The purposes a shopper may agree to. */
export const PURPOSES = ['personalization', 'analytics'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What the shopper agreed to. Nothing is the default. */
export const consentSchema = v.object({ personalization: v.boolean(), analytics: v.boolean() });
export type Consent = v.InferOutput<typeof consentSchema>;

export const NO_CONSENT: Consent = { personalization: false, analytics: false };
