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
import { type Scene, setScene } from './demo/scene.ts';
import { openStage } from './demo/stage.ts';
import { findRuntime } from './find-browser.ts';
import { makeMaterial, readTrainingDossier, type TrainingName, trainingNames } from './training/material.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  findRuntime(say);
  ensureBuilt(say);
  const folder = join(root, 'out/demo');
  rmSync(folder, { recursive: true, force: true });
  const today = new Date().toISOString().slice(0, 10);
  const record = createRecorder(folder, say);
  const [first, ...others] = trainingNames;
  const make = (name: TrainingName) => makeMaterial(root, join(root, 'out/training-material'), name, today);
  await record.step('papers and photos are made', () => make(first));
  // The other dossiers' papers are made one after another while the first is being typed.
  const made = new Map<string, Promise<string>>([[first, make(first)]]);
  let before: Promise<unknown> = Promise.resolve();
  for (const name of others) {
    const folderOf = before.then(() => make(name));
    made.set(name, folderOf);
    before = folderOf;
  }
  const material = (name: string) => made.get(name) ?? Promise.reject(new Error(`No papers of ${name}`));
  await play(record, { folder, material, today });
  if (process.argv.includes('--pictures')) copyPictures(root);
}

type Places = Pick<Scene, 'folder' | 'material'> & { readonly today: string };

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
