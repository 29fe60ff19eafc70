import { readCsv, type Row } from './csv.ts';
import { ImportFault } from './faults.ts';
import { readLines, type Line } from './lines.ts';

/**
 * Rows of a CSV or JSON Lines file, plain or gzip. JSON Lines is told by its name (`.jsonl`, `.ndjson`, `.json`, then perhaps `.gz`).
 * A broken row is given to `onFault` and left out.
 * @throws ImportFault `file-unreadable`.
 */
export async function* readRows(file: string, onFault: (fault: ImportFault) => void): AsyncGenerator<Row> {
  const lines = readLines(file);
  yield* /\.(jsonl|ndjson|json)(\.gz)?$/i.test(file) ? readJson(lines, onFault) : readCsv(lines, onFault);
}

async function* readJson(lines: AsyncIterable<Line>, onFault: (fault: ImportFault) => void): AsyncGenerator<Row> {
  for await (const { text, at } of lines) {
    if (text.trim() === '') continue;
    const fields = parseObject(text);
    if (fields) yield { fields, at };
    else onFault(new ImportFault('row-broken', at, 'expected one JSON object'));
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}
