import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createFileLog } from '../../electron/core/log.ts';
import { addFile, completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import {
  createMemoryKeyStore,
  minimalPdf,
  startTestCore,
  type TestCore,
  testPassphrase,
} from '../support/test-core.ts';

let desk: TestCore | undefined;
afterEach(async () => desk?.dispose());

/** Words planted in every kind of place; none may be found in any file of the data folder. */
const markers = {
  office: 'МАРКЕРВІДДІЛ',
  person: 'МАРКЕРОСОБА',
  debtor: 'МАРКЕРБОРЖНИК',
  code: '1759013776',
  title: 'МАРКЕРНАЗВА',
  typedAndErased: 'МАРКЕРСТЕРТЕ',
  reason: 'МАРКЕРПРИЧИНА',
  fileText: 'MARKERINFILE',
  fileName: 'MARKERFILENAME',
  search: 'МАРКЕРПОШУК',
  passphrase: testPassphrase,
};

test('no file of the data folder holds a planted word, while it runs and after it stopped (S11)', async () => {
  const keyStore = createMemoryKeyStore();
  const dataDir = startTestCore().dataDir;
  const log = createFileLog(join(dataDir, 'logs'));
  desk = startTestCore({ dataDir, ports: { keyStore, log } });
  const recoveryKey = await desk.firstRun({
    officeName: `Відділ ${markers.office}`,
    officerKind: 'private',
    name: `Особа ${markers.person}`,
    keepInKeyStore: true,
  });
  const id = await typeSampleFlat(desk, { '/object/title': `Квартира ${markers.title} у місті Києві` });
  await desk.call('dossiers.setField', { id, pointer: '/object/condition', value: markers.typedAndErased });
  await desk.call('dossiers.setField', { id, pointer: '/object/condition', value: null });
  await desk.call('dossiers.setField', { id, pointer: '/parties/list/0/name', value: markers.debtor });
  await addFile(desk, id, {
    type: 'other',
    name: `${markers.fileName}.pdf`,
    bytes: minimalPdf(markers.fileText),
  });
  await completeFlat(desk, id);
  await desk.call('dossiers.approve', { id });
  await desk.call('dossiers.revokeApproval', { id, reason: `Бо ${markers.reason}` });
  await desk.call('dossiers.approve', { id });
  await desk.call('dossiers.seal', { id });
  await desk.call('dossiers.send', { id });
  await desk.core.call('dossiers.list', { search: markers.search });
  await desk.core.call('session.unlock', { login: markers.person, passphrase: markers.passphrase, extra: 1 });
  await desk.call('backup.make', {});
  log.error('planted', { passphrase: markers.passphrase, text: 'рядок\r\n\u001b[31mпідробка' });

  const words = [...Object.values(markers), recoveryKey, recoveryKey.replaceAll('-', '')];
  expect(findWords(dataDir, words)).toEqual([]);
  await desk.core.stop();
  expect(findWords(dataDir, words)).toEqual([]);
  const lines = readFileSync(join(dataDir, 'logs', 'core.log'), 'utf8')
    .trim()
    .split('\n');
  expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
  expect(lines.join('')).not.toContain('\u001b');
});

test('the search of raw bytes does find a word that stands in the open', async () => {
  desk = startTestCore();
  const log = createFileLog(join(desk.dataDir, 'logs'));
  log.info('planted', { text: markers.title });
  expect(findWords(desk.dataDir, [markers.title])).toHaveLength(1);
});

/** Looks for every word as UTF-8, UTF-16 and hexadecimal, any letter case, in every file. */
function findWords(folder: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ name, parentPath }) => {
    const path = join(parentPath, name);
    const bytes = readFileSync(path);
    const forms = words.flatMap((word) =>
      [word, word.toLowerCase()].flatMap((form) => [
        Buffer.from(form, 'utf8'),
        Buffer.from(form, 'utf16le'),
        Buffer.from(Buffer.from(form, 'utf8').toString('hex')),
        Buffer.from(Buffer.from(form, 'utf8').toString('base64').slice(0, -4)),
      ]),
    );
    const named = words.some((word) => path.includes(word));
    return named || forms.some((form) => bytes.includes(form)) ? [path.slice(folder.length)] : [];
  });
}
