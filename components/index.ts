/** Every element, defined on import, and the page's connection. */
export { connect } from '../worker/client/index.ts';
export type { ConnectOptions, Till } from '../worker/client/index.ts';
export { TillCheckout } from './checkout/checkout.ts';
export type { CouponAnswer, CouponRequest } from './coupon-banner/answer.ts';
export { TillCouponBanner } from './coupon-banner/coupon-banner.ts';
export { TillPaymentPicker } from './payment-picker/payment-picker.ts';
export { RequestEvent } from './shared/request-event.ts';
export { scopeContext, type Scope } from './shared/scope.ts';
export { TillShippingSelector } from './shipping-selector/shipping-selector.ts';
export { REFUSAL_CODES, registerStrings, type RefusalCode, type Strings, type StringsPart } from './strings/index.ts';
export type { LineRequest } from './upsell-carousel/additions.ts';
export { TillUpsellCarousel } from './upsell-carousel/upsell-carousel.ts';
