import type { FastifyReply } from 'fastify';

/**
 * The strict policy that every page is served with. `wasm` allows WebAssembly; without it the ranker cannot run, and the checkout can.
 * The ranker's script is served with it too: a worker goes by its own header.
 */
export function contentSecurityPolicy({ wasm }: { wasm: boolean }): string {
  return [
    "default-src 'none'", `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`, "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    "require-trusted-types-for 'script'", 'trusted-types lit-html tillkit',
  ].join('; ');
}

/** Headers of every page. */
export function pageHeaders(reply: FastifyReply, { wasm }: { wasm: boolean }): void {
  reply.headers({
    ...COMMON,
    'content-security-policy': contentSecurityPolicy({ wasm }),
    'cache-control': 'private, no-cache',
    'vary': 'Cookie',
  });
}

/** Headers of everything that the shop sends. `same-origin` keeps `Origin` on our own forms, and nothing of an address leaves. */
export const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(self)',
} as const;
