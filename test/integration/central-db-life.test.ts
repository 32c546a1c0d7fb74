import { afterAll, beforeAll, expect, test } from 'vitest';
import { assert } from '../../shared/assert.ts';
import type { Auction } from '../../shared/central-api/auction.ts';
import type { Lot } from '../../shared/central-api/lot.ts';
import { toApplication } from '../../shared/domain/application.ts';
import { kyivDateOf } from '../../shared/domain/civil-date.ts';
import { samplesOfKinds } from '../../shared/domain/object-types/samples.ts';
import type { FeedPage } from '../../shared/central-api/feed.ts';
import { type Kit, openKit } from '../conformance/kit.ts';
import { createReadyLot, move } from '../conformance/lots.ts';
import { someBytes, upload } from '../conformance/uploads.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

async function publishLot(plan: Kit['plan'] = kit.plan): Promise<string> {
  const { id, etag, submission } = await createReadyLot(plan);
  const submitted = await kit.officer.send('POST', `/lots/${id}/submit`, { body: submission, ifMatch: etag });
  expect(submitted.status).toBe(200);
  expect((await move(kit.checker, `/lots/${id}`, 'accept')).status).toBe(200);
  const published = await move(kit.publisher, `/lots/${id}`, 'publish');
  expect(published.status).toBe(200);
  return id;
}

async function auctionOf(lotId: string): Promise<Auction> {
  const lot = (await kit.officer.send('GET', `/lots/${lotId}`)).body as unknown as Lot;
  return (await kit.officer.send('GET', `/auctions/${lot.currentAuctionId}`)).body as unknown as Auction;
}

test('a lot is published, sold, paid, transferred and closed', async () => {
  const lotId = await publishLot();
  const opened = await auctionOf(lotId);
  expect(opened).toMatchObject({ attempt: 1, startPrice: kit.plan.application.sale.startPrice, bids: [] });
  await kit.central.clock.moveTo(Date.parse(opened.startsAt) + 1);
  const running = await auctionOf(lotId);
  expect(running.state).toBe('running');
  expect(running.biddersByPlatform.map(({ platform }) => platform).toSorted()).toEqual([
    'Майданчик Захід',
    'Майданчик Схід',
  ]);
  await kit.central.clock.moveTo(Date.parse(opened.endsAt) + 1);
  const ended = await auctionOf(lotId);
  expect(ended.state).toBe('awaiting-payment');
  expect(ended.finalPrice).toEqual(ended.bids.at(-1)?.sum);
  expect(ended.milestones.map(({ kind, met }) => [kind, met])).toEqual([
    ['protocol', true],
    ['payment', undefined],
    ['deposit-return', undefined],
  ]);
  const pdf = await kit.officer.send('GET', `/files/${ended.protocolDocument?.sha256}`);
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);

  const on = kyivDateOf(kit.central.clock.now());
  const auctionPath = `/auctions/${ended.id}`;
  const paid = await move(kit.publisher, auctionPath, 'milestones', {
    kind: 'payment',
    met: true,
    on,
    sum: ended.finalPrice,
  });
  expect(paid.body['state']).toBe('paid');
  const act = await upload(kit.address, kit.officer, someBytes(500));
  const document = { sha256: act.sha256, title: 'Акт про проведені електронні торги', type: 'auction-act' };
  const issued = await move(kit.officer, auctionPath, 'milestones', { kind: 'act', met: true, on, document });
  expect(issued.body['state']).toBe('act-issued');
  const done = await move(kit.officer, auctionPath, 'milestones', { kind: 'transfer', met: true, on });
  expect(done.body['state']).toBe('complete');
  expect((await kit.officer.send('GET', `/lots/${lotId}`)).body['state']).toBe('sold');
  const closed = await move(kit.officer, `/lots/${lotId}`, 'close');
  expect(closed.body['state']).toBe('closed');
});

test('an unpaid attempt opens the next one at the price of the rule set, the last one leaves the lot unsold', async () => {
  const lotId = await publishLot();
  const prices: string[] = [];
  for (const attempt of [1, 2, 3]) {
    const auction = await auctionOf(lotId);
    expect(auction.attempt).toBe(attempt);
    prices.push(auction.startPrice.amount);
    await kit.central.clock.moveTo(Date.parse(auction.endsAt) + 1);
    const path = `/auctions/${auction.id}`;
    const on = kyivDateOf(kit.central.clock.now());
    const early = await move(kit.publisher, path, 'milestones', { kind: 'payment', met: false, on });
    expect([early.status, early.body['code']]).toEqual([409, 'term-not-passed']);
    await kit.central.clock.moveBy(30 * 86_400_000);
    const failed = await move(kit.publisher, path, 'milestones', { kind: 'payment', met: false, on });
    expect(failed.body).toMatchObject({ state: 'not-held', outcome: 'not-paid' });
  }
  expect(prices).toEqual(['403805.00', '343234.25', '282663.50']);
  expect((await kit.officer.send('GET', `/lots/${lotId}`)).body['state']).toBe('unsold');
  const back = await move(kit.officer, `/lots/${lotId}`, 'return-to-debtor');
  expect(back.body['state']).toBe('returned-to-debtor');
});

test('a lot sent as a later attempt begins with that attempt, at its own price, and is sold three times at the most', async () => {
  const { application } = kit.plan;
  const sale = { ...application.sale, attempt: '3', previousLotNumber: '778899' } as const;
  const lotId = await publishLot({ ...kit.plan, application: { ...application, sale } });
  const auction = await auctionOf(lotId);
  expect(auction).toMatchObject({ attempt: 3, startPrice: sale.startPrice });
  await kit.central.clock.moveTo(Date.parse(auction.endsAt) + 1);
  await kit.central.clock.moveBy(30 * 86_400_000);
  const unpaid = { kind: 'payment', met: false, on: kyivDateOf(kit.central.clock.now()) };
  const failed = await move(kit.publisher, `/auctions/${auction.id}`, 'milestones', unpaid);
  expect(failed.body).toMatchObject({ state: 'not-held', outcome: 'not-paid' });
  expect((await kit.officer.send('GET', `/lots/${lotId}`)).body['state']).toBe('unsold');
});

test('no organizer takes a land plot: its auction is the officer’s, and the officer may take the lot back', async () => {
  const land = samplesOfKinds.find(({ objectType }) => objectType === 'land');
  assert(land, 'there is a sample of a land plot');
  const { id, etag, submission } = await createReadyLot({ ...kit.plan, application: toApplication(land) });
  const submitted = await kit.officer.send('POST', `/lots/${id}/submit`, { body: submission, ifMatch: etag });
  expect(submitted.body).toMatchObject({
    state: 'submitted',
    application: { sale: { way: 'land-auction' } },
  });
  const refused = await move(kit.checker, `/lots/${id}`, 'accept');
  expect([refused.status, refused.body['code']]).toEqual([409, 'organized-by-officer']);
  const reasons = [{ code: 'other', pointer: '', text: 'Земельна ділянка' }];
  const returned = await move(kit.checker, `/lots/${id}`, 'return', { reasons });
  expect([returned.status, returned.body['code']]).toEqual([409, 'organized-by-officer']);
  const taken = await move(kit.officer, `/lots/${id}`, 'withdraw', { reason: 'Продано в Prozorro.Sale' });
  expect(taken.body['state']).toBe('withdrawn');
});

test('the feed tells every commit once, names people only to those concerned, and drafts only to their owner', async () => {
  const read = async (by: typeof kit.officer): Promise<FeedPage> =>
    (await by.send('GET', '/changes?limit=1000')).body as unknown as FeedPage;
  const own = await read(kit.officer);
  const seqs = own.items.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
  const observer = await kit.other('observer');
  const seen = await read(observer);
  expect(own.items.some(({ object }) => object?.['state'] === 'draft')).toBe(true);
  expect(seen.items.some(({ object }) => object?.['state'] === 'draft')).toBe(false);
  expect(
    seen.items.filter(({ kind }) => kind === 'lot').every(({ object }) => !('application' in (object ?? {}))),
  ).toBe(true);
  const winners = seen.items.map(({ object }) => object?.['winner']).filter((winner) => winner !== undefined);
  expect(winners.length).toBeGreaterThan(0);
  expect(winners.every((winner) => !('name' in (winner as object)))).toBe(true);
  const again = await kit.officer.send('GET', `/changes?after=${own.next}`);
  expect(again.body).toEqual({ items: [], next: own.next });
});
