/**
 * `npm run demo`: the main job from three paper dossiers to three acts, through the real window, core, exchange and
 * central database, without a display. `--pictures` also renews the pictures of README and user guide.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { dossierFacts } from './demo/facts.ts';
import { copyPictures } from './demo/pictures.ts';
import { playAfterSale } from './demo/play-after-sale.ts';
import { playAuctions, playReview } from './demo/play-organizer.ts';
import { playPreparation } from './demo/play-preparation.ts';
import { withPrices } from './demo/prices.ts';
import { createRecorder, type Recorder } from './demo/recorder.ts';
import { setScene } from './demo/scene.ts';
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
  const today = new Date().toISOString().slice(0, 10);
  const record = createRecorder(folder, say);
  const material = join(root, 'out/training-material');
  // The first dossier's papers are waited for; the others are made while it is being typed.
  const [first, ...others] = trainingNames;
  await record.step('papers and photos are made', () => makeMaterial(root, material, first, today));
  const rest = others.reduce(async (before, name) => {
    await before;
    await makeMaterial(root, material, name, today);
  }, Promise.resolve());
  await Promise.all([rest, play(record, { folder, material, today })]);
  if (process.argv.includes('--pictures')) copyPictures(root);
}

type Places = { readonly folder: string; readonly material: string; readonly today: string };

async function play(record: Recorder, { folder, material, today }: Places): Promise<void> {
  const dossiers = await Promise.all(
    trainingNames.map(
      async (name) => [name, withPrices(root, await readTrainingDossier(root, name, today), today)] as const,
    ),
  );
  const stage = await openStage(join(root, 'out/demo-data'));
  const scene = setScene(root, { record, stage, material, folder }, dossiers);
  try {
    await playPreparation(scene);
    const central = await stage.connect();
    await playReview(scene);
    await playAuctions(scene, central);
    await playAfterSale(scene);
    const closed = await Promise.all(scene.titles.map((title) => dossierFacts(stage.officer, title)));
    say(`Done: ${record.writeSummary({ runtime: stage.officer.app.kind, today, dossiers: closed })}`);
  } finally {
    await stage.close();
  }
}

await main();
