import type { ImportOutcome } from '../../../shared/contract/reference.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { type Read, refuse } from '../../../shared/domain/reference/file-problem.ts';
import {
  looksLikeTable,
  readReferenceText,
  type ReferenceFile,
} from '../../../shared/domain/reference/read-file.ts';
import { dayInName } from '../../../shared/domain/reference/version-name.ts';
import { write } from '../db/write.ts';
import { cleanFileName } from '../files/file-name.ts';
import type { Workspace } from '../workspace.ts';
import { decodeText } from './decode-text.ts';
import { keepCalendar } from './keep-calendar.ts';
import { keepClassifier } from './keep-classifier.ts';
import { oldNamesFor } from './old-names.ts';
import { readPath } from './read-path.ts';
import { drainSlowly } from './slowly.ts';
import { titleOfScheme } from './titles.ts';

/**
 * Imports a chosen file: reads it, recognises it by its content, keeps it as a version. A refusal is an answer with its
 * reason; then nothing was kept. Throws only `cancelled` and what the database throws.
 */
export async function importFile(
  workspace: Workspace,
  path: string | undefined,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  if (path === undefined) return { ...refuse({ reason: 'not-readable' }), name: '' };
  const name = cleanFileName(path);
  const bytes = await readPath(path);
  if (!bytes.ok) return { ...bytes, name };
  const file = await readBytes(bytes.value.bytes, signal);
  if (!file.ok) return { ...file, name };
  return await keepFile(workspace, file.value, { name, sha256: bytes.value.sha256, signal });
}

async function readBytes(bytes: Uint8Array, signal: AbortSignal): Promise<Read<ReferenceFile>> {
  const text = decodeText(bytes, looksLikeTable);
  return text.ok ? await drainSlowly(readReferenceText(text.value), signal) : text;
}

type Source = { readonly name: string; readonly sha256: string; readonly signal: AbortSignal };

async function keepFile(
  workspace: Workspace,
  file: ReferenceFile,
  { name, sha256, signal }: Source,
): Promise<ImportOutcome> {
  const dated = dayInName(name) ?? kyivDateOf(workspace.ports.now());
  const source = { source: 'file', fileName: name, sourceSha256: sha256 } as const;
  if (file.kind === 'calendar') {
    const kept = write(workspace.db, (tx) =>
      keepCalendar(workspace, tx, { ...source, calendar: file.calendar, version: dated, title: name }),
    );
    return kept.ok ? { ok: true, name, kind: 'calendar', ...kept.value } : { ...kept, name };
  }
  const { scheme, codes, version = dated } = file;
  const kept = await keepClassifier(
    workspace,
    {
      ...source,
      scheme,
      codes,
      version,
      title: titleOfScheme(scheme),
      dated: dayInName(version) ?? dated,
      oldNames: oldNamesFor(workspace, scheme),
    },
    signal,
  );
  return kept.ok ? { ok: true, name, kind: 'classifier', version: kept.value } : { ...kept, name };
}
