import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import { type RunningCentralDb, startCentralDb } from './central-db-process.ts';
import { findRuntime, type Runtime } from './find-browser.ts';
import { launchCommand } from './runtime.ts';
import { enrolmentCodeOf } from './training-codes.ts';
import {
  findRunningCentralDb,
  forgetAddress,
  noteAddress,
  type Profile,
  trainingFolder,
} from './training-folder.ts';

/*
 * `npm start` [-- --profile organizer]: builds if needed, starts the training central database (or joins the one that
 * another profile has started) and opens the window. Without a display it plays the guided demo instead.
 */
const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { profile: { type: 'string', default: 'officer' } } });
  const profile = readProfile(values.profile);
  const runtime = findRuntime(say);
  ensureBuilt(say);
  if (!hasDisplay()) {
    say('There is no display: playing the guided demo instead.');
    return await run(process.execPath, [join(import.meta.dirname, 'demo.ts')], {});
  }
  if (runtime.kind === 'double')
    say('Windows are drawn by Chromium, because Electron is not on this machine.');
  const own = await joinOrStart();
  try {
    return await openWindow(runtime, profile, own.address);
  } finally {
    await own.stop();
  }
}

function readProfile(text: string): Profile {
  if (text === 'officer' || text === 'organizer') return text;
  throw new Error(`Unknown profile "${text}"; use officer or organizer.`);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function joinOrStart(): Promise<Pick<RunningCentralDb, 'address' | 'stop'>> {
  const running = await findRunningCentralDb();
  if (running !== undefined) return { address: running, stop: async () => {} };
  say('Starting the training central database…');
  const central = await startCentralDb(join(trainingFolder(), 'central'));
  noteAddress(central.address);
  const stop = async (): Promise<void> => {
    forgetAddress();
    await central.stop();
  };
  return { address: central.address, stop };
}

async function openWindow(runtime: Runtime, profile: Profile, address: string): Promise<number> {
  const dataDir = join(trainingFolder(), profile);
  const { command, args, env } = launchCommand(runtime, [`--profile=${profile}`, `--data-dir=${dataDir}`]);
  return await run(command, args, {
    ...env,
    LOTDESK_TRAINING_CENTRAL: address,
    LOTDESK_TRAINING_ENROLMENT_CODE: enrolmentCodeOf(profile, !existsSync(dataDir)),
  });
}

/** Runs a child to its end; a signal to us goes on to it, so that it can stop in order. */
async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
