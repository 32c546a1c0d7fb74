import type { Auction } from '../../shared/central-api/auction.ts';
import type { Lot } from '../../shared/central-api/lot.ts';
import type { AuctionState } from '../../shared/contract/auctions.ts';
import type { LotState } from '../../shared/domain/dossier.ts';
import type { Caller, Got } from './client.ts';
import type { Kit } from './kit.ts';
import { createDraft, createReadyLot, ground, move } from './lots.ts';
import { someBytes, upload } from './uploads.ts';

const dayMs = 86_400_000;

/** States that can be met from outside; `scheduled` and `held` pass at once on the server's clock. */
export const reachableStates = [
  'registration',
  'running',
  'awaiting-payment',
  'paid',
  'act-issued',
  'complete',
  'suspended',
] as const satisfies readonly AuctionState[];
export type ReachableState = (typeof reachableStates)[number];

/** Leads lots and auctions into every state that shows from outside, by the contract alone (and the test clock). */
export function createStates(kit: Kit, administrator: Caller) {
  const { officer, checker, publisher, plan, address } = kit;
  const advance = (body: object): Promise<Got> => administrator.send('POST', '/test/clock', { body });
  const lotOf = async (id: string): Promise<Lot> =>
    (await need(officer.send('GET', `/lots/${id}`))).body as unknown as Lot;
  const auctionOf = async (lotId: string): Promise<Auction> => {
    const { currentAuctionId } = await lotOf(lotId);
    return (await need(officer.send('GET', `/auctions/${currentAuctionId}`))).body as unknown as Auction;
  };
  const today = async (): Promise<string> => {
    const { simulatedTime } = (await officer.send('GET', '/')).body;
    return String(simulatedTime).slice(0, 10);
  };
  const document = async (by: Caller): Promise<object> => {
    const { sha256 } = await upload(address, by, someBytes(200));
    return { sha256, title: 'Документ' };
  };
  const milestone = async (by: Caller, auction: Auction, body: object): Promise<Got> =>
    need(move(by, `/auctions/${auction.id}`, 'milestones', { met: true, on: await today(), ...body }));

  const submitted = async (): Promise<string> => {
    const { id, etag, submission } = await createReadyLot(plan);
    await need(officer.send('POST', `/lots/${id}/submit`, { body: submission, ifMatch: etag }));
    return id;
  };
  const reasons = [{ code: 'photos', pointer: '/object/title', text: 'Фото не відповідає опису' }];
  const lots: Readonly<Record<LotState, () => Promise<string>>> = {
    draft: async () => (await createDraft(plan)).id,
    submitted,
    returned: () => act(submitted(), checker, 'return', { reasons }),
    accepted: () => act(submitted(), checker, 'accept'),
    published: () => act(lots.accepted(), publisher, 'publish'),
    withdrawn: () => act(submitted(), officer, 'withdraw', { reason: 'Борг сплачено' }),
    cancelled: async () => act(lots.published(), officer, 'cancel', await ground(address, officer)),
    sold: async () => (await auctions.complete()).lotId,
    unsold: async () => {
      const id = await lots.published();
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const auction = await auctionOf(id);
        await need(advance({ advanceMs: Date.parse(auction.endsAt) - Date.parse(await now()) + 40 * dayMs }));
        await milestone(publisher, auction, { kind: 'payment', met: false });
      }
      return id;
    },
    'kept-by-creditor': async () =>
      act(lots.unsold(), officer, 'keep', {
        resolution: await document(officer),
        act: await document(officer),
      }),
    'returned-to-debtor': () => act(lots.unsold(), officer, 'return-to-debtor'),
    closed: () => act(lots.withdrawn(), officer, 'close'),
  };

  const now = async (): Promise<string> => String((await officer.send('GET', '/')).body['simulatedTime']);
  const at = async (moment: 'startsAt' | 'endsAt' | 'publishedAt'): Promise<Auction> => {
    const id = await lots.published();
    const auction = await auctionOf(id);
    const target = Math.max(Date.parse(auction[moment]) + 1_000, Date.parse(await now()) + 1_000);
    await need(advance({ advanceTo: new Date(target).toISOString() }));
    return auctionOf(id);
  };
  const auctions: Readonly<Record<ReachableState, () => Promise<Auction>>> = {
    registration: () => at('publishedAt'),
    running: () => at('startsAt'),
    'awaiting-payment': () => at('endsAt'),
    paid: async () => {
      const auction = await at('endsAt');
      await milestone(publisher, auction, { kind: 'payment', sum: auction.finalPrice });
      return auction;
    },
    'act-issued': async () => {
      const auction = await auctions.paid();
      await milestone(officer, auction, { kind: 'act', document: await document(officer) });
      return auction;
    },
    complete: async () => {
      const auction = await auctions['act-issued']();
      await milestone(officer, auction, { kind: 'transfer' });
      return auction;
    },
    suspended: async () => {
      const auction = await at('startsAt');
      await need(move(officer, `/auctions/${auction.id}`, 'suspend', await ground(address, officer)));
      return auction;
    },
  };

  return { lots, auctions, advance, today, document, reasons };
}
export type States = ReturnType<typeof createStates>;

/** The answer, when it is a good one. */
async function need(answer: Promise<Got>): Promise<Got> {
  const got = await answer;
  if (got.status >= 300) throw new Error(`${got.status}: ${got.text}`);
  return got;
}

/** The lot of `from` after one more move. */
async function act(from: Promise<string>, by: Caller, action: string, body?: object): Promise<string> {
  const id = await from;
  await need(move(by, `/lots/${id}`, action, body));
  return id;
}
