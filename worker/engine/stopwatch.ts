/** Milliseconds since the last call, by name; no clock, no time. */
export function stopwatch(clock: (() => number) | undefined): (name: string) => Record<string, number> {
  const steps: Record<string, number> = {};
  let last = clock?.() ?? 0;
  return name => {
    const now = clock?.() ?? 0;
    steps[name] = round(now - last);
    last = now;
    return { ...steps };
  };
}

/** To a thousandth. */
export function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}
