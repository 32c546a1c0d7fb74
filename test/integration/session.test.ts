import { afterEach, expect, test } from 'vitest';
import { startTestCore, type TestCore } from '../support/test-core.ts';

const started: TestCore[] = [];
function start(options: Parameters<typeof startTestCore>[0] = {}): TestCore {
  const core = startTestCore(options);
  started.push(core);
  return core;
}
afterEach(async () => {
  for (const core of started.splice(0)) await core.dispose();
});

test('a first run opens the database, and what was made is there after a restart', async () => {
  const first = start();
  expect((await first.call('session.state', {})).phase).toBe('first-run');
  await first.firstRun();
  const { id } = await first.call('dossiers.create', { objectType: 'flat' });
  await first.call('dossiers.setField', { id, pointer: '/object/title', value: 'Квартира' });
  const second = await first.restart();
  started.push(second);
  expect((await second.call('session.state', {})).phase).toBe('locked');
  await second.unlock();
  const { rows, total } = await second.call('dossiers.list', {
    search: 'квартиру',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
    offset: 0,
    limit: 50,
  });
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({ id, title: 'Квартира', state: 'preparing' });
});
