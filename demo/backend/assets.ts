import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

const manifestSchema = v.record(v.string(), v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) }));

/** Built page scripts and styles, by the name they are written under. */
export interface Assets {
  /** Folder of the files. */
  readonly folder: string;
  /** Address of `shop.js`, `checkout.js` or `shop.css`; its name changes with its content. */
  url(name: string): string;
  /** Addresses of what a script imports, to be fetched along with it. */
  chunks(name: string): readonly string[];
}

/** Reads what Vite's build `demo` wrote. @throws Error where it has not been built. */
export async function readAssets(folder: string): Promise<Assets> {
  const manifest = v.parse(manifestSchema, JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')));
  const entry = (name: string) => manifest[`demo/pages/${name.replace(/\.js$/, '.ts')}`];
  const address = (file: string | undefined) => `/assets/${file ?? 'missing'}`;
  return {
    folder,
    url: name => address(entry(name)?.file),
    chunks: name => (entry(name)?.imports ?? []).map(key => address(manifest[key]?.file)),
  };
}
