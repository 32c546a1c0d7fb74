import { expect, test } from 'vitest';
import { AppError } from '../../../shared/result.ts';
import { createThrottle, delayAfter } from './throttle.ts';

const wrong = async (): Promise<never> => {
  throw new AppError('wrong-passphrase', 'no');
};

test('the pause doubles up to half a minute', () => {
  expect([1, 2, 3, 4, 7, 8, 50].map(delayAfter)).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000, 30_000]);
});

test('guesses made side by side wait one after another; a right one begins anew', async () => {
  const slept: number[] = [];
  const throttled = createThrottle(async (ms) => void slept.push(ms));
  await Promise.allSettled([throttled(wrong), throttled(wrong), throttled(wrong)]);
  await expect(throttled(async () => 'open')).resolves.toBe('open');
  await expect(throttled(wrong)).rejects.toThrow('no');
  expect(slept).toEqual([500, 1_000, 2_000, 500]);
});

test('another failure than a wrong passphrase does not count', async () => {
  const slept: number[] = [];
  const throttled = createThrottle(async (ms) => void slept.push(ms));
  await expect(
    throttled(async () => {
      throw new AppError('corrupt', 'damaged');
    }),
  ).rejects.toThrow('damaged');
  expect(slept).toEqual([]);
});
