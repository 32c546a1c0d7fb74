import type { Db } from '../../electron/core/db/open.ts';
import type { Tx } from '../../electron/core/db/write.ts';
import { insertDossier, type NewDossier } from '../../electron/core/dossiers/store.ts';
import { epochMsSchema } from '../../shared/domain/civil-date.ts';
import { type DossierId, dossierIdSchema, userIdSchema } from '../../shared/domain/ids.ts';
import type { TestCore } from './test-core.ts';

type Given = Pick<NewDossier, 'objectType' | 'content'> & {
  /** Without it the test's clock says when. */
  readonly createdAt?: number;
};

/** Gives what puts dossiers in behind a core's back, many to a transaction, by its own store; the first person made them. */
export function dossierInserter(
  { ports, clock }: Pick<TestCore, 'ports' | 'clock'>,
  db: Db,
): (tx: Tx, given: Given) => DossierId {
  const createdBy = userIdSchema.parse(db.prepare<[], { id: string }>('SELECT id FROM user').get()?.id);
  return (tx, { objectType, content, createdAt = clock.now() }) => {
    const id = dossierIdSchema.parse(ports.newId());
    const at = epochMsSchema.parse(createdAt);
    insertDossier(tx, { id, objectType, content, ruleSetId: '2026-01', createdBy, createdAt: at });
    return id;
  };
}
