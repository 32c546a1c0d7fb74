import type { JSX } from 'react';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AuctionsList } from './auctions-list.tsx';
import { LotPage } from './lot-page.tsx';

/** Auctions: all lots with their attempts, or one lot. */
export function AuctionsScreen({ id }: { id: DossierId | undefined }): JSX.Element {
  return id === undefined ? <AuctionsList /> : <LotPage key={id} id={id} />;
}
