import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Operation } from '../operation.ts';
import type { PolicyKeeper } from '../policy-keeper.ts';
import type { StatsReader } from '../stats.ts';
import { dashboardPage } from './page.ts';

const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8');

const showDashboard: Operation = {
  id: 'showDashboard',
  summary: 'The figures of the last hour as a page.',
  role: 'analyst',
  login: true,
  parameters: [{ name: 'live', in: 'query', description: 'Any value: the page renews itself.' }],
  answers: { 200: { description: 'The page.', type: 'text/html' } },
  problems: ['storage-unavailable'],
};

const styleDashboard: Operation = {
  id: 'styleDashboard',
  summary: 'The style sheet of the dashboard.',
  answers: { 200: { description: 'The style sheet.', type: 'text/css' } },
};

/** `GET /dashboard`. A browser asks for name and password; the password is the key. */
export function dashboardRoutes(app: FastifyInstance, policy: PolicyKeeper, read: StatsReader): void {
  app.get<{ Querystring: { live?: string } }>('/dashboard', { config: { operation: showDashboard } }, async (request, reply) => {
    const page = dashboardPage(await read(), { policy: policy.current.compiled.policy.version, live: request.query.live !== undefined });
    return reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(page);
  });
  app.get('/dashboard/style.css', { config: { operation: styleDashboard } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(STYLE));
}
