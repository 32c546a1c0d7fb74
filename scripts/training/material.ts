import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { documentTypeSchema } from '../../shared/domain/dossier.ts';
import { objectTypes } from '../../shared/domain/object-types/object-type.ts';
import { fieldValueSchema } from '../../shared/domain/fields/field.ts';
import { writePhoto } from './photos.ts';
import { writeScan } from './scans.ts';

const photo = z.strictObject({ file: z.string(), scene: z.string(), caption: z.string() });
const scan = z.strictObject({
  file: z.string(),
  type: documentTypeSchema,
  title: z.string(),
  pages: z.array(z.string()).min(1),
});

/** A training dossier as a person would have it on paper: values by JSON Pointer, scans, photos. */
export const trainingDossierSchema = z.strictObject({
  objectType: z.enum(objectTypes),
  fields: z.record(z.string(), fieldValueSchema),
  documents: z.array(scan),
  photos: z.array(photo),
});
export type TrainingDossier = z.infer<typeof trainingDossierSchema>;

export const trainingNames = ['flat', 'car', 'equipment'] as const;
export type TrainingName = (typeof trainingNames)[number];

/** Gives a text of a training dossier by its pointer; throws when the papers do not have it. */
export function textOf({ fields }: Pick<TrainingDossier, 'fields'>, pointer: string): string {
  const value = fields[pointer];
  if (typeof value !== 'string') throw new Error(`The training dossier has no text at ${pointer}`);
  return value;
}

/** Reads one dossier; `{today-20}` becomes the civil date twenty days before `today` (YYYY-MM-DD). */
export async function readTrainingDossier(
  root: string,
  name: TrainingName,
  today: string,
): Promise<TrainingDossier> {
  const text = await readFile(join(root, 'resources/training/dossiers', `${name}.json`), 'utf8');
  const dated = text.replaceAll(/\{today-(\d+)\}/g, (_, days: string) => {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - Number(days));
    return day.toISOString().slice(0, 10);
  });
  return trainingDossierSchema.parse(JSON.parse(dated));
}

/** Makes photos and scans of a dossier once, in `folder/<name>`; gives that folder. */
export async function makeMaterial(
  root: string,
  folder: string,
  name: TrainingName,
  today: string,
): Promise<string> {
  const ready = join(folder, name);
  if (existsSync(join(ready, 'complete'))) return ready;
  const dossier = await readTrainingDossier(root, name, today);
  const making = `${ready}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'photos'), { recursive: true });
  await mkdir(join(making, 'documents'), { recursive: true });
  const takenAt = new Date(`${today}T09:30:00Z`);
  for (const [index, plan] of dossier.photos.entries()) {
    await writePhoto(join(making, 'photos', plan.file), plan, index, takenAt);
  }
  for (const plan of dossier.documents) await writeScan(join(making, 'documents', plan.file), plan);
  await writeFile(join(making, 'complete'), '');
  await rm(ready, { recursive: true, force: true });
  await rename(making, ready);
  return ready;
}
