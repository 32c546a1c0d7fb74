import { homedir } from 'node:os';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isHeadless } from './browser.ts';
import type { BrowserWindow } from './browser-window.ts';
import { pickFiles } from './file-picker.ts';
import { state } from './state.ts';

type OpenOptions = { readonly filters?: readonly { readonly extensions: readonly string[] }[] };
type SaveOptions = { readonly defaultPath?: string };

/**
 * Dialogs answer what a test has scripted. Without a script a visible window asks with the browser's own file picker
 * and saves into the person's download folder; an invisible one counts as cancelled.
 */
export const dialog = {
  showOpenDialog: async (window: BrowserWindow, options: OpenOptions) => {
    const scripted = state.dialogAnswers.open.shift();
    const filePaths =
      scripted ?? (isHeadless ? [] : await pickFiles(await window.webContents.page, extensionsOf(options)));
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  showSaveDialog: async (_window: BrowserWindow, options: SaveOptions) => {
    await Promise.resolve();
    const scripted = state.dialogAnswers.save.shift();
    const filePath = scripted ?? (isHeadless ? '' : freeName(options.defaultPath ?? 'file'));
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async () => {
    await Promise.resolve();
    return { response: state.dialogAnswers.message.shift() ?? 0, checkboxChecked: false };
  },
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}: ${content}\n`);
  },
};

function extensionsOf({ filters }: OpenOptions): readonly string[] {
  return (filters ?? []).flatMap(({ extensions }) => extensions);
}

function freeName(name: string): string {
  const folder = [join(homedir(), 'Downloads'), join(homedir(), 'Завантаження'), homedir()].find((path) =>
    existsSync(path),
  );
  return join(folder ?? homedir(), basename(name));
}
