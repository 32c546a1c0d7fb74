import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../electron/core/audit/verify.ts';
import { findLot } from '../../electron/core/exchange/lot-store.ts';
import { listCommands } from '../../electron/core/exchange/outbox-store.ts';
import { listTransfers } from '../../electron/core/exchange/transfer-store.ts';
import { userIdSchema } from '../../shared/domain/ids.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { trainingOffices, trainingPeople } from '../central-db/training.ts';
import { type BareStation, openStation } from '../support/bare-station.ts';
import { createSeededBytes } from '../support/random.ts';

/** Kept small and always on; a failed seed stays as a named test. */
const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

let central: CentralDb;
let officer: BareStation;
let organizer: BareStation;
let chance: () => number = () => 1;
let faults = 0;

function seeded(seed: number): () => number {
  const bytes = createSeededBytes(seed);
  return () => (bytes(1)[0] ?? 0) / 256;
}

/** A line that loses requests, loses answers, sends twice and has a server that stumbles. */
const badFetch: typeof globalThis.fetch = async (input, init) => {
  const dice = chance();
  if (dice < 0.32) faults += 1;
  if (dice < 0.08) throw new TypeError('the request is lost');
  if (dice < 0.12) return new Response('{}', { status: 500 });
  if (dice < 0.14) return new Response('<html></html>', { status: 502 });
  const tus = (input instanceof Request ? input.url : input.toString()).includes('/files');
  if (dice < 0.2 && !tus) await globalThis.fetch(input, init).then((first) => first.text());
  const answer = await globalThis.fetch(input, init);
  if (dice < 0.32 && dice >= 0.2) {
    await answer.arrayBuffer();
    throw new TypeError('the answer is lost');
  }
  return answer;
};

beforeAll(async () => {
  central = await createCentralDb({ realNow: passingMorning });
  const checker = trainingOffices.organizer.users.find(({ login }) => login === 'checker');
  officer = openStation({
    address: central.address,
    code: 'TRAIN-PRIVATE-1',
    actor: { id: trainingPeople.privateOfficer.id, name: 'Гнатюк Оксана Іванівна', roles: ['officer'] },
    fetch: badFetch,
  });
  organizer = openStation({
    address: central.address,
    code: 'TRAIN-ORGANIZER-1',
    actor: { id: userIdSchema.parse(checker?.id), name: checker?.name ?? '', roles: ['organizer-checker'] },
    fetch: badFetch,
  });
}, 120_000);
afterAll(async () => {
  await Promise.all([officer.close(), organizer.close()]);
  await central.close();
});

/** Lets time pass until nothing waits; every backoff and pause goes by. */
async function converge(station: BareStation, done: () => boolean): Promise<void> {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    await station.exchange().waitForIdle();
    if (done()) return;
    if (chance() < 0.1) await station.restart();
    station.clock.advance(300_001);
    station.exchange().wake();
  }
  throw new Error('did not converge');
}

const nothingWaits = (station: BareStation) =>
  listCommands(station.db, 10).length === 0 &&
  listTransfers(station.db, 1_000).every(({ state }) => state === 'stored');

test.each(seeds)('under every fault of the line everything arrives once (seed %i)', async (seed) => {
  chance = seeded(seed);
  const content = createSeededBytes(seed * 1_000);
  const kept = await officer.submit([content(2_000), content(700_000)]);
  const taken = await officer.submit([content(1_000)]);
  officer.queue(taken, { name: 'withdraw', payload: { reason: 'Борг сплачено' } });
  await converge(officer, () => nothingWaits(officer));
  await converge(organizer, () => findLot(organizer.db, kept)?.state === 'submitted');
  const rev = findLot(organizer.db, kept)?.rev ?? 0;
  organizer.queue(kept, { name: 'accept', payload: {} }, { baseRevision: rev });
  await converge(organizer, () => nothingWaits(organizer));
  await converge(
    officer,
    () => officer.stateOf(kept) === 'accepted' && officer.stateOf(taken) === 'withdrawn',
  );

  chance = () => 1;
  expect([kept, taken].map((id) => findLot(officer.db, id)?.version)).toEqual([1, 1]);
  expect(findLot(organizer.db, kept)).toEqual(findLot(officer.db, kept));
  expect(findLot(officer.db, kept)?.documents.map(({ version }) => version)).toEqual([1, 1]);
  expect(officer.errors.concat(organizer.errors)).toEqual([]);
});

test('after all of it the audit chain is whole and faults really happened', () => {
  console.log(`${seeds.length} seeds, ${faults} faults`);
  expect(faults).toBeGreaterThan(seeds.length * 3);
  expect(verifyAudit(officer.db).ok).toBe(true);
});
