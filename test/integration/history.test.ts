import { afterEach, describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../shared/contract/dossiers.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { openBehind } from '../support/open-behind.ts';
import { addFile, typeSampleFlat } from '../support/filled-dossier.ts';
import { minimalPdf, startTestCore, type TestCore } from '../support/test-core.ts';

let desk: TestCore;
afterEach(async () => desk.dispose());

const debtorName = '/parties/list/0/name';

async function openFlat(): Promise<DossierId> {
  desk = startTestCore();
  await desk.firstRun();
  const id = await typeSampleFlat(desk);
  desk.clock.advance(60_000);
  return id;
}

async function set(id: DossierId, pointer: string, value: string | null, rowId?: string): Promise<void> {
  await desk.call('dossiers.setField', { id, pointer, value, rowId });
}

async function partiesOf(id: DossierId) {
  return (await desk.call('dossiers.get', { id })).content.parties?.list ?? [];
}

async function newest(id: DossierId, pointer: string): Promise<HistoryEntry> {
  const history = await desk.call('dossiers.history', { id, limit: 100 });
  const entry = history.find((one) => one.pointer === pointer);
  if (!entry) throw new Error(`No entry of ${pointer}`);
  return entry;
}

describe('restoring a value of a row', () => {
  test('the history says which row: while typing runs, sealed, undone and done again', async () => {
    const id = await openFlat();
    const rowId = (await partiesOf(id))[0]?.id;
    expect(rowId).toBeTypeOf('string');
    await set(id, debtorName, 'Інше ім’я');
    expect(await newest(id, debtorName)).toMatchObject({ rowId, after: 'Інше ім’я' });
    desk = await desk.restart();
    await desk.unlock();
    expect(await newest(id, debtorName)).toMatchObject({ rowId, action: 'dossier.edit' });
    await desk.call('dossiers.undo', { id });
    expect(await newest(id, debtorName)).toMatchObject({ rowId, action: 'dossier.undo' });
    await desk.call('dossiers.redo', { id });
    expect(await newest(id, debtorName)).toMatchObject({ rowId, action: 'dossier.redo' });
    await set(id, '/object/title', 'Квартира');
    expect((await newest(id, '/object/title')).rowId).toBeUndefined();
  });

  test('a step that adds a row before the edited ones names the rows rightly', async () => {
    const id = await openFlat();
    const rows = await partiesOf(id);
    const added = { id: 'new-row', role: 'creditor', name: 'Новий стягувач' };
    await desk.call('dossiers.setFields', {
      id,
      changes: [
        { pointer: '/parties/list', value: [added, ...rows] as never },
        { pointer: '/parties/list/1/name', value: 'Перша' },
        { pointer: '/parties/list/0/name', value: 'Друга' },
      ],
    });
    expect((await newest(id, '/parties/list/1/name')).rowId).toBe(rows[0]?.id);
    expect((await newest(id, '/parties/list/0/name')).rowId).toBe('new-row');
    await desk.call('dossiers.undo', { id });
    expect((await newest(id, '/parties/list/1/name')).rowId).toBe(rows[0]?.id);
    expect((await newest(id, '/parties/list/0/name')).rowId).toBe('new-row');
    expect(await partiesOf(id)).toEqual(rows);
  });

  test('after the row was removed the row that came into its place stays as it is', async () => {
    const id = await openFlat();
    const [, creditor] = await partiesOf(id);
    await set(id, debtorName, 'Інше ім’я');
    await set(id, '/parties/list/0', null);
    const { before, rowId } = await newest(id, debtorName);
    const refused = await desk.refusal('dossiers.setField', {
      id,
      pointer: debtorName,
      value: before ?? null,
      rowId,
    });
    expect([refused.code, refused.reason]).toEqual(['invalid-input', 'no-such-row']);
    expect(await partiesOf(id)).toEqual([creditor]);
  });

  test('a row that moved gets its value where it stands now', async () => {
    const id = await openFlat();
    const [debtor, creditor] = await partiesOf(id);
    const creditorName = '/parties/list/1/name';
    await set(id, creditorName, 'Інший стягувач');
    await set(id, '/parties/list/0', null);
    const { before, rowId } = await newest(id, creditorName);
    await set(id, creditorName, before as string, rowId);
    expect(await partiesOf(id)).toEqual([creditor]);
    expect(await newest(id, '/parties/list/0/name')).toMatchObject({ rowId: creditor?.id });
    await desk.call('dossiers.undo', { id });
    await desk.call('dossiers.undo', { id });
    expect(await partiesOf(id)).toEqual([debtor, { ...creditor, name: 'Інший стягувач' }]);
  });

  test('a moment before is still what it was', async () => {
    const id = await openFlat();
    const before = await partiesOf(id);
    const [{ seq } = { seq: 0 }] = await desk.call('dossiers.history', { id, limit: 1 });
    await set(id, debtorName, 'Інше ім’я');
    const { left: running } = await desk.call('compare.view', {
      left: { dossierId: id, seq },
      right: { dossierId: id, at: 'now' },
    });
    await set(id, '/parties/list/0', null);
    const { left: sealed } = await desk.call('compare.view', {
      left: { dossierId: id, seq },
      right: { dossierId: id, at: 'now' },
    });
    expect([running.content.parties?.list, sealed.content.parties?.list]).toEqual([before, before]);
    expect((await desk.call('audit.verify', {})).ok).toBe(true);
  });

  test('typing that an older edition left open has no row and is still read', async () => {
    const id = await openFlat();
    await desk.core.stop();
    const db = await openBehind(desk);
    db.prepare(`INSERT INTO edit_burst VALUES (1, 'x', ?, ?, '"Давнє"', '"Нове"', 1, 1, 1)`).run(
      id,
      debtorName,
    );
    db.close();
    desk = await desk.restart();
    await desk.unlock();
    const entry = await newest(id, debtorName);
    expect([entry.before, entry.rowId]).toEqual(['Давнє', undefined]);
  });
});

describe('what the history says of files', () => {
  test('every action on a file names it', async () => {
    const id = await openFlat();
    const name = 'Звіт про оцінку.pdf';
    const file = await addFile(desk, id, { type: 'other', name, bytes: minimalPdf('звіт') });
    await desk.call('files.update', { id: file, title: 'Висновок' });
    await desk.call('files.remove', { id: file });
    await desk.call('files.restore', { id: file });
    const history = await desk.call('dossiers.history', { id, limit: 4 });
    expect(history.map(({ action, note }) => [action, note])).toEqual([
      ['file.restore', 'Висновок'],
      ['file.remove', 'Висновок'],
      ['file.update', 'Звіт про оцінку → Висновок'],
      ['file.add', 'Висновок'],
    ]);
  });
});
