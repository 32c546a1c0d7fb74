import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { NativeContract, TakenFiles } from '../../shared/contract/native.ts';
import type { AskCore } from './core-internal.ts';
import type { Words } from './words.ts';

type FolderDeps = {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly askCore: AskCore;
  readonly words: () => Words;
};
type FolderHandlers = Pick<
  Handlers<NativeContract>,
  'native.takeDropped' | 'native.chooseFolder' | 'native.chooseScanFolder'
>;

/** Folders that a person dropped or chose: core opens them, the page gets tokens of what is inside. */
export function createFolderHandlers(deps: FolderDeps, window: () => BrowserWindow): FolderHandlers {
  const open = async (paths: readonly string[]): Promise<TakenFiles> =>
    paths.length === 0
      ? { files: [], skipped: [] }
      : await deps.askCore('internal.registerFound', { paths: [...paths] });
  const choose = async (title: string): Promise<string | undefined> => {
    const options: OpenDialogOptions = { title, properties: ['openDirectory'] };
    const { canceled, filePaths } = await deps.dialog.showOpenDialog(window(), options);
    return canceled ? undefined : filePaths[0];
  };
  return {
    'native.takeDropped': async ({ files }) => await open(files),
    'native.chooseFolder': async () => {
      const folder = await choose(deps.words().photoFolder);
      return await open(folder === undefined ? [] : [folder]);
    },
    'native.chooseScanFolder': async () => {
      const path = await choose(deps.words().scanFolder);
      return path === undefined ? null : await deps.askCore('internal.registerFolder', { path });
    },
  };
}
