import { ImportFault } from './faults.ts';
import type { Line } from './lines.ts';

/** A quoted field may span lines; more than this is an unclosed quote. */
const MOST_LINES = 50;

/** A row by column name, with the place of its first line. */
export interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/**
 * Rows of a CSV file with a header (RFC 4180: quotes, doubled quotes, line breaks within quotes).
 * A broken row is given to `onFault` and left out.
 */
export async function* readCsv(lines: AsyncIterable<Line>, onFault: (fault: ImportFault) => void): AsyncGenerator<Row> {
  let header: string[] | undefined;
  let pending: Line[] = [];
  for await (const line of lines) {
    if (pending.length === 0 && line.text.trim() === '') continue;
    pending.push(line);
    const cells = splitRecord(pending.map(part => part.text).join('\n'));
    if (cells === undefined && pending.length < MOST_LINES) continue;
    const at = pending[0]?.at ?? line.at;
    pending = [];
    if (cells === undefined) onFault(new ImportFault('row-broken', at, 'a quote is not closed'));
    else if (header === undefined) header = cells.map(cell => cell.trim());
    else if (cells.length !== header.length) onFault(new ImportFault('row-broken', at, `expected ${header.length} fields, got ${cells.length}`));
    else yield { fields: Object.fromEntries(header.map((name, column) => [name, cells[column]])), at };
  }
  if (pending[0]) onFault(new ImportFault('row-broken', pending[0].at, 'a quote is not closed'));
}

/** Cells of one record, or undefined where a quote is still open at its end. */
export function splitRecord(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(',');
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (quoted && mark === '"' && text[at + 1] === '"') { cell += '"'; at += 1; }
    else if (mark === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (mark === ',' && !quoted) { cells.push(cell); cell = ''; }
    else cell += mark;
  }
  if (quoted) return undefined;
  return [...cells, cell];
}
