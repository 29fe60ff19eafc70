/** AES-GCM, 256 bits, a random 96-bit nonce each time (NIST SP 800-38D, 8.2.2). */
const ALGORITHM = 'AES-GCM';
const NONCE_BYTES = 12;

/** Bytes that only the key opens. */
export interface Sealed { readonly nonce: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

/** A new key. It can be used, stored and destroyed; its bytes can be read by nobody, this code included. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** `value` (JSON) encrypted. @param label What it is: sealed bytes put in another's place do not open. */
export async function seal(key: CryptoKey, label: string, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const data = await crypto.subtle.encrypt(parameters(nonce, label), key, new TextEncoder().encode(JSON.stringify(value)));
  return { nonce, data };
}

/** @throws Error where the bytes were changed, or sealed with another key or label. */
export async function unseal(key: CryptoKey, label: string, { nonce, data }: Sealed): Promise<unknown> {
  const bytes = await crypto.subtle.decrypt(parameters(nonce, label), key, data);
  return JSON.parse(new TextDecoder().decode(bytes));
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams {
  return { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(label) };
}
