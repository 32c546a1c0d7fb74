import { join } from 'node:path';
import { callCore, callShell } from '../support/bridge.ts';
import type { Material } from '../support/material.ts';
import type { Desk } from './desk.ts';

/** Asks core through the window; throws when it refuses. */
export async function ask<T>({ page }: Desk, name: string, input: unknown = {}): Promise<T> {
  const reply = await callCore(page, name, input);
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`);
  return reply.value as T;
}

/** The code of a refusal that the program gives through the window; undefined when it allowed the thing. */
export async function refusal(
  { page }: Desk,
  name: string,
  input: unknown = {},
): Promise<string | undefined> {
  const reply = await callCore(page, name, input);
  return reply.ok ? undefined : reply.error?.code;
}

/** A whole dossier put in through the window's own bridge: for journeys whose matter comes after the typing. */
export async function quickDossier(desk: Desk, { dossier, folder }: Material): Promise<string> {
  const { id } = await ask<{ id: string }>(desk, 'dossiers.create', { objectType: dossier.objectType });
  const { fields } = dossier;
  for (const [pointer, value] of Object.entries(fields)) {
    await ask(desk, 'dossiers.setField', { id, pointer, value });
  }
  const photos = dossier.photos.map(({ file }) => join(folder, 'photos', file));
  await addFiles(desk, id, photos, 'photo');
  for (const { file, type } of dossier.documents) {
    await addFiles(desk, id, [join(folder, 'documents', file)], type);
  }
  return id;
}

/** Chooses files by the dialog and adds them. Throws when one of them is refused. */
export async function addFiles(
  desk: Desk,
  dossierId: string,
  paths: readonly string[],
  type: string,
): Promise<void> {
  await desk.app.answerOpenDialog(paths);
  const kind = type === 'photo' ? 'photos' : 'documents';
  const chosen = await callShell(desk.page, 'native.chooseFiles', { kind });
  const tokens = (chosen.value as { token: string }[]).map(({ token }) => token);
  const added = await ask<{ ok: boolean }[]>(desk, 'files.add', { dossierId, tokens, type });
  if (added.some(({ ok }) => !ok)) throw new Error(`Not taken: ${JSON.stringify(added)}`);
}

/** Findings that block, as `code pointer`. */
export async function blocking(desk: Desk, id: string): Promise<readonly string[]> {
  type Checks = { findings: { severity: string; code: string; pointer: string }[] };
  const { findings } = await ask<Checks>(desk, 'dossiers.checks', { id });
  return findings
    .filter(({ severity }) => severity === 'block')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}
