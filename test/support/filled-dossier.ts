import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import type { DocumentType } from '../../shared/domain/dossier.ts';
import type { DossierId, FileId } from '../../shared/domain/ids.ts';
import { minimalPdf, type TestCore } from './test-core.ts';

/** Types the whole sample flat into a new dossier, field by field, as the window does. */
export async function typeSampleFlat(
  desk: TestCore,
  changes: Readonly<Record<string, FieldValue>> = {},
): Promise<DossierId> {
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  for (const [pointer, value] of Object.entries({ ...fieldsOf(sampleFlat), ...changes })) {
    await desk.call('dossiers.setField', { id, pointer, value });
  }
  return id;
}

/** Every field of a content as pointer and value; lists are one value. */
export function fieldsOf(content: DossierContent): Readonly<Record<string, FieldValue>> {
  const sections = Object.entries(content) as [string, Readonly<Record<string, FieldValue>> | undefined][];
  return Object.fromEntries(
    sections.flatMap(([section, values]) =>
      Object.entries(values ?? {}).map(([key, value]) => [`/${section}/${key}`, value] as const),
    ),
  );
}

/** Blocking findings that are still open, as `code pointer`. */
export async function openBlocks(desk: TestCore, id: DossierId): Promise<readonly string[]> {
  const { findings } = await desk.call('dossiers.checks', { id });
  return findings
    .filter(({ severity }) => severity === 'block')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const papers: readonly DocumentType[] = [
  'enforcement-document',
  'arrest-resolution',
  'rights-extract',
  'technical-passport',
  'registered-persons',
  'appraisal-report',
  'notice-proof',
  'value-act',
];

/** Adds one PDF of every document that a flat needs, and passes the check of photos with a reason. */
export async function completeFlat(desk: TestCore, id: DossierId): Promise<void> {
  for (const type of papers)
    await addFile(desk, id, { type, name: `${type}.pdf`, bytes: minimalPdf(`${type} ${id}`) });
  await passBlocks(desk, id);
}

/** Passes with a reason every blocking finding that the rule set lets pass. */
export async function passBlocks(desk: TestCore, id: DossierId): Promise<void> {
  const { findings } = await desk.call('dossiers.checks', { id });
  for (const { code, pointer, severity, overridable } of findings) {
    if (severity !== 'block' || !overridable) continue;
    await desk.call('dossiers.override', {
      id,
      code,
      pointer,
      reason: 'Погоджено з керівником, є пояснення',
    });
  }
}

/** Chooses a file and adds it, as the window does; gives its id. */
export async function addFile(
  desk: TestCore,
  dossierId: DossierId,
  file: { readonly type?: DocumentType; readonly name: string; readonly bytes: Uint8Array },
): Promise<FileId> {
  const folder = mkdtempSync(join(tmpdir(), 'lotdesk-chosen-'));
  const path = join(folder, file.name);
  writeFileSync(path, file.bytes);
  try {
    const reply = await desk.core.internal('internal.registerPaths', { paths: [path] });
    const [chosen] = (reply.ok ? reply.value : []) as readonly {
      readonly token: string;
    }[];
    const [added] = await desk.call('files.add', {
      dossierId,
      tokens: [chosen?.token ?? ''],
      ...(file.type ? { type: file.type } : {}),
    });
    if (!added?.ok) throw new Error(`file refused: ${added?.reason}`);
    return added.file.id;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
