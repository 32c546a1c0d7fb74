import type { Lot } from '../../../shared/central-api/lot.ts';
import type { LotChangesView } from '../../../shared/contract/compare.ts';
import { fromApplication } from '../../../shared/domain/application.ts';
import type { ComparedSide } from '../../../shared/domain/compare/compare.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { findEarlierLot, findLot } from '../exchange/lot-store.ts';

/** Gives the version that was returned beside the one that came instead; null while there is only one. */
export function lotChanges(db: Db, id: DossierId): LotChangesView | null {
  const lot = findLot(db, id);
  if (!lot) return null;
  const earlier = findEarlierLot(db, id, lot.version);
  if (!earlier) return null;
  return {
    leftVersion: earlier.version,
    rightVersion: lot.version,
    left: sideOfLot(earlier.lot),
    right: sideOfLot(lot),
  };
}

function sideOfLot({ application, documents }: Lot): ComparedSide {
  return {
    ...fromApplication(application),
    files: documents
      .filter(({ removed, by }) => !removed && by === 'officer')
      .map(({ id, sha256, type, title }) => ({ id, sha256, type, title })),
  };
}
