import type { BrowserWindow, Dialog, OpenDialogOptions, Shell } from 'electron';
import type { Handlers } from '../../shared/contract/contract.ts';
import type { NativeContract } from '../../shared/contract/native.ts';
import { AppError } from '../../shared/result.ts';
import type { AskCore } from './core-internal.ts';
import { isAllowedExternal } from './external.ts';
import { createFolderHandlers } from './native-folders.ts';
import type { FileSource } from './file-stream.ts';
import type { Words } from './words.ts';
import { saveStoredFile } from './save-file.ts';

type NativeDeps = {
  readonly window: () => BrowserWindow | undefined;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly askCore: AskCore;
  readonly files: FileSource;
  readonly printFile: (fileId: string) => Promise<void>;
  readonly words: () => Words;
  readonly info: { readonly version: string; readonly platform: string; readonly runtime: string };
};

const EXTENSIONS = {
  photos: ['jpg', 'jpeg', 'png'],
  documents: ['pdf', 'jpg', 'jpeg', 'png'],
  tables: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv'],
  'photo-folder': [],
  'rule-set': ['json'],
  reference: ['csv', 'json', 'txt'],
};
const WORD_OF = {
  photos: 'photos',
  documents: 'documents',
  tables: 'tables',
  'photo-folder': 'photoFolder',
  'rule-set': 'ruleSet',
  reference: 'reference',
} as const;

/** What the page may ask of the shell. Files go on to core as paths and come back as one-time tokens. */
export function createNativeHandlers(deps: NativeDeps): Handlers<NativeContract> {
  const mustHaveWindow = (): BrowserWindow => {
    const window = deps.window();
    if (window === undefined) throw new AppError('invalid-state', 'No window is open');
    return window;
  };
  return {
    'native.chooseFiles': async ({ kind }) => {
      const options = openOptions(kind, deps.words()[WORD_OF[kind]]);
      const { canceled, filePaths } = await deps.dialog.showOpenDialog(mustHaveWindow(), options);
      if (canceled || filePaths.length === 0) return [];
      return await deps.askCore('internal.registerPaths', { paths: [...filePaths] });
    },
    ...createFolderHandlers(deps, mustHaveWindow),
    'native.saveFileAs': async ({ fileId }) => {
      const info = await deps.files.info('plain', fileId);
      if (info === undefined) throw new AppError('not-found', 'No such file');
      const options = { title: deps.words().saveAs, defaultPath: safeFileName(info.name) };
      const { canceled, filePath } = await deps.dialog.showSaveDialog(mustHaveWindow(), options);
      if (canceled || filePath === '') return { saved: false };
      await saveStoredFile(deps.files, fileId, filePath);
      return { saved: true };
    },
    'native.chooseTarget': async ({ name, format }) => {
      const options = {
        title: deps.words().saveAs,
        defaultPath: safeFileName(name),
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      };
      const { canceled, filePath } = await deps.dialog.showSaveDialog(mustHaveWindow(), options);
      if (canceled || filePath === '') return null;
      const [target] = await deps.askCore('internal.registerPaths', { paths: [filePath], use: 'write' });
      return target ?? null;
    },
    'native.print': async ({ fileId }) => {
      await deps.printFile(fileId);
      return null;
    },
    'native.openExternal': async ({ url }) => {
      if (!isAllowedExternal(url)) throw new AppError('forbidden', 'Address is not on the allow-list');
      await deps.shell.openExternal(url);
      return null;
    },
    'native.appInfo': () => deps.info,
  };
}

function openOptions(kind: keyof typeof EXTENSIONS, title: string): OpenDialogOptions {
  if (kind === 'photo-folder') return { title, properties: ['openDirectory'] };
  const many: OpenDialogOptions['properties'] =
    kind === 'tables' || kind === 'rule-set' || kind === 'reference' ? [] : ['multiSelections'];
  return {
    title,
    properties: ['openFile', ...many],
    filters: [{ name: title, extensions: EXTENSIONS[kind] }],
  };
}

/** A name that came with a file, made fit for a dialog: no folders, no control or direction marks. */
export function safeFileName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '_');
  return clean.replace(/^\.+/u, '_').slice(0, 120) || 'file';
}
