import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../server/problem.ts';
import { startApi } from './fixtures/api.ts';

const TEXT = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const [, POLICY = ''] = /echo '(.*?)' > policy\.json/s.exec(TEXT) ?? [];
const COMMANDS = [...TEXT.matchAll(/^curl (?:-i )?(?:-X (?<method>\w+) )?http:\/\/localhost:4173(?<path>\S+)(?: -H 'Authorization: Bearer (?<key>\w+)')?(?:[^']*-H 'Content-Type: application\/json' -d '(?<body>[^']*)')?$/gms)].map(match => match.groups ?? {});

describe('docs/api.md', () => {
  it('has commands that work, in its own order', async () => {
    const { call } = await startApi({ policy: JSON.parse(POLICY) as unknown });
    expect(COMMANDS.map(({ method, path }) => `${method ?? ''} ${path ?? ''}`)).toEqual([' /v1/decisions', ' /v1/signals', ' /v1/policy', 'PUT /v1/policy', ' /v1/stats']);
    for (const { method, path = '', key = '', body } of COMMANDS) {
      const answer = await call(path, { key, ...(method && { method }), ...(body && { body }) });
      expect(`${path} ${answer.ok}`).toBe(`${path} true`);
    }
  });

  it('names every problem', () => {
    for (const code of Object.keys(PROBLEMS)) expect(TEXT).toContain(`\`${code}\``);
  });
});
