import { expect, test } from 'vitest';
import { createSerial } from '../../../worker/service/serial.ts';

test('tasks run one after another, in the order of their calls', async () => {
  const serial = createSerial();
  const seen: string[] = [];
  const task = (name: string) => serial(async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
  });
  await Promise.all([task('a'), task('b')]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a task that fails fails alone', async () => {
  const serial = createSerial();
  const failed = serial(() => Promise.reject(new Error('no')));
  const next = serial(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
