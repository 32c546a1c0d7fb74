import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/result.ts';
import { createSaveQueue, saveMarkOf } from './save-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function fakeCore() {
  const sent: [string, unknown][] = [];
  const answers: { resolve: (revision: number) => void; reject: (error: AppError) => void }[] = [];
  const save = (pointer: string, value: unknown): Promise<{ revision: number }> => {
    sent.push([pointer, value]);
    return new Promise((resolve, reject) => {
      answers.push({ resolve: (revision) => resolve({ revision }), reject });
    });
  };
  return { sent, answers, save };
}

test('letters typed within the delay go as one value, counted from the first letter', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save });
  queue.set('/object/title', 'К');
  await vi.advanceTimersByTimeAsync(200);
  queue.set('/object/title', 'Кв');
  expect(core.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  expect(core.sent).toEqual([['/object/title', 'Кв']]);
});

test('an older answer never replaces newer typing, which follows in its turn', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save });
  queue.set('/object/title', 'старе');
  await vi.advanceTimersByTimeAsync(250);
  queue.set('/object/title', 'нове');
  core.answers[0]?.resolve(5);
  await vi.advanceTimersByTimeAsync(250);
  expect(core.sent.map(([, value]) => value)).toEqual(['старе', 'нове']);
  queue.settle(5);
  expect(queue.edits().get('/object/title')?.value).toBe('нове');
  core.answers[1]?.resolve(6);
  await vi.advanceTimersByTimeAsync(0);
  queue.settle(6);
  expect([...queue.edits()]).toEqual([]);
});

test('one value is in flight at a time, in the order of typing', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save });
  queue.set('/sale/step', 1);
  queue.set('/sale/deposit', 2);
  await vi.advanceTimersByTimeAsync(250);
  expect(core.sent).toEqual([['/sale/step', 1]]);
  core.answers[0]?.resolve(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(core.sent).toEqual([
    ['/sale/step', 1],
    ['/sale/deposit', 2],
  ]);
});

test('a failure keeps the text, others go on, and it is tried again', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save, retryMs: 1_000 });
  queue.set('/sale/step', 1);
  queue.set('/sale/deposit', 2);
  await vi.advanceTimersByTimeAsync(250);
  core.answers[0]?.reject(new AppError('disk-full', 'full'));
  await vi.advanceTimersByTimeAsync(0);
  core.answers[1]?.resolve(3);
  await vi.advanceTimersByTimeAsync(0);
  expect(saveMarkOf(queue.edits())).toBe('failed');
  expect(queue.edits().get('/sale/step')?.value).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(core.sent.at(-1)).toEqual(['/sale/step', 1]);
  core.answers[2]?.resolve(4);
  await vi.advanceTimersByTimeAsync(0);
  expect(saveMarkOf(queue.edits())).toBe('saved');
});

test('a value that core refuses for good waits for the next typing', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save, retryMs: 1_000 });
  queue.set('/sale/step', 1);
  await vi.advanceTimersByTimeAsync(250);
  core.answers[0]?.reject(new AppError('invalid-input', 'no'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(core.sent).toHaveLength(1);
  expect(queue.edits().get('/sale/step')?.state).toBe('failed');
});

test('flush sends at once and waits for the answer', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save });
  queue.set('/sale/step', 1);
  let done = false;
  const flushed = queue.flush().finally(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  expect([core.sent.length, done]).toEqual([1, false]);
  core.answers[0]?.resolve(1);
  await flushed;
  expect(done).toBe(true);
});

test('a whole list takes the place of unsent cells of it', async () => {
  const core = fakeCore();
  const queue = createSaveQueue({ save: core.save });
  queue.set('/items/0/name', 'Верстат');
  queue.set('/items', [{ id: 'a', name: 'Верстат' }]);
  await vi.advanceTimersByTimeAsync(250);
  expect(core.sent).toEqual([['/items', [{ id: 'a', name: 'Верстат' }]]]);
});
