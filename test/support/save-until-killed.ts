import { startTestCore, testPassphrase } from './test-core.ts';

// A program of its own: types into a dossier without end and prints every value that core has acknowledged.
// The test that starts it kills it with SIGKILL in the middle.
const [dataDir = '', id = ''] = process.argv.slice(2);
const desk = startTestCore({ dataDir });
await desk.call('session.unlock', { login: 'officer', passphrase: testPassphrase });
const dossier = (await desk.call('dossiers.get', { id: id as never })).id;
for (let count = 1; ; count += 1) {
  desk.clock.advance(count % 7 === 0 ? 11_000 : 300);
  await desk.call('dossiers.setField', { id: dossier, pointer: '/object/title', value: `Назва ${count}` });
  process.stdout.write(`${count}\n`);
}
