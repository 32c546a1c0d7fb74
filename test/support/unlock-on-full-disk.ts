import { AppError } from '../../shared/result.ts';
import { startTestCore, testPassphrase } from './test-core.ts';

// A program of its own, started with a limit on the size of files so small that nothing can be written: unlocks as on a full disk and
// prints what the page would be told.
// A write over the limit also sends SIGXFSZ, which a full disk does not. "signal-exit" (behind proper-lockfile) ends the process at it
// unless somebody else listens; whether before or after the answer was printed is chance.
process.on('SIGXFSZ', () => undefined);
const [dataDir = ''] = process.argv.slice(2);
const desk = startTestCore({ dataDir });
const code = await desk.call('session.unlock', { login: 'officer', passphrase: testPassphrase }).then(
  () => 'opened',
  (cause: unknown) => (cause instanceof AppError ? cause.code : String(cause)),
);
const { phase } = await desk.call('session.state', {});
process.stdout.write(`${code} ${phase}`);
await desk.core.stop();
await desk.ports.images.stop();
