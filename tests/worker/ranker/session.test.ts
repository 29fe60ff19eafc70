import { describe, expect, it } from 'vitest';
import { createSession } from '../../../worker/ranker/session.ts';
import { OTHER_INPUT_MODEL, SUM_MODEL } from './models.ts';

describe('A ranker session', () => {
  it('scores each row', async () => {
    const session = await createSession(SUM_MODEL);
    expect(session.columns).toBe(3);
    await expect(session.score(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3)).resolves.toEqual(Float32Array.of(2, 8));
    await session.release();
  });

  it('gives the same scores at once and one by one', async () => {
    const session = await createSession(SUM_MODEL);
    const features = Float32Array.from({ length: 600 }, (_, i) => Math.sin(i));
    const together = await session.score(features, 200, 3);
    const apart = await Promise.all(Array.from({ length: 200 }, (_, row) => session.score(features.slice(row * 3, row * 3 + 3), 1, 3)));
    expect(apart.map(scores => scores[0])).toEqual([...together]);
    await session.release();
  });

  it('scores nothing of nothing', async () => {
    const session = await createSession(SUM_MODEL);
    await expect(session.score(new Float32Array(0), 0, 3)).resolves.toHaveLength(0);
    await session.release();
  });

  it.each([['no bytes', new Uint8Array(0)], ['a page', new TextEncoder().encode('<!doctype html>')], ['half a model', SUM_MODEL.slice(0, 60)], ['a model with another input', OTHER_INPUT_MODEL]])('refuses %s as a model', async (_, bytes) => {
    await expect(createSession(bytes)).rejects.toMatchObject({ code: 'model-invalid' });
  });

  it('refuses features that do not fit the model or the count of rows', async () => {
    const session = await createSession(SUM_MODEL);
    await expect(session.score(new Float32Array(4), 2, 2)).rejects.toMatchObject({ code: 'ranker-failed' });
    await expect(session.score(new Float32Array(5), 2, 3)).rejects.toMatchObject({ code: 'ranker-failed' });
    await session.release();
  });

  it('refuses to tell scores that are not numbers', async () => {
    const session = await createSession(SUM_MODEL);
    await expect(session.score(Float32Array.of(NaN, 1, 1), 1, 3)).rejects.toMatchObject({ code: 'ranker-failed' });
    await session.release();
  });
});
