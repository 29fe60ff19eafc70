/** The parts of Trusted Types that we use; browsers without them take the plain string. */
interface ScriptUrlPolicy { createScriptURL(url: string): unknown }
interface TrustedTypes { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }

/** Where the policy is kept: a page may name it once, yet two copies of this library may run in it. */
const KEY = Symbol.for('till-trusted-types');
type Host = typeof globalThis & { trustedTypes?: TrustedTypes; [KEY]?: ScriptUrlPolicy };

/**
 * A worker script's URL as the page's Content Security Policy wants it, by the Trusted Types policy `tillkit`.
 * @throws TypeError where the URL is of another origin, or the CSP does not name the policy.
 */
export function scriptUrl(url: string): string {
  const host = globalThis as Host;
  if (!host.trustedTypes) return sameOrigin(url);
  host[KEY] ??= host.trustedTypes.createPolicy('tillkit', { createScriptURL: sameOrigin });
  // The DOM's own signatures still ask for a string; a TrustedScriptURL is what they take.
  return host[KEY].createScriptURL(url) as string;
}

function sameOrigin(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`A worker script must be of the page's own origin: ${href}`);
  return href;
}
