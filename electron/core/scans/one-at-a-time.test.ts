import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

/** A job that is ended from outside, run by run, and tells how many run at once. */
function jobByHand() {
  const ends: ((error?: Error) => void)[] = [];
  let running = 0;
  let most = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    }).finally(() => (running -= 1));
  };
  return { job, ends, most: () => most };
}
const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

test('a call during a run gets the next run, shared with the others of that time; never two at once', async () => {
  const { job, ends, most } = jobByHand();
  const run = oneAtATime(job);
  const first = run();
  const [second, third] = [run(), run()];
  expect(third).toBe(second);
  await settle();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  const fourth = run();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await second;
  await settle();
  ends[2]?.();
  await fourth;
  expect(most()).toBe(1);
});

test('an error reaches its own callers only; the next run goes on', async () => {
  const { job, ends } = jobByHand();
  const run = oneAtATime(job);
  const first = run();
  const second = run();
  ends[0]?.(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await settle();
  ends[1]?.();
  await expect(second).resolves.toBeUndefined();
});
