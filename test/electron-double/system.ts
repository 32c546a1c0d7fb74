import { EventEmitter } from 'node:events';
import type { NativeTheme, Shell } from 'electron';
import { state } from './state.ts';

export const nativeTheme = {
  shouldUseDarkColors: false,
  themeSource: 'system',
} satisfies Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;

/** Emits `resume` when a test says so. */
export const powerMonitor = new EventEmitter();

/** Addresses given to the system are noted, never opened. */
export const shell = {
  openExternal: async (address: string): Promise<void> => {
    state.openedExternally.push(address);
    await Promise.resolve();
  },
} satisfies Pick<Shell, 'openExternal'>;
