import { describe, expect, it } from 'vitest';
import { murmur3, unitInterval } from '../../../worker/engine/hash.ts';

describe('murmur3', () => {
  it('gives the published values of the reference implementation', () => {
    expect(murmur3('')).toBe(0);
    expect(murmur3('', 1)).toBe(0x514e28b7);
    expect(murmur3('test', 0x9747b28c)).toBe(0x704b81dc);
    expect(murmur3('Hello, world!', 0x9747b28c)).toBe(0x24884cba);
    expect(murmur3('The quick brown fox jumps over the lazy dog', 0x9747b28c)).toBe(0x2fa826cd);
    expect(murmur3('ππππππππ', 0x9747b28c)).toBe(0xd58063c1);
  });
});

describe('the unit interval', () => {
  it('is even: 100 cells of 100,000 keys stay within chi-square\'s 99.9 % bound', () => {
    const cells = Array.from({ length: 100 }, () => 0);
    for (let i = 0; i < 100_000; i++) add(cells, Math.floor(unitInterval(`unit:${i}`) * 100));
    expect(chiSquare(cells, 1000)).toBeLessThan(148.2);
  });

  it('is independent across experiments: 10 by 10 cells of two keys of one shopper', () => {
    const cells = Array.from({ length: 100 }, () => 0);
    for (let i = 0; i < 100_000; i++) {
      const cell = Math.floor(unitInterval(`variation:a:${i}`) * 10) * 10 + Math.floor(unitInterval(`variation:b:${i}`) * 10);
      add(cells, cell);
    }
    expect(chiSquare(cells, 1000)).toBeLessThan(148.2);
  });
});

function chiSquare(cells: readonly number[], expected: number): number {
  return cells.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

function add(cells: number[], index: number): void {
  cells[index] = (cells[index] ?? 0) + 1;
}
