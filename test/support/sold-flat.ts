import type { Auction } from '../../shared/central-api/auction.ts';
import type { Lot } from '../../shared/central-api/lot.ts';
import { toApplication } from '../../shared/domain/application.ts';
import { type AuctionId, type DossierId, type WorkstationId } from '../../shared/domain/ids.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { write } from '../../electron/core/db/write.ts';
import { putEnrolled, putEnrolmentAttempt } from '../../electron/core/exchange/link-store.ts';
import { putAuction, putLot } from '../../electron/core/exchange/lot-store.ts';
import type { Workspace } from '../../electron/core/workspace.ts';

const at = '2026-11-10T07:00:00.000Z';
const office = { id: '0190f3a0-1111-7000-8000-000000000001', name: 'Навчальний відділ' };

/** A lot as the central database gives it once it is published. */
export function publishedLot(id: DossierId): Lot {
  return {
    id,
    lotNumber: '100245',
    rev: 5,
    state: 'published',
    office: office as Lot['office'],
    application: toApplication({ objectType: 'flat', content: sampleFlat }),
    ruleSet: '2026-01',
    documents: [],
    version: 1,
    signed: false,
    reasons: [],
    createdAt: at,
    updatedAt: at,
  };
}

/** Its auction: held, protocol formed, paid in full. */
export function paidAuction(lotId: DossierId, changes: Partial<Auction> = {}): Auction {
  const sum = { amount: '452001.01', currency: 'UAH' as const };
  return {
    id: `auction-${lotId}` as AuctionId,
    number: 'T-000123',
    rev: 9,
    lotId,
    lotNumber: '100245',
    attempt: 1,
    state: 'paid',
    startPrice: { amount: '403805.00', currency: 'UAH' },
    deposit: { amount: '20190.25', currency: 'UAH' },
    step: { amount: '4038.05', currency: 'UAH' },
    publishedAt: at,
    registrationStartsAt: at,
    registrationEndsAt: at,
    startsAt: at,
    endsAt: '2026-11-10T16:12:00.000Z',
    biddersByPlatform: [{ platform: 'Майданчик', bidders: 4 }],
    bids: [],
    winner: {
      participant: '2',
      platform: 'Майданчик',
      name: 'Бондаренко Олена Юріївна',
      code: '2856202311',
      address: 'м. Київ, вул. Івана Франка, 40-б',
    },
    finalPrice: sum,
    protocolNumber: 'П-123',
    milestones: [
      { kind: 'protocol', met: true, on: '2026-11-10' as CivilDate, toVerify: false },
      { kind: 'payment', met: true, on: '2026-11-18' as CivilDate, sum, toVerify: true },
      { kind: 'act', dueOn: '2026-11-25' as CivilDate, toVerify: true },
    ],
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

/** Puts lot, auction and the name of the central database into the mirror of a workspace. */
export function mirrorSale({ db, actor }: Workspace, lot: Lot, auction: Auction | undefined): void {
  write(db, (tx) => {
    const workstationId = '0190f3a0-2222-7000-8000-000000000002' as WorkstationId;
    putEnrolmentAttempt(tx, { workstationId, address: 'http://127.0.0.1:1', sealedKey: new Uint8Array(32) });
    putEnrolled(tx, {
      name: 'Центральна база даних (навчальна)',
      mode: 'test',
      issuer: 'http://127.0.0.1:1',
      office: { ...office, code: '34912586', kind: 'state-enforcement' } as unknown as Parameters<
        typeof putEnrolled
      >[1]['office'],
      users: [
        { id: actor.id, name: actor.name, position: 'виконавець', roles: ['officer'], head: false },
      ] as unknown as Parameters<typeof putEnrolled>[1]['users'],
    });
    putLot(tx, lot);
    if (auction) putAuction(tx, auction);
  });
}
