import { setImmediate as breathe } from 'node:timers/promises';
import type { SpreadPreview, SpreadSource, SpreadTarget } from '../../../shared/contract/directory.ts';
import type { KnownValues } from '../../../shared/domain/directory/kinds.ts';
import { mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import { standingOf } from '../dossiers/context.ts';
import { setFieldsIn } from '../dossiers/edit.ts';
import { allowedActions } from '../dossiers/permissions.ts';
import { findDossier, getDossier, type StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { getEntry } from './entry-store.ts';
import { findKey } from './key-store.ts';
import { mentionIn, valuesOf } from './known.ts';
import { usingInWork } from './use-store.ts';

/** One look shows so many dossiers. */
const shown = 200;

type Source = {
  readonly entryId: number;
  readonly values: KnownValues;
  readonly except: DossierId | undefined;
};

/** Gives the dossiers in preparation that say something else of the same thing, with every difference. */
export function previewSpread(workspace: Workspace, given: SpreadSource): SpreadPreview {
  const { db } = workspace;
  const source = sourceOf(db, given);
  const targets: SpreadTarget[] = [];
  for (const id of usingInWork(db, source.entryId)) {
    const dossier = id === source.except ? undefined : findDossier(db, id);
    const target = dossier && targetOf(workspace, dossier, source);
    if (!target) continue;
    if (targets.length === shown) return { targets, more: true };
    targets.push(target);
  }
  return { targets, more: false };
}

type Chosen = {
  readonly source: SpreadSource;
  readonly targets: readonly {
    readonly dossierId: DossierId;
    readonly revision: number;
    readonly pointers: readonly string[];
  }[];
};

/** Writes the chosen differences, each dossier in a transaction and a step of undo of its own. */
export async function spread(
  workspace: Workspace,
  { source: given, targets }: Chosen,
): Promise<{ readonly updated: number; readonly passedOver: readonly DossierId[] }> {
  const source = sourceOf(workspace.db, given);
  const passedOver: DossierId[] = [];
  for (const target of targets) {
    const written = target.dossierId !== source.except && writeTarget(workspace, source, target);
    if (!written) passedOver.push(target.dossierId);
    await breathe();
  }
  return { updated: targets.length - passedOver.length, passedOver };
}

function writeTarget(workspace: Workspace, source: Source, chosen: Chosen['targets'][number]): boolean {
  return write(workspace.db, (tx) => {
    const dossier = findDossier(tx, chosen.dossierId);
    if (dossier?.revision !== chosen.revision) return false;
    const changes = (targetOf(workspace, dossier, source)?.changes ?? [])
      .filter(({ pointer }) => chosen.pointers.includes(pointer))
      .map(({ pointer, after }) => ({ pointer, value: after }));
    if (changes.length === 0) return false;
    setFieldsIn(workspace, tx, { id: dossier.id, changes });
    return true;
  });
}

function sourceOf(db: Db, given: SpreadSource): Source {
  if ('entryId' in given) {
    const entry = getEntry(db, given.entryId);
    return { entryId: entry.id, values: valuesOf(db, entry, -1), except: undefined };
  }
  const { content } = getDossier(db, given.dossierId);
  const mention = mentionsOf(content).find(({ pointer }) => pointer === given.pointer);
  const key = mention && findKey(db, mention.kind, mention.key);
  if (!mention || !key) {
    throw new AppError('invalid-state', 'Nothing identifies it', { reason: 'nothing-identifies' });
  }
  return { entryId: key.entryId, values: mention.values, except: given.dossierId };
}

function targetOf(
  workspace: Workspace,
  dossier: StoredDossier,
  { entryId, values }: Source,
): SpreadTarget | undefined {
  if (!allowedActions(standingOf(workspace, dossier)).includes('edit')) return undefined;
  const mention = mentionIn(workspace.db, entryId, dossier.content);
  if (!mention) return undefined;
  const changes = Object.entries(values).flatMap(([key, after]) => {
    const pointer = `${mention.pointer}/${key}`;
    const before = valueAt(dossier.content, pointer) ?? null;
    return before === after ? [] : [{ pointer, before, after }];
  });
  if (changes.length === 0) return undefined;
  const { id, state, revision, objectType } = dossier;
  const title = dossier.content.object?.title ?? '';
  return { dossierId: id, title, state, revision, objectType, changes };
}
