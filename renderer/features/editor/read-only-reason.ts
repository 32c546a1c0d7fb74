import type { DossierView } from '../../../shared/contract/dossiers.ts';

export type ReadOnlyReason = 'approved' | 'sealed' | 'queued' | 'sent' | 'role' | 'archived' | 'inBin';

/** Gives why the signed-in person cannot change the dossier now; undefined when they can. */
export function readOnlyReasonOf(
  dossier: Pick<DossierView, 'state' | 'may' | 'archived' | 'deletedAt'>,
): ReadOnlyReason | undefined {
  if (dossier.may.includes('edit')) return undefined;
  if (dossier.deletedAt !== undefined) return 'inBin';
  if (dossier.archived) return 'archived';
  const { state } = dossier;
  if (state === 'approved' || state === 'sealed' || state === 'queued') return state;
  return state === 'preparing' || state === 'returned' ? 'role' : 'sent';
}
