import { titleOf } from '../../scripts/demo/acts.ts';
import { waitForStates } from '../../scripts/demo/facts.ts';
import { texts as shellTexts } from '../../renderer/i18n/uk/shell.ts';
import { createBadLine } from '../support/bad-line.ts';
import { sealAndSend, syncNow } from './desk/journey.ts';
import { readyDossier } from './desk/sending.ts';
import { viewCentral } from './support/central-view.ts';
import { expect, test } from './support/journey-test.ts';
import { quickMaterial } from './support/material.ts';

const CHUNK_BYTES = 512 * 1_024;
/** Heads of requests, tokens, the application itself: everything that went up and was no file. */
const TALK_BYTES = 200 * 1_024;
const CUT_AFTER_BYTES = 1_200_000;

test('a line cut in the middle of an upload: what arrived is not sent again', async ({ stage }) => {
  const material = await quickMaterial('car');
  const title = titleOf(material.dossier);
  await stage.startCentral();
  const line = await createBadLine(stage.address);
  stage.later(line.close);
  const desk = await stage.openDesk('officer', { centralAddress: line.address });
  await readyDossier(stage, desk, material);

  const before = line.bytesUp();
  const cut = line.cutAfterUp(CUT_AFTER_BYTES);
  await sealAndSend(desk, title);
  await cut;
  const status = desk.page.getByText(new RegExp(shellTexts.exchangeStatus.offline, 'u')).first();
  await expect(status).toBeVisible();
  const central = await viewCentral(stage.address);
  expect((await central.lots()).filter(({ state }) => state !== 'draft')).toEqual([]);

  line.restore();
  await syncNow(desk);
  await waitForStates(desk, [title], 'submitted');
  const sent = line.bytesUp() - before;

  const [lot, ...others] = await central.lots();
  expect(others).toEqual([]);
  const documents = lot?.documents ?? [];
  expect(documents.length).toBe(material.dossier.photos.length + material.dossier.documents.length);
  for (const { sha256 } of documents) expect(await central.hashOf(sha256)).toBe(sha256);
  const content = documents.reduce((sum, { size }) => sum + size, 0);
  const again = sent - content;
  console.log(`  files ${content} bytes, went up ${sent} bytes, ratio ${(sent / content).toFixed(3)}`);
  expect(content).toBeGreaterThan(CUT_AFTER_BYTES * 2);
  expect(again).toBeLessThan(CHUNK_BYTES + TALK_BYTES);
});
