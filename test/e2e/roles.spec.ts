import { randomUUID } from 'node:crypto';
import { titleOf } from '../../scripts/demo/acts.ts';
import { dossierFacts, waitForStates } from '../../scripts/demo/facts.ts';
import { texts as reviewTexts } from '../../renderer/i18n/uk/review.ts';
import { trainingSeed } from '../central-db/training.ts';
import type { Seed } from '../central-db/seed.ts';
import { type Desk, lock, open, signIn, words } from './desk/desk.ts';
import { section } from './desk/fill.ts';
import {
  approve,
  changePerson,
  decide,
  openDossier,
  openReview,
  sealAndSend,
  syncNow,
} from './desk/journey.ts';
import { ask, quickDossier, refusal } from './desk/quick.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const { review } = reviewTexts;
const { actions } = words.editor;

test('each role does its own part and no other, in the window and in core', async ({ stage }) => {
  test.setTimeout(600_000);
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  const [officer, organizer] = await Promise.all([stage.openDesk('officer'), stage.openDesk('organizer')]);
  await test.step('the administrator gives the checker both roles, but may not decide himself', async () => {
    const admin = stage.person('admin', 'organizer');
    await signIn(organizer, admin.login, admin.passphrase);
    type User = { readonly id: string; readonly login: string; readonly name: string };
    const users = await ask<readonly User[]>(organizer, 'users.list');
    const checker = users.find(({ login }) => login === 'checker');
    const both = ['organizer-checker', 'organizer-publisher'];
    await ask(organizer, 'users.update', { id: checker?.id, name: checker?.name, roles: both, active: true });
    await refused(organizer, ['review.accept', 'review.publish'], { id: randomUUID() });
    await lock(organizer);
  });
  await stage.startCentral({ content: withCheckerWhoPublishes() });

  const id = await test.step('the assistant prepares, but cannot approve, seal or send', async () => {
    await signIn(officer, 'assistant', stage.person('assistant').passphrase);
    const made = await quickDossier(officer, material);
    await openDossier(officer, title);
    await expectNoButtons(officer, [actions.approve, actions.seal, actions.send]);
    await refused(officer, ['dossiers.approve', 'dossiers.seal', 'dossiers.send'], { id: made });
    return made;
  });

  await test.step('the auditor sees everything and changes nothing', async () => {
    await changePerson(officer, stage.person('auditor'));
    await openDossier(officer, title);
    await expect(officer.page.getByText(words.editor.readOnly.role)).toBeVisible();
    await section(officer, 'object');
    const name = officer.page.locator('#field-object-title');
    await expect(name).toHaveValue(title);
    await expect(name).not.toBeEditable();
    await section(officer, 'files');
    await expectNoButtons(officer, [
      words.editor.files.addPhotos,
      actions.approve,
      actions.seal,
      actions.send,
    ]);
    await refused(officer, ['dossiers.approve', 'dossiers.seal', 'dossiers.send', 'dossiers.archive'], {
      id,
    });
    await refused(officer, ['dossiers.setField'], { id, pointer: '/object/title', value: 'Інша назва' });
    await refused(officer, ['dossiers.create'], { objectType: 'flat' });
    await refused(officer, ['exchange.syncNow', 'backup.make'], {});
    expect(await ask(officer, 'audit.verify')).toMatchObject({ ok: true });
    expect((await dossierFacts(officer, title)).title).toBe(title);
  });

  await test.step('who prepared cannot approve; the head can', async () => {
    await changePerson(officer, stage.person('officer'));
    await ask(officer, 'dossiers.setField', { id, pointer: '/object/quantity', value: '1' });
    await openDossier(officer, title);
    await expectNoButtons(officer, [actions.approve]);
    expect(await refusal(officer, 'dossiers.approve', { id })).toBe('forbidden');
    await changePerson(officer, stage.person('head'));
    await approve(officer, title);
    await refused(officer, ['dossiers.seal', 'dossiers.send'], { id });
    await changePerson(officer, stage.person('officer'));
    await sealAndSend(officer, title);
    await syncNow(officer);
    await waitForStates(officer, [title], 'submitted');
  });

  await test.step('who accepted cannot publish, even with both roles; another person can', async () => {
    await signIn(organizer, 'checker', stage.person('checker').passphrase);
    await openReview(organizer, title);
    await decide(organizer, 'accept');
    await syncNow(organizer);
    await open(organizer, 'review');
    await organizer.page.getByRole('button', { name: review.open.replace('{{title}}', title) }).click();
    await expect(organizer.page.getByText(review.whyNot.publishSame)).toBeVisible();
    await expectNoButtons(organizer, [review.publish, review.accept]);
    expect(await refusal(organizer, 'review.publish', { id })).toBe('forbidden');
    await lock(organizer);
    await signIn(organizer, 'publisher', stage.person('publisher').passphrase);
    await openReview(organizer, title);
    await decide(organizer, 'publish');
    await syncNow(officer);
    await waitForStates(officer, [title], 'published');
  });
});

async function expectNoButtons({ page }: Desk, names: readonly string[]): Promise<void> {
  for (const name of names) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
}

/** The training seed, but the checker may publish there too: so that the four eyes alone stand in the way. */
function withCheckerWhoPublishes(): Seed {
  const offices = trainingSeed.offices.map((office) => ({
    ...office,
    users: office.users.map((user) =>
      user.roles.includes('organizer-checker')
        ? { ...user, roles: [...user.roles, 'organizer-publisher' as const] }
        : user,
    ),
  }));
  return { ...trainingSeed, offices };
}

/** Core refuses each of these to whoever sits there. */
async function refused(desk: Desk, names: readonly string[], input: unknown): Promise<void> {
  for (const name of names) expect(await refusal(desk, name, input), name).toBe('forbidden');
}
