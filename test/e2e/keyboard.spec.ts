import type { Page } from '@playwright/test';
import { texts as fieldTexts } from '../../renderer/i18n/uk/fields.ts';
import { type Desk, signIn, words } from './desk/desk.ts';
import { saved } from './desk/fill.ts';
import { focusedId, pressUntil, tabToButton, typeInto } from './desk/keyboard.ts';
import { ask } from './desk/quick.ts';
import { fewFrames } from './support/frames.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const STEPS_LIMIT = 120;
const FIRST = 'field-proceeding-number';

test('a new dossier, its first section, F8, undo and redo, sections: by the keyboard alone', async ({
  stage,
}) => {
  const { dossier } = await quickMaterial('car');
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);

  await test.step('Ctrl+N, arrows and Enter make the dossier', async () => {
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button').first()).toBeVisible();
    const kind = dialog.locator('button', { hasText: 'Транспортний засіб' });
    await pressUntil(
      page,
      'ArrowRight',
      async () => await kind.evaluate((it) => it === document.activeElement),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: words.editor.sections })).toBeVisible();
  });

  await test.step('F8 goes to the first thing missing; Tab and typing fill the section', async () => {
    // Pressed before the first answer of the checks, F8 is not forgotten.
    await page.keyboard.press('F8');
    await expect.poll(async () => await focusedId(page)).toBe(FIRST);
    const wanted = Object.entries(dossier.fields).filter(([pointer]) => pointer.startsWith('/proceeding/'));
    const left = new Map(
      wanted.map(([pointer, value]) => [
        `field${pointer.replaceAll('/', '-')}`,
        typeof value === 'string' ? value : '',
      ]),
    );
    for (let step = 0; left.size > 0 && step < STEPS_LIMIT; step += 1) {
      const id = await focusedId(page);
      const value = left.get(id);
      if (value !== undefined) await typeInto(page, value);
      left.delete(id);
      await page.keyboard.press('Tab');
    }
    expect([...left.keys()]).toEqual([]);
    await saved(desk);
    const content = await contentOf(desk);
    expect(content).toMatchObject({ number: '74520916', openedOn: dossier.fields['/proceeding/openedOn'] });
  });

  await test.step('Ctrl+Z takes the last change back, Ctrl+Shift+Z makes it again', async () => {
    const email = dossier.fields['/proceeding/officeEmail'];
    expect(await contentOf(desk)).toMatchObject({ officeEmail: email });
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await contentOf(desk))['officeEmail'] ?? '').toBe('');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await contentOf(desk))['officeEmail']).toBe(email);
    // Undoing puts the focus into the field, two frames later.
    await expect.poll(async () => await focusedId(page)).toBe('field-proceeding-officeEmail');
    await fewFrames(page);
  });

  await test.step('Alt+↓ opens the month of a date, arrows and Enter choose, the field has the focus again', async () => {
    const field = 'field-proceeding-openedOn';
    await pressUntil(page, 'Shift+Tab', async () => (await focusedId(page)) === field);
    const before = (await contentOf(desk))['openedOn'];
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => await focusedDay(page)).toBe(before);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => await focusedDay(page)).not.toBe(before);
    const chosen = await focusedDay(page);
    await page.keyboard.press('Enter');
    await expect.poll(async () => await focusedId(page)).toBe(field);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await contentOf(desk))['openedOn']).toBe(chosen);
  });

  await test.step('Shift+Tab reaches the sections, Enter opens one; F8 goes on from there', async () => {
    const parties = page
      .getByRole('navigation', { name: words.editor.sections })
      .getByRole('button', { name: fieldTexts.section.parties });
    await pressUntil(
      page,
      'Shift+Tab',
      async () => await parties.evaluate((it) => it === document.activeElement),
    );
    await page.keyboard.press('Enter');
    await expect(parties).toHaveAttribute('aria-current', 'page');
    // A row that is removed leaves the focus on what stands beside it.
    await tabToButton(page, words.editor.list.addParty);
    await page.keyboard.press('Enter');
    await expect.poll(async () => await focusedId(page)).toBe('field-parties-list-0-role');
    const remove = words.editor.list.remove.replace('{{name}}', '');
    await pressUntil(page, 'Shift+Tab', async () => (await focusedLabel(page)).startsWith(remove));
    await page.keyboard.press('Enter');
    await expect.poll(async () => await focusedId(page)).toBe('field-parties-list-add');
    // A list has no input of its own: F8 must not stay on it. Until the checks are renewed it still leads through the
    // places of the removed row.
    await pressUntil(page, 'F8', async () => (await parties.getAttribute('aria-current')) === null);
    await expect.poll(async () => await focusedId(page)).toMatch(/^field-(object|details)-/u);
  });
});

async function contentOf(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  type Page0 = { rows: { id: string }[] };
  const filter = { search: '', states: [], objectTypes: [], archived: false, sort: 'updated' };
  const { rows } = await ask<Page0>(desk, 'dossiers.list', {
    ...filter,
    descending: true,
    offset: 0,
    limit: 1,
  });
  type View = { content: { proceeding?: Readonly<Record<string, unknown>> } };
  return (await ask<View>(desk, 'dossiers.get', { id: rows[0]?.id })).content.proceeding ?? {};
}

async function focusedDay(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? undefined);
}

async function focusedLabel(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}
