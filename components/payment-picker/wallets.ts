import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PaymentOption } from '../../worker/protocol/index.ts';

/** Milliseconds that the first drawing waits for the browser's answers. */
const PATIENCE = 50;

const METHODS: ReadonlyMap<string, string> = new Map([
  ['applepay', 'https://apple.com/apple-pay'], ['googlepay', 'https://google.com/pay'], ['samsungpay', 'https://spay.samsung.com'],
]);

interface ApplePay { canMakePayments(): boolean }

/**
 * The payment method identifier of a wallet that lives in the browser, by the option's id or brands; a brand may be the identifier itself.
 * Other wallets (PayPal, say) work in any browser: undefined.
 */
export function browserMethod({ kind, id, brands = [] }: PaymentOption): string | undefined {
  if (kind !== 'wallet') return undefined;
  const names = [id, ...brands];
  return names.find(name => name.startsWith('https://')) ?? names.map(name => METHODS.get(name.toLowerCase().replace(/[^a-z]/g, ''))).find(method => method);
}

/** Whether this browser can pay with a method. A refusal or a fault is a no, for now. */
export async function canPay(method: string): Promise<boolean> {
  const { ApplePaySession } = window as { ApplePaySession?: ApplePay };
  try {
    if (method === METHODS.get('applepay')) return ApplePaySession?.canMakePayments() ?? false;
    if (!('PaymentRequest' in window)) return false;
    const total = { label: 'Total', amount: { currency: 'EUR', value: '1.00' } };
    return await new PaymentRequest([{ supportedMethods: method, data: requestData(method) }], { total }).canMakePayment();
  } catch {
    return false;
  }
}

function requestData(method: string): object {
  if (method !== METHODS.get('googlepay')) return {};
  const parameters = { allowedAuthMethods: ['PAN_ONLY', 'CRYPTOGRAM_3DS'], allowedCardNetworks: ['MASTERCARD', 'VISA'] };
  return { apiVersion: 2, apiVersionMinor: 0, allowedPaymentMethods: [{ type: 'CARD', parameters }] };
}

/** Which wallets can pay here: asked at first, and again whenever the shopper comes back to the page or to the network. */
export class WalletChecks implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: () => readonly PaymentOption[];
  readonly #known = new Map<string, boolean>();
  readonly #asked = new Set<string>();
  #begun = 0;
  #patient = true;

  constructor(host: ReactiveControllerHost, options: () => readonly PaymentOption[]) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Every answer is in, or the wait for them is over. */
  get settled(): boolean {
    return !this.#patient || this.#methods.every(method => this.#known.has(method));
  }

  /** Milliseconds that were spent waiting. */
  get waited(): number {
    return this.#begun ? Math.min(PATIENCE, performance.now() - this.#begun) : 0;
  }

  payable(option: PaymentOption): boolean {
    const method = browserMethod(option);
    return method === undefined || this.#known.get(method) === true;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#recheck);
    addEventListener('pageshow', this.#recheck);
    addEventListener('online', this.#recheck);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#recheck);
    removeEventListener('pageshow', this.#recheck);
    removeEventListener('online', this.#recheck);
  }

  hostUpdate(): void {
    for (const method of this.#methods) {
      if (!this.#asked.has(method)) void this.#check(method);
    }
    if (this.#begun || this.settled) return;
    this.#begun = performance.now();
    setTimeout(() => {
      this.#patient = false;
      this.#host.requestUpdate();
    }, PATIENCE);
  }

  get #methods(): string[] {
    return this.#options().flatMap(option => browserMethod(option) ?? []);
  }

  readonly #recheck = (): void => {
    if (document.visibilityState === 'visible') for (const method of new Set(this.#methods)) void this.#check(method);
  };

  async #check(method: string): Promise<void> {
    this.#asked.add(method);
    const answer = await canPay(method);
    if (this.#known.get(method) === answer) return;
    this.#known.set(method, answer);
    this.#host.requestUpdate();
  }
}
