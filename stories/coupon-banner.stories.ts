import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/coupon-banner/coupon-banner.ts';
import type { CouponAnswer, CouponRequest } from '../components/coupon-banner/answer.ts';
import type { RequestEvent } from '../components/shared/request-event.ts';
import { REFUSAL_CODES } from '../components/strings/index.ts';
import type { Offer } from '../worker/protocol/index.ts';
import { cart, long, offers } from './parts/data.ts';
import { looks, shared, stage, type StageArgs, type Story } from './parts/stage.ts';

interface Args extends StageArgs {
  readonly offers: readonly Offer[] | string;
  readonly omnibus: boolean;
  /** What the shop's backend says of a code. */
  readonly answer: string;
}

const answerTo = (answer: string) => (event: RequestEvent<CouponRequest, CouponAnswer>) => event.respondWith(new Promise((resolve, reject) => {
  setTimeout(() => {
    if (answer === 'network') reject(new Error('The shop cannot be reached.'));
    else resolve(answer === 'accepted' ? { accepted: true, discount: { amount: 490, currency: 'EUR' } } : { accepted: false, reason: answer });
  }, 400);
}));

const remove = (event: RequestEvent<CouponRequest, CouponAnswer>) => event.respondWith({ accepted: true });

const meta: Meta<Args> = {
  title: 'Elements/Coupon banner',
  component: 'till-coupon-banner',
  args: { ...shared.args, offers, omnibus: false, answer: 'accepted' },
  argTypes: { ...shared.argTypes, offers: { control: 'object' }, answer: { control: 'select', options: ['accepted', ...REFUSAL_CODES], table: { category: 'Stage' } } },
  render: (args, { globals }) => stage(args, globals, html`
    <till-coupon-banner .offers=${args.offers} .omnibus=${args.omnibus} @till-apply-coupon=${answerTo(args.answer)} @till-remove-coupon=${remove}>
      <label>Discount code <input name="coupon"></label>
    </till-coupon-banner>`),
};
export default meta;

/** Decided on the device: the offer that saves the most, until when, why, and how far the next one is. */
export const Default: Story<Args> = {};
/** Decided by the remote API, with the same engine. */
export const Remote: Story<Args> = { args: { rung: 'remote' } };
/** Nothing could decide: the first offer of the page that the cart can use. */
export const Static: Story<Args> = { args: { rung: 'static' } };
/** The room that is kept while the decision is awaited. */
export const Loading: Story<Args> = { args: { rung: 'loading' } };
/** The answer comes after the deadline and is dropped. */
export const Slow: Story<Args> = { args: { rung: 'slow' } };
/** The decider fails and an offer is bad: the rest works. */
export const Broken: Story<Args> = { args: { rung: 'broken', offers: JSON.stringify([{ code: '' }, offers[0]]) } };
/** A code is in force. */
export const Applied: Story<Args> = { args: { cart: { ...cart, coupons: ['AUTUMN10'] } } };
/** Take the offer or type a code: the shop refuses, and the reason stays until the next act. */
export const Refused: Story<Args> = { args: { answer: 'not-combinable' } };
/** The shop cannot be reached. */
export const Unreachable: Story<Args> = { args: { answer: 'network' } };
/** Only the code field, behind its disclosure. */
export const CodeOnly: Story<Args> = { args: { offers: [] } };
/** A percentage stands only where the lowest price of the last 30 days does. */
export const Omnibus: Story<Args> = { args: { omnibus: true } };
export const LongText: Story<Args> = { args: { offers: long.offers } };
export const RightToLeft: Story<Args> = { globals: looks.rightToLeft };
export const Dark: Story<Args> = { globals: looks.dark };
export const Mobile: Story<Args> = { globals: looks.mobile };
