import { signIn, words } from './desk/desk.ts';
import { newDossier, section } from './desk/fill.ts';
import { ask } from './desk/quick.ts';
import { expect, test } from './support/journey-test.ts';

const typed = 'Щойно надруковано, і робоче місце заблоковано';

test('what was typed at the very moment of locking is there afterwards', async ({ stage }) => {
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  const { passphrase } = stage.person('officer');
  await signIn(desk, 'officer', passphrase);
  await newDossier(desk, 'vehicle');
  await section(desk, 'object');
  const [row] = (await ask<{ rows: { id: string }[] }>(desk, 'dossiers.list', listed)).rows;
  const title = page.locator('[id="field-object-title"]');
  await title.focus();
  // One input event and the key right after it: less than the pause after which typing is saved.
  await page.keyboard.insertText(typed);
  await page.keyboard.press('Control+l');
  await page.getByLabel(words.session.passphrase, { exact: true }).waitFor();
  // Another person takes the seat: nothing may be left that only the first one could still save.
  await signIn(desk, 'head', stage.person('head').passphrase);
  type View = { content: { object?: { title?: string } } };
  const { content } = await ask<View>(desk, 'dossiers.get', { id: row?.id });
  expect(content.object?.title).toBe(typed);
});

const listed = {
  search: '',
  states: [],
  objectTypes: [],
  archived: false,
  sort: 'updated',
  descending: true,
  offset: 0,
  limit: 1,
};
