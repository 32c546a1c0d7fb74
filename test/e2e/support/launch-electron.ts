import { _electron, type ElectronApplication } from '@playwright/test';
import type { LaunchCommand } from '../../../scripts/runtime.ts';
import type { AppHandle, KeyStoreMode, Pids } from './app-handle.ts';

/** Starts the program in real Electron through Playwright. */
export async function launchInElectron(
  { command, args }: LaunchCommand,
  env: Readonly<Record<string, string>>,
  keyStore: KeyStoreMode,
): Promise<AppHandle> {
  const app = await _electron.launch({
    executablePath: command,
    args: [...args],
    env: { ...definedOnly(process.env), ...env },
  });
  await scriptKeyStore(app, keyStore);
  const page = await app.firstWindow();
  const pids = async (): Promise<Pids> => ({ main: app.process().pid ?? 0, core: await corePid(app) });
  return {
    kind: 'electron',
    page,
    answerOpenDialog: async (paths) =>
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
        },
        [...paths],
      ),
    answerSaveDialog: async (path) =>
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
      }, path),
    setKeyStore: async (mode) => await scriptKeyStore(app, mode),
    clickMenu: async (label) =>
      await app.evaluate(({ Menu }, wanted) => {
        const groups = Menu.getApplicationMenu()?.items ?? [];
        const items = groups.flatMap((group) => group.submenu?.items ?? []);
        items.find((item) => item.label === wanted)?.click();
      }, label),
    pids,
    preferences: async () =>
      await app.evaluate(({ BrowserWindow }) => {
        // Electron has it at run time, its declarations leave it out.
        type Asked = { readonly getLastWebPreferences?: () => Readonly<Record<string, unknown>> };
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as Asked | undefined;
        return { ...contents?.getLastWebPreferences?.(), session: undefined };
      }),
    askPermission: async () => await Promise.resolve(undefined),
    close: async () => await app.close(),
    kill: async () => {
      const { core } = await pids();
      if (core !== undefined) process.kill(core, 'SIGKILL');
      const child = app.process();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function corePid(app: ElectronApplication): Promise<number | undefined> {
  return await app.evaluate(
    ({ app: running }) =>
      running
        .getAppMetrics()
        .find((metric) => metric.name === 'LotDesk core' || metric.serviceName === 'LotDesk core')?.pid,
  );
}

/** A test machine has no key ring; the cases are scripted, sealing is a plain marker. */
async function scriptKeyStore(app: ElectronApplication, mode: KeyStoreMode): Promise<void> {
  await app.evaluate(({ safeStorage }, wanted) => {
    safeStorage.isAsyncEncryptionAvailable = async () => wanted !== 'unavailable';
    safeStorage.getSelectedStorageBackend = () =>
      wanted === 'basic_text' ? 'basic_text' : 'gnome_libsecret';
    safeStorage.encryptStringAsync = async (text) => Buffer.from(`sealed:${text}`);
    safeStorage.decryptStringAsync = async (sealed) => {
      if (wanted === 'lost') throw new Error('Error while decrypting the ciphertext provided.');
      return { shouldReEncrypt: false, result: sealed.toString('utf8').slice('sealed:'.length) };
    };
  }, mode);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
