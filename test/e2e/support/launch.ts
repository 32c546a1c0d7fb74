import { findRuntime } from '../../../scripts/find-browser.ts';
import { launchCommand } from '../../../scripts/runtime.ts';
import type { AppHandle, LaunchOptions } from './app-handle.ts';
import { launchInDouble } from './launch-double.ts';
import { launchInElectron } from './launch-electron.ts';

/** Starts the built program on whichever runtime is here and gives its window. Throws with its output when none comes. */
export async function launchApp(options: LaunchOptions): Promise<AppHandle> {
  const { dataDir, profile, centralAddress, enrolmentCode, keyStore = 'unavailable' } = options;
  const programArgs = [`--data-dir=${dataDir}`, ...(profile ? [`--profile=${profile}`] : [])];
  const command = launchCommand(findRuntime(), programArgs, options.main);
  const env = {
    ...command.env,
    ...(centralAddress ? { LOTDESK_TRAINING_CENTRAL: centralAddress } : {}),
    ...(enrolmentCode ? { LOTDESK_TRAINING_ENROLMENT_CODE: enrolmentCode } : {}),
    ...options.env,
  };
  if (command.kind === 'electron') return await launchInElectron(command, env, keyStore);
  return await launchInDouble(command, { ...env, LOTDESK_DOUBLE_KEY_STORE: keyStore });
}
