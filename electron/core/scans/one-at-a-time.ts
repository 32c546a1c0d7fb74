/**
 * Runs a job one at a time and gives every caller a run that begins after the call: the run under way may have read before
 * what its caller has just changed. Those who call meanwhile share the next run; a run's error reaches those who share it.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const begin = (): Promise<void> => {
    next = undefined;
    running = job().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (next) return next;
    if (!running) return begin();
    next = running.catch(() => undefined).then(begin);
    return next;
  };
}
