import { afterEach, beforeEach, expect, test } from 'vitest';
import { kopiykasSchema } from '../../shared/domain/money.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { addFile } from '../support/filled-dossier.ts';
import { type ExchangeDesk, openDesk, publishFlat } from '../support/exchange-desk.ts';
import { minimalPdf } from '../support/test-core.ts';

let central: CentralDb;
let officer: ExchangeDesk;
let organizer: ExchangeDesk;
beforeEach(async () => {
  central = await createCentralDb({ realNow: passingMorning });
  officer = openDesk({ address: central.address, profile: 'officer', code: 'TRAIN-OFFICER-1' });
  organizer = openDesk({ address: central.address, profile: 'organizer', code: 'TRAIN-ORGANIZER-1' });
});
afterEach(async () => {
  await Promise.all([officer.dispose(), organizer.dispose()]);
  await central.close();
});

const current = async (desk: ExchangeDesk, id: DossierId) => {
  const auction = (await desk.call('auctions.lot', { id })).auctions.at(-1);
  if (!auction) throw new Error('the lot has no auction here');
  return auction;
};
const todayOf = async (desk: ExchangeDesk) =>
  (await desk.call('today.view', {})).rows.map(({ kind, params }) => ({ kind, reason: params['reason'] }));
const ground = (desk: ExchangeDesk, id: DossierId, name: string) =>
  addFile(desk, id, { name: `${name}.pdf`, bytes: minimalPdf(name), type: 'ground-document' });

/** Asks the exchange until this desk sees the auction in this state. */
async function untilState(desk: ExchangeDesk, id: DossierId, state: string): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await desk.sync();
    if ((await current(desk, id)).state === state) return;
  }
  throw new Error(`never ${state}: ${(await current(desk, id)).state}`);
}

async function decide(
  desk: ExchangeDesk,
  id: DossierId,
  action: 'suspend' | 'resume' | 'cancel',
  reason: string,
): Promise<void> {
  const documentFileId = await ground(desk, id, `${action}-${reason}`);
  const auctionId = (await current(desk, id)).id;
  await desk.call('auctions.decide', { auctionId, action, reason, documentFileId });
  await desk.sync();
}

test('an officer suspends, the organizer sees why and resumes, the officer sees it go on, then cancels', async () => {
  const id = await publishFlat(officer, organizer);
  // Registration begins with the publication, by the server's own clock: what the desk saw before may be a moment older.
  await central.clock.moveBy(60_000);
  await untilState(officer, id, 'registration');
  await decide(officer, id, 'suspend', 'Ухвала про зупинення');
  expect(await current(officer, id)).toMatchObject({ state: 'suspended', suspendedFrom: 'registration' });

  await untilState(organizer, id, 'suspended');
  expect(await current(organizer, id)).toMatchObject({
    reason: 'Ухвала про зупинення',
    ground: { title: 'suspend-Ухвала про зупинення' },
  });
  expect(await todayOf(organizer)).toContainEqual({
    kind: 'auction-suspended',
    reason: 'Ухвала про зупинення',
  });
  const { documents } = await organizer.until(
    () => organizer.call('auctions.lot', { id }),
    (lot) => lot.documents.some(({ here }) => here),
  );
  expect(documents).toMatchObject([{ type: 'ground-document', title: 'suspend-Ухвала про зупинення' }]);

  await decide(organizer, id, 'resume', 'Ухвалу скасовано');
  await untilState(officer, id, 'registration');
  expect((await todayOf(officer)).map(({ kind }) => kind)).not.toContain('auction-suspended');

  await decide(officer, id, 'cancel', 'Борг сплачено');
  await untilState(organizer, id, 'cancelled');
  expect((await todayOf(organizer)).map(({ kind }) => kind)).toContain('auction-cancelled');
  expect((await officer.call('dossiers.get', { id })).state).toBe('cancelled');
  expect((await officer.call('auctions.lot', { id })).may).toEqual(['close']);
  const actions = (await officer.call('dossiers.history', { id, limit: 200 })).map(({ action }) => action);
  expect(actions).toEqual(
    expect.arrayContaining([
      'auction.suspend',
      'auction.suspended',
      'auction.resumed',
      'auction.cancel',
      'auction.cancelled',
    ]),
  );
});

test('a suspension decided offline holds although bidding has begun meanwhile', async () => {
  const id = await publishFlat(officer, organizer);
  const documentFileId = await ground(officer, id, 'Ухвала');
  const { id: auctionId, startsAt, state } = await current(officer, id);
  await officer.call('exchange.pause', {});
  await officer.call('auctions.decide', { auctionId, action: 'suspend', reason: 'Ухвала', documentFileId });
  await central.clock.moveTo(startsAt + 1);
  await officer.call('exchange.resume', {});
  await untilState(officer, id, 'suspended');
  expect((await current(officer, id)).suspendedFrom).not.toBe(state);
});

test('the proof of payment travels with the payment and comes to the officer', async () => {
  const id = await publishFlat(officer, organizer);
  const { endsAt } = await current(officer, id);
  await central.clock.moveTo(endsAt + 1);
  await untilState(organizer, id, 'awaiting-payment');
  const { id: auctionId, finalPriceKopiykas } = await current(organizer, id);
  const { today: on } = await organizer.call('today.view', {});
  const documentFileId = await addFile(organizer, id, {
    name: 'Платіжна інструкція.pdf',
    bytes: minimalPdf('paid'),
    type: 'payment-proof',
  });
  const sumKopiykas = kopiykasSchema.parse(finalPriceKopiykas);
  await organizer.call('auctions.recordPayment', { auctionId, met: true, on, sumKopiykas, documentFileId });
  await organizer.sync();
  await untilState(officer, id, 'paid');
  const lot = await officer.until(
    () => officer.call('auctions.lot', { id }),
    ({ documents }) => documents.some(({ type, here }) => type === 'payment-proof' && here),
  );
  expect(lot.documents).toContainEqual(
    expect.objectContaining({ type: 'payment-proof', title: 'Платіжна інструкція' }),
  );
  const payment = lot.auctions.at(-1)?.milestones.find(({ kind }) => kind === 'payment');
  expect(payment).toMatchObject({ met: true, documentSha256: expect.any(String) });
});
