import type { RefusalCode } from './refusals.ts';
import type { ReasonTexts } from './reasons.ts';

/**
 * Every sentence an element shows or speaks, in one language.
 * Arguments that are `string` come formatted for the same language (money, dates, durations) or are the page's own text;
 * arguments that are `number` are counts, which each language forms its plural for. The result is text, never HTML.
 */
export interface Strings {
  readonly common: {
    readonly loading: string;
    readonly undo: string;
    /** Label of the button that opens an entry's reasons; `title` names the entry. */
    readonly why: string;
    readonly whyNamed: (title: string) => string;
    /** Said where an act of the shopper could not be carried out. */
    readonly failed: string;
    /** The law's figure beside a reduction: the lowest price of the last 30 days. */
    readonly lowestPrior: (price: string) => string;
  };
  readonly payment: {
    readonly legend: string;
    readonly required: string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly endingIn: (last4: string) => string;
    readonly expires: (month: string) => string;
    readonly expired: string;
    readonly saved: string;
    readonly isDefault: string;
    readonly removeSaved: (label: string) => string;
    /** Asked before a saved method is removed; `remove` and `keep` answer. */
    readonly removeConfirm: (label: string) => string;
    readonly remove: string;
    readonly keep: string;
    readonly fee: (amount: string) => string;
    readonly installments: (count: number, amount: string) => string;
    readonly apr: (percent: string) => string;
    /** The warning that the Consumer Credit Directive asks for beside credit. */
    readonly creditWarning: string;
    readonly unavailable: string;
    readonly unavailableCountry: string;
    readonly unavailableCurrency: string;
    readonly unavailableDevice: string;
    readonly from: (amount: string) => string;
    readonly upTo: (amount: string) => string;
    /** The chosen method went away; the shopper must choose again. */
    readonly gone: (label: string) => string;
    readonly none: string;
  };
  readonly shipping: {
    readonly legend: string;
    readonly required: string;
    readonly free: string;
    readonly arrives: (date: string) => string;
    readonly arrivesBetween: (range: string) => string;
    readonly orderWithin: (duration: string) => string;
    /** `moment` is a weekday and a time of day. */
    readonly orderBy: (moment: string) => string;
    readonly cutoffPassed: string;
    readonly freeAfter: (amount: string) => string;
    readonly freeReached: string;
    readonly pickup: string;
    readonly distance: (length: string) => string;
    readonly carbon: (weight: string) => string;
    readonly carbonSource: (source: string) => string;
    readonly updating: string;
    readonly updated: string;
    readonly unavailable: string;
    readonly unavailableCountry: string;
    readonly gone: (label: string) => string;
    readonly none: string;
  };
  readonly coupon: {
    readonly label: string;
    /** `value` is a percentage or an amount. */
    readonly off: (value: string) => string;
    readonly progress: (missing: string, title: string) => string;
    readonly endsIn: (duration: string) => string;
    readonly endsSoon: string;
    readonly endsOn: (date: string) => string;
    readonly terms: string;
    readonly apply: string;
    readonly applyNamed: (code: string) => string;
    readonly applying: string;
    readonly applied: (code: string) => string;
    readonly saves: (amount: string) => string;
    readonly remove: string;
    readonly removeNamed: (code: string) => string;
    readonly removed: (code: string) => string;
    readonly haveCode: string;
    readonly codeLabel: string;
    readonly refusals: Readonly<Record<RefusalCode, string>>;
  };
  readonly upsell: {
    readonly label: string;
    /** What a screen reader calls the widget and one of its entries. */
    readonly carousel: string;
    readonly slide: string;
    readonly position: (index: number, count: number) => string;
    /** Which keys move where, for a screen reader. */
    readonly keys: string;
    readonly previous: string;
    readonly next: string;
    readonly add: string;
    readonly addNamed: (title: string) => string;
    readonly adding: string;
    readonly added: string;
    readonly addedNamed: (title: string) => string;
    readonly undoNamed: (title: string) => string;
    readonly undone: (title: string) => string;
    /** Opens the choice of variants. */
    readonly choose: string;
    readonly chooseNamed: (title: string) => string;
    readonly soldOut: string;
    readonly left: (count: number) => string;
    /** The earlier price, read aloud before a struck price. */
    readonly was: (price: string) => string;
    readonly now: (price: string) => string;
  };
  readonly reasons: ReasonTexts;
}
