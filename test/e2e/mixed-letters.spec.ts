import { texts as editorTexts } from '../../renderer/i18n/uk/editor.ts';
import { signIn } from './desk/desk.ts';
import { fillField, newDossier, saved, section } from './desk/fill.ts';
import { expect, test } from './support/journey-test.ts';

const title = 'Двoкімнатна квартира';
const description =
  'Квар\u200Bтира у центрі\u202E міста, холодильник Pеugeot, площа 5О кв. м, a також балкон.';

test('mixed letters are marked, invisible ones have their code, F9 and Shift+F9 mend', async ({ stage }) => {
  const desk = await stage.openDesk('officer');
  const { page } = desk;
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  await newDossier(desk, 'flat');
  await section(desk, 'object');
  await fillField(desk, undefined, '/object/title', title);
  await fillField(desk, undefined, '/object/description', description);
  await saved(desk);
  const marks = page.locator('mark');
  await expect(marks).toHaveText(['o', 'U+200B', 'U+202E', 'е', 'О', 'a']);

  await test.step('F9 mends the field where one stands', async () => {
    const field = page.locator('[id="field-object-title"]');
    await field.focus();
    await page.keyboard.press('F9');
    await expect(field).toHaveValue('Двокімнатна квартира');
  });

  await test.step('the checks mend what is left at once; undo is one step', async () => {
    await section(desk, 'checks');
    await page
      .getByRole('button', { name: editorTexts.editor.checks.mendLetters_one.replace('{{count}}', '1') })
      .waitFor();
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/checks.png` });
    await page.keyboard.press('Shift+F9');
    await expect(page.locator('mark')).toHaveCount(0);
    await section(desk, 'object');
    const field = page.locator('[id="field-object-description"]');
    await expect(field).toHaveValue(
      'Квартира у центрі міста, холодильник Peugeot, площа 50 кв. м, а також балкон.',
    );
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue(description);
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/object.png` });
  });
});
