// Whole decisions in Node, without storage and ports: five placements, 200 candidates.
import { compilePolicy, decide } from '../worker/engine/index.ts';
import { benchPolicy, benchRequest } from './scenario.ts';
import { summarize, type Summary } from './stats.ts';

export interface EngineFigures { readonly rules: number; readonly decisionsPerSecond: number; readonly took: Summary; readonly compile: number }

/** Decisions a second and their durations with 100 and 1000 rules. */
export function measureEngine(repeats = 2000): EngineFigures[] {
  return [100, 1000].map(rules => {
    const begun = performance.now();
    const policy = compilePolicy(benchPolicy(rules));
    const compile = performance.now() - begun;
    const request = benchRequest('bench', 200, '2026-11-22T10:00:00Z');
    const once = () => {
      const start = performance.now();
      decide({ request, policy, seed: 'bench', source: 'engine' });
      return performance.now() - start;
    };
    for (let i = 0; i < 300; i++) once();
    const series = Array.from({ length: repeats }, once);
    return { rules, compile, took: summarize(series), decisionsPerSecond: Math.round(1000 / (series.reduce((a, b) => a + b, 0) / series.length)) };
  });
}
