// npm run bench: prints what docs/benchmarks.md quotes, and writes it to out/bench/ (markdown and JSON).
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { measureChromium } from './chromium.ts';
import { startDemo } from './demo-server.ts';
import { measureEngine } from './engine.ts';
import { ms, table, type Summary } from './stats.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const sections: string[] = [];
const show = (text: string) => {
  sections.push(text);
  process.stdout.write(`${text}\n\n`);
};

show(`Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.version}.`);

say('building and starting the demo …');
const demo = await startDemo();
const json: Record<string, unknown> = {};
try {
  const figures = await measureChromium(demo.url, say);
  json['browser'] = figures;
  show(`## In ${figures.browser}, on the built demo's server\n\nFive placements, 100 rules, 200 candidates; page to page, message ports and storage included.\n\n${table(
    ['what', 'n', 'median ms', 'p95 ms', 'max ms', 'answered by'], figures.rows.map(({ name, summary, sources }) => [name, ...cells(summary), sources]))}`);
} finally {
  await demo.stop();
}

say('engine in Node …');
const engine = measureEngine();
json['engine'] = engine;
show(`## Engine alone, in Node\n\nFive placements, 200 candidates, no storage, no ports.\n\n${table(
  ['rules', 'decisions/s', 'median ms', 'p95 ms', 'compile ms'], engine.map(row => [String(row.rules), String(row.decisionsPerSecond), ms(row.took.median), ms(row.took.p95), ms(row.compile)]))}`);

say('rules against named peers …');
const rules = spawnSync(process.execPath, ['bench/rules/run.ts'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
show(`## Rule evaluation beside its peers\n\n${rules.status === 0 ? rules.stdout.trim() : 'failed; see above'}`);

const sizes = spawnSync(process.execPath, ['scripts/size.ts'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
show(`## Bytes a merchant ships\n\n\`\`\`\n${sizes.stdout.trimEnd()}\n\`\`\``);

mkdirSync('out/bench', { recursive: true });
writeFileSync('out/bench/bench.md', `${sections.join('\n\n')}\n`);
writeFileSync('out/bench/bench.json', JSON.stringify(json, null, 2));
say('written to out/bench/');
if (rules.status !== 0 || sizes.status !== 0) process.exitCode = 1;

function cells({ n, median, p95, max }: Summary): string[] {
  return [String(n), ms(median), ms(p95), ms(max)];
}
