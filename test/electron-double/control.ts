import { z } from 'zod';
import { unreachable } from '../../shared/assert.ts';
import { app } from './app.ts';
import { debugAddress } from './browser.ts';
import { BrowserWindow } from './browser-window.ts';
import { activeItems, clickLabel } from './menu.ts';
import { session } from './session.ts';
import { state } from './state.ts';
import { powerMonitor } from './system.ts';

const commandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('status') }),
  z.object({ do: z.literal('answer-open'), paths: z.array(z.string()) }),
  z.object({ do: z.literal('answer-save'), path: z.string() }),
  z.object({ do: z.literal('key-store'), mode: z.enum(['available', 'unavailable', 'basic_text', 'lost']) }),
  z.object({ do: z.literal('click-menu'), label: z.string() }),
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('permission'), partition: z.string(), permission: z.string(), url: z.string() }),
  z.object({ do: z.literal('quit') }),
]);
export type DoubleCommand = z.infer<typeof commandSchema>;
const messageSchema = z.object({ id: z.int(), command: commandSchema });

/** What a test may ask of the running double over the process channel. */
export type DoubleStatus = {
  readonly pid: number;
  readonly utilities: readonly (readonly [number, string])[];
  readonly debugAddress: string | undefined;
  readonly notifications: readonly { readonly title: string; readonly body: string }[];
  readonly openedExternally: readonly string[];
  readonly printed: readonly string[];
  readonly menuLabels: readonly (string | undefined)[];
  readonly windows: readonly {
    readonly url: string;
    readonly visible: boolean;
    readonly focused: boolean;
    readonly preferences: Readonly<Record<string, unknown>>;
  }[];
};

/** Listens when the starter gave a process channel; the channel does not keep the program alive. */
export function listenForControl(): void {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    const { id, command } = messageSchema.parse(message);
    void run(command).then((value) => process.send?.({ id, value }));
  });
  process.channel?.unref();
  app.on('browser-window-created', (_event, window: BrowserWindow) => {
    window.once('show', () => process.send?.({ shown: window.webContents.getURL() }));
  });
}

async function run(command: DoubleCommand): Promise<unknown> {
  switch (command.do) {
    case 'status':
      return status();
    case 'answer-open':
      return state.dialogAnswers.open.push(command.paths);
    case 'answer-save':
      return state.dialogAnswers.save.push(command.path);
    case 'key-store':
      state.keyStore = command.mode;
      return command.mode;
    case 'click-menu':
      return clickLabel(command.label);
    case 'resume':
      return powerMonitor.emit('resume');
    case 'permission':
      return await session.fromPartition(command.partition).askPermission(command.permission, command.url);
    case 'quit':
      app.quit();
      return true;
    default:
      return unreachable(command);
  }
}

function status(): DoubleStatus {
  return {
    pid: process.pid,
    utilities: [...state.utilities],
    debugAddress: debugAddress(),
    notifications: state.notifications,
    openedExternally: state.openedExternally,
    printed: state.printed,
    menuLabels: activeItems().map(({ label }) => label),
    windows: BrowserWindow.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      visible: window.isVisible(),
      focused: window.isFocused(),
      preferences: { ...window.webContents.getLastWebPreferences(), session: undefined },
    })),
  };
}
