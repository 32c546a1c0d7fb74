import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPrices } from '../../../scripts/demo/prices.ts';
import {
  readTrainingDossier,
  type TrainingDossier,
  type TrainingName,
} from '../../../scripts/training/material.ts';
import { phonePhoto, smallPdf } from '../../support/pictures.ts';
import { keepOne } from './keep-one.ts';

export const root = join(import.meta.dirname, '../../..');
export type Material = { readonly dossier: TrainingDossier; readonly folder: string };

/**
 * A training dossier with photos of about 400 KB and one-page scans under the same names: the real texts, but files
 * that are made in a second. Made once, kept in `out/e2e-material`.
 */
export async function quickMaterial(name: TrainingName): Promise<Material> {
  const today = new Date().toISOString().slice(0, 10);
  const dossier = withPrices(root, await readTrainingDossier(root, name, today), today);
  const folder = join(root, 'out/e2e-material', name);
  if (!existsSync(folder)) await makeFiles(folder, dossier);
  return { dossier, folder };
}

async function makeFiles(folder: string, dossier: TrainingDossier): Promise<void> {
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  for (const part of ['photos', 'documents']) mkdirSync(join(making, part), { recursive: true });
  for (const [index, { file }] of dossier.photos.entries()) {
    const photo = await phonePhoto({ width: 1_280, height: 960, seed: index + 1 });
    writeFileSync(join(making, 'photos', file), photo);
  }
  for (const [index, { file }] of dossier.documents.entries()) {
    writeFileSync(join(making, 'documents', file), smallPdf({ extra: `% paper ${index + 1}\n` }));
  }
  keepOne(making, folder);
}
