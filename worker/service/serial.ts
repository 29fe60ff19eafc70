/** Runs tasks one after another, in the order of their calls; a failed one does not stop the next. */
export function createSerial(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const run = last.then(task);
    last = run.catch(() => {});
    return run;
  };
}
