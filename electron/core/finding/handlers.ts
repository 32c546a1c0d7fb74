import type { Handlers } from '../../../shared/contract/contract.ts';
import { type findingContract, mostAtOnce } from '../../../shared/contract/finding.ts';
import { identityKey } from '../../../shared/domain/search/identity-key.ts';
import { addAudit } from '../audit/store.ts';
import { type Tx, write } from '../db/write.ts';
import { listNumbers } from '../dossiers/list.ts';
import { idsOf } from '../dossiers/list-row-store.ts';
import { AppError } from '../../../shared/result.ts';
import type { Workspace } from '../workspace.ts';
import { doWithMany } from './bulk.ts';
import { changeField, previewField } from './bulk-field.ts';
import { findSameThings } from './identity-store.ts';
import {
  deleteView,
  findLayout,
  insertView,
  listViews,
  orderViews,
  saveLayout,
  updateView,
} from './view-store.ts';

/** Shorter numbers are still being typed: they would find what happens to begin alike. */
const shortestIdentity = 6;

/** The room of finding: views and columns of the list, the same thing elsewhere, actions on many dossiers. */
export function createFindingHandlers(workspace: Workspace): Handlers<typeof findingContract> {
  const { db, ports, actor } = workspace;
  return {
    'views.list': () => listViews(db, actor.id),
    'views.save': ({ id: known, ...view }) =>
      write(db, (tx) => {
        if (view.shared && actor.roles.every((role) => role === 'auditor'))
          throw new AppError('forbidden', 'An auditor changes nothing that others see', { reason: 'role' });
        const id = known ?? ports.newId();
        (known === undefined ? insertView : updateView)(tx, { ...view, id, userId: actor.id });
        auditView(workspace, tx, { action: 'view.save', id, data: { name: view.name, shared: view.shared } });
        return { id };
      }),
    'views.remove': ({ id }) =>
      write(db, (tx) => {
        const name = deleteView(tx, actor.id, id);
        auditView(workspace, tx, { action: 'view.remove', id, data: { name } });
        return null;
      }),
    // Order and columns are how one person's own list looks, like the language: no history is kept of them.
    'views.reorder': ({ ids }) => write(db, (tx) => nothing(orderViews(tx, actor.id, ids))),
    'views.layout': () => ({ columns: findLayout(db, actor.id) }),
    'views.setLayout': ({ columns }) => write(db, (tx) => nothing(saveLayout(tx, actor.id, columns))),
    'dossiers.sameThings': ({ id, what, value }) => {
      const key = identityKey(value);
      return key === null || key.length < shortestIdentity ? [] : findSameThings(db, what, key, id);
    },
    'dossiers.bulk': ({ action, ids }) => doWithMany(workspace, action, ids),
    'dossiers.bulkFieldPreview': ({ pointer, ids }) => previewField(workspace, pointer, ids),
    'dossiers.bulkField': (input) => changeField(workspace, input),
    'dossiers.allIds': (filter) => {
      const numbers = listNumbers(db, { ...filter, offset: 0, limit: 1 });
      return { ids: idsOf(db, [...numbers.subarray(0, mostAtOnce)]), total: numbers.length };
    },
  };
}

type ViewChange = {
  readonly action: 'view.save' | 'view.remove';
  readonly id: string;
  readonly data: Readonly<Record<string, string | boolean>>;
};

function auditView({ ports, actor }: Workspace, tx: Tx, { action, id, data }: ViewChange): void {
  addAudit(tx, { at: ports.now(), userId: actor.id, action, entity: 'view', entityId: id, data });
}

function nothing(_done: void): null {
  return null;
}
