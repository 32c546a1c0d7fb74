import type { Handlers } from '../../../shared/contract/contract.ts';
import type { directoryContract } from '../../../shared/contract/directory.ts';
import type { Workspace } from '../workspace.ts';
import { listEntries, viewEntry } from './browse.ts';
import { correctEntry, mergeEntries, splitEntry } from './correct.ts';
import { previewSpread, spread } from './spread.ts';
import { suggest } from './suggest.ts';

/** The directory: what is known, offered, corrected and brought to other dossiers. */
export function createDirectoryHandlers(workspace: Workspace): Handlers<typeof directoryContract> {
  const { db } = workspace;
  return {
    'directory.suggest': (question) => suggest(db, question),
    'directory.list': (filter) => listEntries(db, filter),
    'directory.get': ({ id }) => viewEntry(db, id),
    'directory.correct': ({ id, values }) => correctEntry(workspace, id, values),
    'directory.merge': ({ into, from }) => mergeEntries(workspace, into, from),
    'directory.split': ({ spellingId }) => splitEntry(workspace, spellingId),
    'directory.spreadPreview': ({ source }) => previewSpread(workspace, source),
    'directory.spread': (input) => spread(workspace, input),
  };
}
