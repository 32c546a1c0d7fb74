import { texts as errorTexts } from '../../renderer/i18n/uk/errors.ts';
import { lock, open, signIn, words } from './desk/desk.ts';
import { newDossier, saved } from './desk/fill.ts';
import { ask } from './desk/quick.ts';
import { callCore } from './support/bridge.ts';
import { expect, test } from './support/journey-test.ts';

type Verdict = { readonly ok: boolean; readonly entries: number; readonly head: string };

test('a wrong passphrase opens nothing and changes nothing; the right one opens all', async ({ stage }) => {
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  const { login, passphrase } = stage.person('officer');
  await signIn(desk, login, passphrase);
  await newDossier(desk, 'vehicle');
  await page.locator('#field-proceeding-number').fill('74520916');
  await saved(desk);
  // Locking puts the running burst of typing into the chain; from here on nothing of the dossier may be added.
  await lock(desk);
  await signIn(desk, login, passphrase);
  const before = await ask<Verdict>(desk, 'audit.verify');
  await lock(desk);

  const field = page.getByLabel(words.session.passphrase, { exact: true });
  for (const wrong of ['навчальний-виконавець-2', `${passphrase} `, passphrase.toUpperCase()]) {
    await field.fill(wrong);
    await page.getByRole('button', { name: words.session.unlock, exact: true }).click();
    await expect(page.getByText(errorTexts.error['wrong-passphrase'])).toBeVisible();
    expect(await callCore(page, 'session.state')).toMatchObject({ value: { phase: 'locked' } });
    expect(await callCore(page, 'audit.verify')).toMatchObject({ ok: false, error: { code: 'locked' } });
  }
  await expect(field).toBeVisible();

  await signIn(desk, login, passphrase);
  const after = await ask<Verdict>(desk, 'audit.verify');
  expect(after.ok).toBe(true);
  type Row = { readonly entity: string; readonly hash: string };
  const rows = await ask<readonly Row[]>(desk, 'audit.list', { limit: 100 });
  // What was written before still ends in the same hash; since then only locking and attempts to enter were noted.
  const since = rows.slice(
    0,
    rows.findIndex(({ hash }) => hash === before.head),
  );
  expect(since.length).toBe(after.entries - before.entries);
  expect(since.filter(({ entity }) => entity === 'dossier')).toEqual([]);
  await open(desk, 'dossiers');
  await expect(page.getByText('74520916')).toBeVisible();
});
