import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { createDraftSaver } from './draft-saver.ts';

const id = 'dossier' as DossierId;
const draft = (text: string) => ({ reasons: [{ code: 'other' as const, pointer: '', text }], checked: [] });
const saved: string[] = [];
let trouble: AppError | undefined;
/** Core is busy until this is resolved. */
let slow: Promise<void> | undefined;
const errors: (string | undefined)[] = [];
const saver = createDraftSaver({
  save: async (_id, { reasons }) => {
    await slow;
    if (trouble) throw trouble;
    saved.push(reasons[0]?.text ?? '');
  },
  onTried: (error) => errors.push(error?.code),
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  saved.length = 0;
  errors.length = 0;
  trouble = undefined;
  slow = undefined;
});

test('a burst of typing is one saving of its end', async () => {
  for (const text of ['У', 'Уточ', 'Уточніть']) saver.set(id, draft(text));
  await vi.advanceTimersByTimeAsync(300);
  expect(saved).toEqual(['Уточніть']);
});

test('before locking it is sent at once', async () => {
  saver.set(id, draft('Щойно надруковане'));
  await saver.flush();
  expect(saved).toEqual(['Щойно надруковане']);
});

test('what a full disk refused is told, kept and tried again', async () => {
  trouble = new AppError('disk-full', 'full');
  saver.set(id, draft('Не пропаде'));
  await vi.advanceTimersByTimeAsync(300);
  expect(errors).toEqual(['disk-full']);
  trouble = undefined;
  await vi.advanceTimersByTimeAsync(2_100);
  expect([saved, errors]).toEqual([['Не пропаде'], ['disk-full', undefined]]);
});

test('what was decided upon is not sent any more', async () => {
  saver.set(id, draft('Уже вирішено'));
  saver.drop(id);
  await vi.advanceTimersByTimeAsync(300);
  expect(saved).toEqual([]);
});

test('what is typed while core is busy with the draft before is sent too, by itself', async () => {
  const busy = Promise.withResolvers<void>();
  slow = busy.promise;
  saver.set(id, draft('Перше'));
  await vi.advanceTimersByTimeAsync(300);
  saver.set(id, draft('Перше й друге'));
  await vi.advanceTimersByTimeAsync(300);
  busy.resolve();
  await vi.advanceTimersByTimeAsync(300);
  expect(saved).toEqual(['Перше', 'Перше й друге']);
});

test('locking while core is busy with the draft before waits for the newest', async () => {
  const busy = Promise.withResolvers<void>();
  slow = busy.promise;
  saver.set(id, draft('Раніше'));
  const first = saver.flush();
  saver.set(id, draft('Раніше й тепер'));
  const locking = saver.flush();
  busy.resolve();
  await Promise.all([first, locking]);
  expect(saved).toEqual(['Раніше', 'Раніше й тепер']);
});
