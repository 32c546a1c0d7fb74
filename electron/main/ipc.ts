import type { Contract } from '../../shared/contract/contract.ts';
import type { ErrorCode, Reply } from '../../shared/result.ts';
import { isAppUrl } from './origin.ts';
import { copyPlainData } from './plain-data.ts';

/** What the gate needs to know of the frame that sent a message. */
export type SenderFrame = { readonly url: string; readonly parent: unknown };
/** The part of `ipcMain` that is used; one channel `call` for core, one `native` for the shell. */
export type IpcMainLike = {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, ...values: unknown[]) => unknown,
  ): void;
};
type GateDeps = {
  readonly contract: Contract;
  readonly answer: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly onRefused: (why: string) => void;
};

/**
 * The one way in for messages of the page (quality.md S6): main frame of `app://workstation`, a name of the contract,
 * plain data under the size cap. Schemas are checked by whoever answers. Never throws: gives `{ok: …}`.
 */
export function createGate({ contract, answer, onRefused }: GateDeps) {
  const refuse = (code: ErrorCode, message: string): Reply<never> => {
    onRefused(message);
    return { ok: false, error: { code, message } };
  };
  return async (frame: SenderFrame | null, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOwnMainFrame(frame)) return refuse('forbidden', 'Message from a foreign frame');
    if (typeof name !== 'string' || !Object.hasOwn(contract, name))
      return refuse('not-found', 'Unknown endpoint');
    const plain = copyPlainData(input);
    if (!plain.ok) return refuse('invalid-input', `Bad message for ${name}: ${plain.why}`);
    try {
      return await answer(name, plain.value);
    } catch {
      return refuse('internal', `Unexpected error in ${name}`);
    }
  };
}

/** `senderFrame` is null once the frame has navigated or closed: such a message is refused. */
function isOwnMainFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/** Opens exactly two channels on `ipcMain`; a message must have exactly two values. */
export function openChannels(
  ipcMain: IpcMainLike,
  gates: Readonly<Record<'call' | 'native', ReturnType<typeof createGate>>>,
): void {
  for (const [channel, gate] of Object.entries(gates)) {
    ipcMain.handle(channel, async (event, ...values) =>
      values.length === 2
        ? await gate(event.senderFrame, values[0], values[1])
        : await gate(null, undefined, undefined),
    );
  }
}
