import { chromium, type Browser, type Page } from '@playwright/test';
import type { LaunchCommand } from '../../../scripts/runtime.ts';
import type { AppHandle } from './app-handle.ts';
import { type DoubleChannel, openChannel } from './double-channel.ts';

/** Starts the program in the double and joins the browser that draws its window. */
export async function launchInDouble(
  command: LaunchCommand,
  env: Readonly<Record<string, string>>,
): Promise<AppHandle & { readonly channel: DoubleChannel }> {
  const channel = openChannel(command, env);
  await channel.shown;
  const { debugAddress } = await channel.status();
  const browser = await chromium.connectOverCDP(debugAddress ?? '');
  const browserPid = await pidOf(browser);
  const pids = async () => {
    const { utilities } = await channel.status();
    return { main: channel.pid, core: utilities.find(([, name]) => name === 'LotDesk core')?.[0] };
  };
  return {
    kind: 'double',
    channel,
    page: findPage(browser),
    answerOpenDialog: async (paths) => void (await channel.ask({ do: 'answer-open', paths: [...paths] })),
    answerSaveDialog: async (path) => void (await channel.ask({ do: 'answer-save', path })),
    setKeyStore: async (mode) => void (await channel.ask({ do: 'key-store', mode })),
    clickMenu: async (label) => void (await channel.ask({ do: 'click-menu', label })),
    pids,
    preferences: async () => (await channel.status()).windows[0]?.preferences ?? {},
    askPermission: async (permission, url) =>
      (await channel.ask({ do: 'permission', partition: 'persist:workstation', permission, url })) as {
        request: boolean;
        check: boolean;
      },
    close: async () => {
      void channel.ask({ do: 'quit' });
      await channel.exited;
    },
    kill: async () => {
      const { utilities } = await channel.status();
      const all = [
        channel.pid,
        ...utilities.map(([pid]) => pid),
        ...(browserPid === undefined ? [] : [browserPid]),
      ];
      for (const pid of all) killNow(pid);
      await channel.exited;
    },
  };
}

function findPage(browser: Browser): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url().startsWith('https://app.invalid/'));
  if (!page) throw new Error(`No window among ${pages.map((candidate) => candidate.url()).join(', ')}`);
  return page;
}

async function pidOf(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}
