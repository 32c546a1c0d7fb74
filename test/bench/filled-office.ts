import { resolve } from 'node:path';
import { v7 } from 'uuid';
import { closeDatabase, type Db } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { listDossiers } from '../../electron/core/dossiers/list.ts';
import { indexWords, listStale } from '../../electron/core/dossiers/index-store.ts';
import { insertDossier } from '../../electron/core/dossiers/store.ts';
import { readReference } from '../../electron/core/reference/reference.ts';
import type { DossierFilter, DossierPage } from '../../shared/contract/dossiers.ts';
import { type CivilDate, type EpochMs } from '../../shared/domain/civil-date.ts';
import { type DossierId, dossierIdSchema, userIdSchema } from '../../shared/domain/ids.ts';
import { openBenchDatabase } from './open-behind.ts';
import { makeDossiers, type MadeDossier } from './realistic.ts';

export type Made = MadeDossier & { readonly id: DossierId };
export type FilledOffice = {
  readonly db: Db;
  readonly made: readonly Made[];
  readonly ids: readonly DossierId[];
  readonly idsWithDebtor: (surname: string) => readonly DossierId[];
  readonly list: (filter: DossierFilter) => DossierPage;
  readonly close: () => void;
};

/** Large ones: the index then flushes and merges seldom, which is most of the work. */
const perTransaction = 5_000;
export const officeSeed = 20_261_124;

/** Puts made dossiers in through core's own store, so that columns and words are what the program writes. */
export async function fillOffice(folder: string, count: number): Promise<FilledOffice> {
  const db = await openBenchDatabase(folder);
  const user = db.prepare<[], { id: string }>('SELECT id FROM user LIMIT 1').get();
  const createdBy = userIdSchema.parse(user?.id);
  const reference = readReference(resolve(import.meta.dirname, '../../resources'));
  const ruleSetId = reference.ruleSetFor('2026-11-24' as CivilDate).id;
  const made = makeDossiers(count, officeSeed).map((dossier) => ({
    ...dossier,
    id: dossierIdSchema.parse(v7()),
  }));
  db.exec(`INSERT INTO dossier_text (dossier_text, rank) VALUES ('hashsize', 33554432)`);
  const byId = new Map(made.map((dossier) => [dossier.id, dossier]));
  const start = Date.UTC(2026, 0, 5, 8);
  for (let from = 0; from < made.length; from += perTransaction) {
    write(db, (tx) => {
      for (const [index, { id, objectType, content, state }] of made
        .slice(from, from + perTransaction)
        .entries()) {
        const createdAt = (start + (from + index) * 60_000) as EpochMs;
        insertDossier(tx, { id, objectType, content, ruleSetId, createdBy, createdAt }, 'later');
        tx.prepare('UPDATE dossier SET state = ? WHERE id = ?').run(state, id);
      }
      for (const { no, id } of listStale(tx, perTransaction)) {
        const dossier = byId.get(id);
        if (dossier) indexWords(tx, { ...dossier, no, lotNumber: null });
      }
      tx.exec('DELETE FROM dossier_stale');
    });
  }
  db.exec(`INSERT INTO dossier_text (dossier_text, rank) VALUES ('hashsize', 1048576)`);
  return toOffice(db, made);
}

/** Opens the same office again. */
export async function openOffice(folder: string, made: readonly Made[]): Promise<FilledOffice> {
  return toOffice(await openBenchDatabase(folder), made);
}

function toOffice(db: Db, made: readonly Made[]): FilledOffice {
  return {
    db,
    made,
    ids: made.map(({ id }) => id),
    idsWithDebtor: (surname) =>
      made.filter(({ content }) => JSON.stringify(content.parties).includes(surname)).map(({ id }) => id),
    list: (filter) => listDossiers(db, filter),
    close: () => closeDatabase(db),
  };
}
