/** What is reported of a series of durations in milliseconds. */
export interface Summary { readonly n: number; readonly median: number; readonly p95: number; readonly max: number }

/** Median and nearest-rank 95th percentile. @throws RangeError for an empty series. */
export function summarize(series: readonly number[]): Summary {
  if (series.length === 0) throw new RangeError('a series needs at least one value');
  const sorted = [...series].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { n: sorted.length, median: rank(0.5), p95: rank(0.95), max: rank(1) };
}

/** A markdown table whose columns line up. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  return [line(head), `|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`, ...rows.map(line)].join('\n');
}

/** Milliseconds for people. */
export function ms(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
