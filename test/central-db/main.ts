import { parseArgs } from 'node:util';
import { type CentralDbOptions, createCentralDb } from './create-central-db.ts';
import type { Interest } from './auctions/script.ts';
import { trainingCodes } from './training.ts';

const interests: readonly Interest[] = ['always', 'random', 'none'];

/** `npm run central-db -- --port 7420 --data ./central-data --seed training --acceleration 1440 --interest random` */
function readOptions(): CentralDbOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7420' },
      data: { type: 'string', default: 'out/central-db' },
      seed: { type: 'string', default: 'training' },
      acceleration: { type: 'string', default: '1' },
      interest: { type: 'string', default: 'always' },
    },
  });
  const port = Number(values.port);
  const acceleration = Number(values.acceleration);
  const interest = interests.find((known) => known === values.interest);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port is a number from 0 to 65535');
  if (!(acceleration > 0)) throw new Error('--acceleration is a positive number');
  if (!interest) throw new Error(`--interest is one of ${interests.join(', ')}`);
  const databaseUrl = process.env['DATABASE_URL'];
  return { port, dataDir: values.data, seed: values.seed, acceleration, interest, databaseUrl };
}

const central = await createCentralDb(readOptions());
console.log(`Central database (${central.engine}) is at ${central.address}`);
console.log(
  `Enrolment codes: ${trainingCodes('officer')[0]} … (officer), ${trainingCodes('organizer')[0]} … (organizer)`,
);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void central.close();
  });
}
