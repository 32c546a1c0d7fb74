import { binKeepDays, type BinView } from '../../../shared/contract/bin.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import type { Db } from '../db/open.ts';
import { type Tx, write } from '../db/write.ts';
import { auditDossier, dossierFor } from '../dossiers/context.ts';
import { setFieldsIn } from '../dossiers/edit.ts';
import { getDossier } from '../dossiers/store.ts';
import { forgetDossier } from '../directory/index-dossier.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import type { Workspace } from '../workspace.ts';
import {
  eraseDossier,
  getRemovedRow,
  hasPapers,
  listBinned,
  listRemovedFiles,
  listRemovedRows,
  setDeleted,
} from './bin-store.ts';

const dayMs = 86_400_000;
const shown = 500;

/** Gives everything that can be brought back, the newest first. */
export function viewBin(workspace: Workspace): BinView {
  const { db, ports } = workspace;
  const keepDays = readKeepDays(db);
  const keptSince = ports.now() - keepDays * dayMs;
  return {
    keepDays,
    dossiers: listBinned(db, shown).map((row) => ({ ...row, keepingOver: row.deletedAt <= keptSince })),
    files: listRemovedFiles(db, shown),
    rows: listRemovedRows(db, shown),
    limit: shown,
  };
}

/** Puts a never sent dossier into the bin: it leaves the list, the search and the comparison of objects. */
export function putIntoBin(workspace: Workspace, id: DossierId): null {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    dossierFor(workspace, id, 'bin');
    setDeleted(tx, id, { at: ports.now(), by: actor.id });
    auditDossier(workspace, tx, { id, action: 'dossier.bin' });
    return null;
  });
}

/** Takes a dossier out of the bin, as it was. */
export function restoreFromBin(workspace: Workspace, id: DossierId): null {
  return write(workspace.db, (tx) => {
    dossierFor(workspace, id, 'unbin');
    setDeleted(tx, id, undefined);
    auditDossier(workspace, tx, { id, action: 'dossier.unbin' });
    return null;
  });
}

/** Puts a removed row back. Errors: `not-found`, and those of editing. */
export function restoreRow(
  workspace: Workspace,
  rowId: number,
): { readonly id: DossierId; readonly pointer: string } {
  return write(workspace.db, (tx) => {
    const { dossierId: id, pointer, value } = getRemovedRow(tx, rowId);
    const rows = valueAt(getDossier(tx, id).content, pointer);
    const list = [...(Array.isArray(rows) ? rows : []), value] as FieldValue;
    setFieldsIn(workspace, tx, { id, changes: [{ pointer, value: list }] });
    return { id, pointer };
  });
}

/** Erases dossiers of the bin for good, all or none. `invalid-state` with reason `papers-made` for one with papers. */
export function purge(
  workspace: Workspace,
  input: { readonly ids: readonly DossierId[]; readonly reason: string },
): { readonly purged: number } {
  const ids = [...new Set(input.ids)];
  return write(workspace.db, (tx) => {
    for (const id of ids) purgeOne(workspace, tx, { id, reason: input.reason });
    return { purged: ids.length };
  });
}

/** Sets after how many days the bin offers to erase. */
export function setKeepDays(workspace: Workspace, days: number): null {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const before = readKeepDays(tx);
    writeSetting(tx, 'binKeepDays', days);
    addAudit(tx, {
      at: ports.now(),
      userId: actor.id,
      action: 'settings.set',
      entity: 'workstation',
      entityId: 'binKeepDays',
      data: { before, after: days },
    });
    return null;
  });
}

function purgeOne(
  workspace: Workspace,
  tx: Tx,
  { id, reason }: { readonly id: DossierId; readonly reason: string },
): void {
  const dossier = dossierFor(workspace, id, 'purge');
  if (hasPapers(tx, id)) {
    throw new AppError('invalid-state', 'Numbered papers name this dossier', { reason: 'papers-made' });
  }
  const { objectType, revision } = dossier;
  auditDossier(workspace, tx, { id, action: 'dossier.purge', data: { reason, objectType, revision } });
  forgetDossier(tx, id);
  eraseDossier(tx, id);
}

function readKeepDays(db: Db): number {
  const days = readSetting(db, 'binKeepDays');
  const whole = typeof days === 'number' && Number.isInteger(days);
  return whole && days >= binKeepDays.least && days <= binKeepDays.most ? days : binKeepDays.usual;
}
