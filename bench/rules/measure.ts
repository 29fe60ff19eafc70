// node --expose-gc bench/rules/measure.ts <engine> <rules>: one measurement in a process of its own, as JSON.
import { createHash } from 'node:crypto';
import { ENGINES, type Ask } from './engines.ts';
import { generateFacts, generateRules } from './generate.ts';

export interface Measurement {
  readonly engine: string;
  readonly rules: number;
  /** Wall milliseconds in a cold process: from parsed rules to something that answers, and its first answer. */
  readonly build: number;
  readonly first: number;
  /** CPU milliseconds of this thread for the build: what remains on a machine with nothing else to do. */
  readonly buildCpu: number;
  /** The whole set asked of one shopper, per second of this thread's CPU time, once warm. */
  readonly perCpuSecond: number;
  /** Of the answers for all shoppers: the engines must agree. */
  readonly matches: number;
  readonly digest: string;
}

const SHOPPERS = 64;
const WARM_UP = Number(process.env['WARM_UP'] ?? 700);
const MEASURE = Number(process.env['MEASURE'] ?? 700);

const [name = '', size = ''] = process.argv.slice(2);
const engine = ENGINES.find(each => each.name === name);
if (!engine) throw new RangeError(`no engine "${name}"`);

const shoppers = generateFacts(SHOPPERS);
const build = await engine.prepare(generateRules(Number(size)));
globalThis.gc?.();
globalThis.gc?.();

const startedCpu = cpu();
const started = performance.now();
const ask = build();
const built = performance.now();
const builtCpu = cpu();
const asked = performance.now();
const answer = ask(shoppers[0] ?? {});
if (answer instanceof Promise) await answer;
const answered = performance.now();

const hash = createHash('sha256');
let matches = 0;
for (const shopper of shoppers) {
  const out = await ask(shopper);
  hash.update(out);
  matches += out.reduce((sum, bit) => sum + bit, 0);
}

await repeat(ask, WARM_UP);
const measurement: Measurement = {
  engine: name, rules: Number(size), build: built - started, first: answered - asked, buildCpu: builtCpu - startedCpu,
  perCpuSecond: await repeat(ask, MEASURE), matches, digest: hash.digest('hex').slice(0, 12),
};
process.stdout.write(`${JSON.stringify(measurement)}\n`);

/** Asks for so many milliseconds of CPU time; how often per CPU second. */
async function repeat(ask: Ask, milliseconds: number): Promise<number> {
  const begin = cpu();
  let count = 0;
  let batch = 1;
  for (;;) {
    const batchBegin = cpu();
    for (let each = 0; each < batch; each++) {
      const out = ask(shoppers[count++ % SHOPPERS] ?? {});
      if (out instanceof Promise) await out;
    }
    const now = cpu();
    if (now - begin >= milliseconds) return (count / (now - begin)) * 1000;
    // The clock ticks coarsely: a batch should last several ticks.
    if (now - batchBegin < 20) batch *= 2;
  }
}

/** CPU milliseconds of this thread: what else the machine does is left out. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
