import { isAbsolute, join, resolve } from 'node:path';
import type { CoreStart } from '../../shared/wire.ts';

export type Launch = { readonly dataDir: string; readonly training: CoreStart['training'] };
type Surroundings = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of this OS user's program data. */
  readonly appDataDir: string;
};

/**
 * Reads how the program was started: `--data-dir=<folder>`, `--profile=officer|organizer` (training).
 * The training server's address and one-time code come by environment, not by argument: arguments are readable by
 * every user of the machine (quality.md S16). Throws on a profile it does not know.
 */
export function readLaunch({ argv, env, appDataDir }: Surroundings): Launch {
  const profile = readFlag(argv, 'profile');
  const folder = readFlag(argv, 'data-dir');
  const home = join(appDataDir, 'LotDesk');
  if (profile === undefined)
    return { dataDir: folder ? absolute(folder) : join(home, 'data'), training: undefined };
  if (profile !== 'officer' && profile !== 'organizer')
    throw new Error('Unknown profile; use officer or organizer');
  return {
    dataDir: folder ? absolute(folder) : join(home, 'training', profile),
    training: {
      name: profile,
      centralAddress: env['LOTDESK_TRAINING_CENTRAL'] ?? '',
      enrolmentCode: env['LOTDESK_TRAINING_ENROLMENT_CODE'] ?? '',
    },
  };
}

/** Gives the value of `--name=value` or `--name value`. */
export function readFlag(argv: readonly string[], name: string): string | undefined {
  for (const [at, argument] of argv.entries()) {
    if (argument.startsWith(`--${name}=`)) return argument.slice(name.length + 3);
    if (argument === `--${name}`) return argv[at + 1];
  }
  return undefined;
}

function absolute(folder: string): string {
  return isAbsolute(folder) ? folder : resolve(folder);
}
