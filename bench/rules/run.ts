// node bench/rules/run.ts: rule evaluation beside its peers, as markdown; the figures also go to out/bench/rules.json.
// RUNS (default 5) processes a figure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ms, summarize, table, type Summary } from '../stats.ts';
import { readCases, SUITE } from './cases.ts';
import { countPassing } from './conformance.ts';
import { ENGINES } from './engines.ts';
import { countTests, generateRules } from './generate.ts';
import type { Measurement } from './measure.ts';

const SIZES = [10, 100, 1000];
const RUNS = Number(process.env['RUNS'] ?? 5);
const MEASURE = fileURLToPath(new URL('measure.ts', import.meta.url));

interface Row {
  readonly engine: string;
  readonly rules: number;
  readonly perCpuSecond: Summary;
  readonly build: Summary;
  readonly buildCpu: Summary;
  readonly first: Summary;
  readonly digest: string;
}

/** One run in a process of its own, so that no engine warms or clutters another. */
function measure(engine: string, rules: number): Measurement {
  const child = spawnSync(process.execPath, ['--expose-gc', MEASURE, engine, String(rules)], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${engine} with ${rules} rules: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measurement;
}

function row(engine: string, rules: number): Row {
  const runs = Array.from({ length: RUNS }, () => measure(engine, rules));
  const series = (of: (run: Measurement) => number) => summarize(runs.map(of));
  return { engine, rules, perCpuSecond: series(run => run.perCpuSecond), build: series(run => run.build), buildCpu: series(run => run.buildCpu), first: series(run => run.first), digest: runs[0]?.digest ?? '' };
}

const rows = SIZES.flatMap(rules => {
  const found = ENGINES.map(({ name }) => row(name, rules));
  if (new Set(found.map(each => each.digest)).size !== 1) throw new Error(`the engines disagree over ${rules} rules`);
  return found;
});

const oursOf = (rules: number) => rows.find(each => each.engine === 'tillkit' && each.rules === rules)?.perCpuSecond.median ?? Number.NaN;
const tests = generateRules(1000).reduce((sum, rule) => sum + countTests(rule), 0) / 1000;

console.log(`${RUNS} processes a row; ${tests.toFixed(1)} tests a rule; all engines give the same matches. Sets per CPU second: how often all rules are asked of one shopper. Build and first evaluation in a cold process.\n`);
console.log(table(
  ['engine', 'rules', 'sets/CPU s, median', 'tillkit is', 'build ms, median', 'p95', 'of it CPU', 'first ms, median', 'p95'],
  rows.map(({ engine, rules, perCpuSecond, build, buildCpu, first }) => [
    engine, String(rules), String(Math.round(perCpuSecond.median)), engine === 'tillkit' ? '' : `${(oursOf(rules) / perCpuSecond.median).toFixed(0)}×`,
    ms(build.median), ms(build.p95), ms(buildCpu.median), ms(first.median), ms(first.p95),
  ])));

const cases = existsSync(`${SUITE}index.json`) ? readCases(path => readFileSync(path, 'utf8')) : [];
const passing = cases.length > 0 ? countPassing(cases) : [];
console.log(cases.length > 0
  ? `\nPublic JSONLogic cases passed, of ${cases.length}: ${passing.map(({ engine, count }) => `${engine} ${count}`).join(', ')}.`
  : '\nThe public JSONLogic cases are not beside this repository; they were not run.');

mkdirSync('out/bench', { recursive: true });
writeFileSync('out/bench/rules.json', JSON.stringify({ runs: RUNS, testsPerRule: tests, rows, conformance: { cases: cases.length, passing } }, null, 2));
