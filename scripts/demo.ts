/** `npm run demo`: the main job from three paper dossiers to three acts, through the real window, without a display. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { changePerson, approve, sealAndSend, syncNow } from '../test/e2e/desk/journey.ts';
import { open, signIn } from '../test/e2e/desk/desk.ts';
import { ensureBuilt } from './build.ts';
import { handOver, makeAct, passAuctions, pay, prepare, review, titleOf } from './demo/acts.ts';
import { dossierFacts, waitForStates } from './demo/facts.ts';
import { trainingPerson } from './demo/people.ts';
import { withPrices } from './demo/prices.ts';
import { createRecorder } from './demo/recorder.ts';
import { openStage } from './demo/stage.ts';
import { findRuntime } from './find-browser.ts';
import { makeMaterial, readTrainingDossier, trainingNames } from './training/material.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  findRuntime(say);
  ensureBuilt(say);
  const folder = join(root, 'out/demo');
  rmSync(folder, { recursive: true, force: true });
  const record = createRecorder(folder, say);
  const today = new Date().toISOString().slice(0, 10);
  const papers = await Promise.all(
    trainingNames.map(async (name) => ({
      name,
      dossier: withPrices(root, await readTrainingDossier(root, name, today), today),
    })),
  );
  const titles = papers.map(({ dossier }) => titleOf(dossier));
  const materialFolder = join(root, 'out/training-material');
  await record.step('papers and photos are made', async () => {
    for (const { name } of papers) await makeMaterial(root, materialFolder, name, today);
  });
  const stage = await openStage(join(root, 'out/demo-data'));
  const { officer, organizer } = stage;
  const as = (login: string) =>
    trainingPerson(root, ['checker', 'publisher'].includes(login) ? 'organizer' : 'officer', login);
  try {
    await record.step('unlock screen', async () => undefined, officer.page);
    await record.step(
      'officer signs in, the line is down',
      async () => {
        await signIn(officer, as('officer').login, as('officer').passphrase);
        await open(officer, 'exchange');
      },
      officer.page,
    );
    for (const { name, dossier } of papers) {
      await record.step(
        `prepared offline: ${name}`,
        () => prepare(officer, dossier, join(materialFolder, name)),
        officer.page,
      );
    }
    await record.step('list of dossiers', () => open(officer, 'dossiers'), officer.page);
    await record.step(
      'head of department approves',
      async () => {
        await changePerson(officer, as('head'));
        for (const title of titles) await approve(officer, title);
      },
      officer.page,
    );
    await record.step(
      'sealed and queued while offline',
      async () => {
        await changePerson(officer, as('officer'));
        for (const title of titles) await sealAndSend(officer, title);
        await open(officer, 'exchange');
      },
      officer.page,
    );
    const central = await stage.connect();
    await record.step(
      'the line comes up, dossiers travel',
      async () => {
        await syncNow(officer);
        await officer.page.waitForTimeout(1_200);
      },
      officer.page,
    );
    await record.step('everything arrived', () => waitForStates(officer, titles, 'submitted'), officer.page);
    await record.step(
      'organizer checks and accepts',
      async () => {
        await signIn(organizer, as('checker').login, as('checker').passphrase);
        for (const title of titles) await review(organizer, title, 'accept');
        await open(organizer, 'review');
      },
      organizer.page,
    );
    await record.step(
      'another person publishes',
      async () => {
        await changePerson(organizer, as('publisher'));
        for (const title of titles) await review(organizer, title, 'publish');
        await open(organizer, 'auctions');
      },
      organizer.page,
    );
    await record.step(
      'auctions are held on the simulated clock',
      () => passAuctions(organizer, central, titles),
      organizer.page,
    );
    await record.step(
      'payments are recorded',
      async () => {
        for (const title of titles) await pay(organizer, title);
      },
      organizer.page,
    );
    await record.step(
      'terms appear on Today',
      async () => {
        await waitForStates(officer, titles, 'published');
        await syncNow(officer);
        await open(officer, 'today');
        await officer.page.waitForTimeout(1_000);
      },
      officer.page,
    );
    for (const [index, { name }] of papers.entries()) {
      await record.step(
        `act is made and issued: ${name}`,
        async () => {
          const saved = await makeAct(officer, titles[index] ?? '', folder, name);
          for (const path of saved) record.keepFile(path);
        },
        officer.page,
      );
    }
    for (const [index, { name }] of papers.entries()) {
      await record.step(
        `handed over and closed: ${name}`,
        () => handOver(officer, titles[index] ?? ''),
        officer.page,
      );
    }
    await waitForStates(officer, titles, 'closed');
    const dossiers = await Promise.all(titles.map((title) => dossierFacts(officer, title)));
    say(`Done: ${record.writeSummary({ runtime: officer.app.kind, today, dossiers })}`);
  } finally {
    await stage.close();
  }
}

await main();
