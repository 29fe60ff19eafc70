/**
 * Writes theme.css and tokens.generated.ts from the tokens.
 * `node components/theme/build.ts` writes; `--check` writes nothing and fails where a file is not current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { elementModule, themeCss } from './theme.ts';
import type { TokenTree } from './tokens.ts';

const here = (name: string) => new URL(name, import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(here(name), 'utf8')) as TokenTree;

const light = read('tokens.json');
const dark = read('tokens.dark.json');
const outputs = { 'theme.css': themeCss(light, dark), 'tokens.generated.ts': elementModule(light, dark) };

for (const [name, content] of Object.entries(outputs)) {
  if (!process.argv.includes('--check')) writeFileSync(here(name), content);
  else if (readFileSync(here(name), 'utf8') !== content) throw new Error(`components/theme/${name} is not current: run "node components/theme/build.ts"`);
}
