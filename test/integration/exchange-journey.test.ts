import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { addFile, fieldsOf, passBlocks } from '../support/filled-dossier.ts';
import { approveAndSeal, type ExchangeDesk, openDesk, sealFlat } from '../support/exchange-desk.ts';
import { assert } from '../../shared/assert.ts';
import type { CommandId } from '../../shared/domain/ids.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import { samplesOfKinds } from '../../shared/domain/object-types/samples.ts';
import { phonePhoto } from '../support/pictures.ts';
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

test('a dossier goes to the organizer with its files, comes back with reasons, goes again and is published', async () => {
  await officer.login('officer');
  const joined = await officer.sync();
  expect(joined).toMatchObject({ enrolled: true, mode: 'test', queue: [] });

  const id = await sealFlat(officer);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 1);
  expect(await officer.call('dossiers.get', { id })).toMatchObject({
    state: 'submitted',
    lotNumber: expect.any(String),
  });

  await organizer.login('checker');
  await organizer.sync();
  const [row] = await organizer.call('review.queue', {});
  expect(row).toMatchObject({ id, state: 'submitted', version: 1 });
  const received = await organizer.until(
    () => organizer.call('review.get', { id }),
    ({ arrival }) => arrival !== 'coming',
  );
  expect(received.arrival).toBe('whole');
  expect(received.files.every(({ here }) => here)).toBe(true);

  const begun = { reasons: [{ code: 'other' as const, pointer: '', text: 'Ще' }], checked: ['form'] };
  await organizer.call('review.keepDraft', { id, draft: begun });
  organizer = await organizer.reopen();
  await organizer.login('publisher');
  expect((await organizer.call('review.get', { id })).draft).toEqual({ reasons: [], checked: [] });
  await organizer.login('checker');
  expect((await organizer.call('review.get', { id })).draft).toEqual(begun);
  await organizer.call('review.return', {
    id,
    reasons: [
      { code: 'description', pointer: '/object/title', text: 'Уточніть назву об’єкта' },
      { code: 'data-differ', pointer: '/parties/list/1/code', text: 'Код стягувача інший' },
    ],
  });
  expect((await organizer.call('review.get', { id })).draft).toEqual({ reasons: [], checked: [] });
  await organizer.untilView(({ sentToday }) => sentToday === 1);
  await officer.sync();
  expect(await officer.call('dossiers.get', { id })).toMatchObject({
    state: 'returned',
    version: 2,
    returnReasons: [
      { pointer: '/object/title', text: 'Уточніть назву об’єкта' },
      { pointer: '/parties/list/1/code', text: 'Код стягувача інший' },
    ],
  });
  const parties = (await officer.call('dossiers.get', { id })).content.parties?.list ?? [];
  await officer.call('dossiers.setField', {
    id,
    pointer: '/parties/list',
    value: parties.toReversed() as unknown as FieldValue,
  });
  expect((await officer.call('dossiers.get', { id })).returnReasons.map(({ pointer }) => pointer)).toEqual([
    '/object/title',
    `/parties/list/${parties.length - 2}/code`,
  ]);

  await officer.call('dossiers.setField', {
    id,
    pointer: '/object/title',
    value: 'Двокімнатна квартира, 54,3 кв. м',
  });
  await addFile(officer, id, {
    name: 'фасад.jpg',
    bytes: await phonePhoto({ width: 1_600, height: 1_200 }),
    type: 'photo',
  });
  await approveAndSeal(officer, id);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 2);

  await organizer.sync();
  const again = await organizer.until(
    () => organizer.call('review.get', { id }),
    ({ arrival }) => arrival !== 'coming',
  );
  expect(again).toMatchObject({ version: 2, arrival: 'whole' });
  await organizer.call('review.accept', { id });
  await organizer.untilView(({ sentToday }) => sentToday === 2);
  await organizer.login('publisher');
  await organizer.call('review.publish', { id });
  await organizer.untilView(({ sentToday }) => sentToday === 3);
  await officer.sync();
  expect((await officer.call('dossiers.get', { id })).state).toBe('published');
  const lot = await officer.call('auctions.lot', { id });
  expect(lot.auctions).toHaveLength(1);
});

test('a land plot is registered, but the queue of the organizer does not take it', async () => {
  await officer.login('officer');
  await officer.sync();
  const land = samplesOfKinds.find(({ objectType }) => objectType === 'land');
  assert(land, 'there is a sample of a land plot');
  const { id } = await officer.call('dossiers.create', { objectType: 'land' });
  for (const [pointer, value] of Object.entries(fieldsOf(land.content)))
    await officer.call('dossiers.setField', { id, pointer, value });
  for (const type of land.documents)
    await addFile(officer, id, { type, name: `${type}.pdf`, bytes: minimalPdf(`${type} ${id}`) });
  await passBlocks(officer, id);
  await approveAndSeal(officer, id);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 1);
  expect((await officer.call('dossiers.get', { id })).state).toBe('submitted');

  await organizer.login('checker');
  await organizer.sync();
  expect(await organizer.call('review.queue', {})).toEqual([]);
  expect((await organizer.call('review.get', { id })).may).toEqual([]);
  expect(await organizer.refusal('review.accept', { id })).toMatchObject({
    code: 'invalid-state',
    reason: 'organized-by-officer',
  });
});

test('files of a lot that came while an administrator sat there come when a checker signs in', async () => {
  await officer.login('officer');
  await officer.sync();
  const id = await sealFlat(officer);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 1);

  await organizer.login('admin');
  await organizer.sync();
  expect(await organizer.call('review.queue', {})).toHaveLength(1);
  expect((await organizer.call('review.get', { id })).arrival).toBe('coming');

  await organizer.login('checker');
  await organizer.sync();
  const received = await organizer.until(
    () => organizer.call('review.get', { id }),
    ({ arrival }) => arrival !== 'coming',
  );
  expect(received.arrival).toBe('whole');
  expect(received.files.every(({ here }) => here)).toBe(true);
});

test('what is not what the officer sealed is told, and can only be returned', async () => {
  const misled = openDesk({
    address: central.address,
    profile: 'organizer',
    code: 'TRAIN-ORGANIZER-2',
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const asked = new URL(input instanceof Request ? input.url : input);
      if (asked.pathname !== '/changes' || !response.ok) return response;
      return new Response(otherAccount(await response.text()), response);
    },
  });
  await officer.login('officer');
  await officer.sync();
  const id = await sealFlat(officer);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 1);
  await misled.login('checker');
  await misled.sync();
  const received = await misled.until(
    () => misled.call('review.get', { id }),
    ({ arrival }) => arrival !== 'coming',
  );
  expect(received.arrival).toBe('differs');
  expect(received.may).toContain('accept');
  expect(await misled.refusal('review.accept', { id })).toMatchObject({ reason: 'manifest-differs' });
  const reasons = [
    { code: 'data-differ' as const, pointer: '/payment/iban', text: 'Рахунок не той, що опечатано' },
  ];
  await misled.call('exchange.pause', {});
  await misled.call('review.return', { id, reasons });
  // Taken back, the remarks are a draft again: nobody writes them twice.
  const [waiting] = (await misled.view()).queue;
  await misled.call('exchange.takeBack', { commandId: waiting?.commandId as CommandId });
  expect((await misled.call('review.get', { id })).draft).toEqual({ reasons, checked: [] });
  await misled.call('exchange.resume', {});
  await misled.call('review.return', { id, reasons });
  await misled.untilView(({ sentToday }) => sentToday === 1);
  await misled.dispose();
});

/** The feed as somebody would give it who wants the money on another account. */
function otherAccount(page: string): string {
  return page.replaceAll(/(?<="iban":"UA)\d{4}/g, '0000');
}
