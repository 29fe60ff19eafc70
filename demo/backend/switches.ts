import { isLanguage, type Language } from './strings/index.ts';

/** Faults and settings of one page, from its query; they are kept in the links while browsing. */
export interface Switches {
  /** No service worker. */
  readonly sw?: 'none';
  /** The remote API is out of order. */
  readonly api?: 'down' | 'slow' | 'garbage';
  readonly ranker?: 'none' | 'broken';
  /** The page has no script at all. */
  readonly js?: 'static';
  /** `strict` is what is always sent; `no-wasm` forbids WebAssembly on top. */
  readonly csp?: 'strict' | 'no-wasm';
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
  /** Purposes as `<till-checkout consent>` has them. */
  readonly consent?: string;
  /** `on` shows Tillkit's inspector. */
  readonly inspect?: 'on';
}

const CHOICES = {
  sw: ['none'], api: ['down', 'slow', 'garbage'], ranker: ['none', 'broken'], js: ['static'], csp: ['strict', 'no-wasm'], dir: ['rtl', 'ltr'], inspect: ['on'],
} as const;
const CONSENT = /^(none|tcf|gpp|google|(personalization|analytics)( (personalization|analytics))?)$/;

/** The switches that `query` sets; anything unknown is left out. */
export function readSwitches(query: unknown): Switches {
  const given = new Map(Object.entries(Object(query) as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const chosen = Object.entries(CHOICES).flatMap(([name, values]) => {
    const value = given.get(name);
    return value !== undefined && (values as readonly string[]).includes(value) ? [[name, value]] : [];
  });
  const lang = given.get('lang');
  const consent = given.get('consent');
  return {
    ...(Object.fromEntries(chosen) as Switches),
    ...(lang !== undefined && isLanguage(lang) && { lang }),
    ...(consent !== undefined && CONSENT.test(consent) && { consent }),
  };
}

/** `path` (which may have a query of its own, and a fragment) with the switches added. */
export function linkWith(switches: Switches, path: string): string {
  const [rest = '', fragment] = path.split('#');
  const [pathname = '', query] = rest.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(switches)) if (!params.has(name)) params.set(name, String(value));
  const text = params.toString();
  return pathname + (text && `?${text}`) + (fragment === undefined ? '' : `#${fragment}`);
}
