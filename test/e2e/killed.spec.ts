import { titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { createBadLine } from '../support/bad-line.ts';
import { signIn, words } from './desk/desk.ts';
import { newDossier, section } from './desk/fill.ts';
import { openDossier, sealAndSend, syncNow } from './desk/journey.ts';
import { ask } from './desk/quick.ts';
import { readyDossier } from './desk/sending.ts';
import { viewCentral } from './support/central-view.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

type View = {
  readonly content: unknown;
  readonly version: number;
  readonly files: readonly { readonly id: string; readonly title: string }[];
};
const HUNG_AFTER_BYTES = 1_300_000;

test('killed while sending, started again: goes on without a duplicate', async ({ stage }) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  await stage.startCentral();
  const line = await createBadLine(stage.address);
  stage.later(line.close);
  const centralAddress = line.address;
  const first = await stage.openDesk('officer', { centralAddress });
  const id = await readyDossier(stage, first, material);
  const typed = await ask<View>(first, 'dossiers.get', { id });

  // From there on the line swallows everything: the program dies with a file half way.
  const hung = line.hangAfterUp(HUNG_AFTER_BYTES);
  await sealAndSend(first, title);
  await hung;
  const { state } = (await ask<{ state: string }>(first, 'dossiers.get', { id })) ?? {};
  expect(state).toBe('queued');
  await first.app.kill();
  line.restore();

  const second = await stage.openDesk('officer', { centralAddress });
  await signIn(second, 'officer', stage.person('officer').passphrase);
  await syncNow(second);
  await waitForStates(second, [title], 'submitted');
  const after = await ask<View>(second, 'dossiers.get', { id });
  expect(after.content).toEqual(typed.content);
  // The application that sealing made may stand beside them, or not: the kill may have come first.
  const known = new Set(typed.files.map(({ id: file }) => file));
  expect(after.files.filter(({ id: file }) => known.has(file))).toEqual(typed.files);
  const made = after.files.filter(({ id: file }) => !known.has(file));
  expect(made.filter(({ title: name }) => !name.startsWith('Заявка №'))).toEqual([]);
  expect(await ask(second, 'audit.verify')).toMatchObject({ ok: true });
  expect(await ask(second, 'exchange.view')).toMatchObject({ queue: [] });

  const central = await viewCentral(stage.address);
  const lots = await central.lots();
  expect(lots.map(({ version, state: at }) => ({ version, at }))).toEqual([{ version: 1, at: 'submitted' }]);
  const hashes = lots[0]?.documents.map(({ sha256 }) => sha256) ?? [];
  expect(new Set(hashes).size).toBe(material.dossier.photos.length + material.dossier.documents.length);
  expect(hashes).toHaveLength(new Set(hashes).size);
  for (const hash of hashes) expect(await central.hashOf(hash)).toBe(hash);
});

test('killed as soon as the window says that all is kept: every letter is there', async ({ stage }) => {
  const title = 'Легковий автомобіль Škoda Octavia A7';
  const description = 'Ліфтбек, дизель 1.6; тріщина лобового скла з боку пасажира, ключ один.';
  const first = await stage.openDesk('officer');
  await signIn(first, 'officer', stage.person('officer').passphrase);
  await newDossier(first, 'vehicle');
  await section(first, 'object');
  await first.page.locator('#field-object-title').pressSequentially(title);
  await first.page.locator('#field-object-description').pressSequentially(description);
  // Without leaving the field: it is kept while it is typed.
  await expect(first.page.getByText(words.editor.saved, { exact: true }).first()).toBeVisible({
    timeout: 10_000,
  });
  await first.app.kill();

  const second = await stage.openDesk('officer');
  await signIn(second, 'officer', stage.person('officer').passphrase);
  await openDossier(second, title);
  await section(second, 'object');
  await expect(second.page.locator('#field-object-title')).toHaveValue(title);
  await expect(second.page.locator('#field-object-description')).toHaveValue(description);
  expect(await ask(second, 'audit.verify')).toMatchObject({ ok: true });
});
