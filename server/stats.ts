import * as v from 'valibot';
import { quantile } from './latency.ts';
import type { Stores } from './stores/types.ts';
import type { Traffic } from './traffic.ts';

const MINUTE = 60_000;
/** Minutes that the figures are of. */
const WINDOW = 60;

const counts = v.record(v.string(), v.number());

/** Live figures of the last hour. */
export const statsSchema = v.object({
  /** First minute and moment of reading, ISO 8601. */
  from: v.string(),
  at: v.string(),
  /** Decisions that this server made. Those made on a shopper's device are not told to it. */
  decisions: v.object({
    total: v.number(),
    /** One a placement and rung; `ranked` of them had the model's scores. */
    byPlacement: v.array(v.object({ placement: v.string(), source: v.string(), count: v.number(), ranked: v.number() })),
    /** One a minute, the oldest first. */
    byMinute: v.array(v.number()),
    /** Of a whole call, in ms, at most 25 % too high; null where there was none. */
    latency: v.object({ p50: v.nullable(v.number()), p95: v.nullable(v.number()) }),
  }),
  /** Signals received, by name. */
  signals: counts,
  /** Problems answered and faults met, by code. */
  errors: counts,
});
export type Stats = v.InferOutput<typeof statsSchema>;

/** Reads the figures as of now. */
export type StatsReader = () => Promise<Stats>;

/** Figures up to this very moment: what is counted but not yet written is written first. */
export function statsReader(stores: Stores, traffic: Traffic, now: () => number): StatsReader {
  return async () => {
    await traffic.flush();
    return readStats(stores, now());
  };
}

async function readStats({ tallies, signals }: Stores, now: number): Promise<Stats> {
  const last = Math.floor(now / MINUTE);
  const first = last - WINDOW + 1;
  const [decisions, series, latency, errors, told] = await Promise.all([
    tallies.sum('decision', first), tallies.series('decision', first), tallies.sum('latency', first), tallies.sum('error', first), signals.countByName(first * MINUTE),
  ]);
  return {
    from: new Date(first * MINUTE).toISOString(),
    at: new Date(now).toISOString(),
    decisions: {
      total: total(decisions),
      byPlacement: byPlacement(decisions),
      byMinute: Array.from({ length: WINDOW }, (_, i) => series.get(first + i) ?? 0),
      latency: { p50: quantile(latency, 0.5) ?? null, p95: quantile(latency, 0.95) ?? null },
    },
    signals: { ...told },
    errors: { ...errors },
  };
}

/** The label under which a decision is counted; {@link statsReader} takes it apart. */
export function decisionLabel(placement: string, source: string, ranked: boolean): string {
  return [placement, source, ...(ranked ? ['ranked'] : [])].join(' ');
}

function byPlacement(decisions: Readonly<Record<string, number>>): Stats['decisions']['byPlacement'] {
  const groups = new Map<string, Stats['decisions']['byPlacement'][number]>();
  for (const [label, count] of Object.entries(decisions)) {
    const [placement = '', source = '', ranked] = label.split(' ');
    const key = decisionLabel(placement, source, false);
    const known = groups.get(key) ?? { placement, source, count: 0, ranked: 0 };
    groups.set(key, { ...known, count: known.count + count, ranked: known.ranked + (ranked ? count : 0) });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

const total = (record: Readonly<Record<string, number>>) => Object.values(record).reduce((sum, count) => sum + count, 0);
