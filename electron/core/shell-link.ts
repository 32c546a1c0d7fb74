import type { Input, Output } from '../../shared/contract/contract.ts';
import type { ShellContract } from '../../shared/contract/shell.ts';
import { AppError, type Reply } from '../../shared/result.ts';
import type { FromCore } from '../../shared/wire.ts';
import type { CorePorts, HelperResult } from './ports.ts';

type Settle = (reply: Reply<unknown>) => void;

/** Asks main for what only the shell has; each question carries a number, its answer the same. */
export function createShellLink(post: (message: FromCore) => void) {
  const waiting = new Map<number, Settle>();
  let lastId = 0;

  async function ask<K extends keyof ShellContract>(
    name: K,
    input: Input<ShellContract[K]>,
  ): Promise<Output<ShellContract[K]>> {
    const id = (lastId += 1);
    const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
    waiting.set(id, resolve);
    post({ kind: 'shell', id, name, input });
    const reply = await promise;
    if (reply.ok) return reply.value as Output<ShellContract[K]>;
    const { code, message, reason, details } = reply.error;
    throw new AppError(code, message, { reason, details });
  }

  return {
    ask,
    /** Gives an answer of main to who waits for it; an unknown number is dropped. */
    settle: (id: number, reply: Reply<unknown>): void => {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    },
  };
}
export type ShellLink = ReturnType<typeof createShellLink>;

type ShellPorts = Pick<CorePorts, 'keyStore' | 'pdf' | 'notify' | 'images'>;

/** Core's ports that main stands behind. */
export function createShellPorts({ ask }: ShellLink, log: CorePorts['log']): ShellPorts {
  return {
    keyStore: {
      state: async () => ask('shell.keyStoreState', {}),
      encrypt: async (secret) => ask('shell.encryptSecret', { secret: Uint8Array.from(secret) }),
      decrypt: async (sealed) => ask('shell.decryptSecret', { sealed: Uint8Array.from(sealed) }),
    },
    pdf: async (html, title) => ask('shell.pdf', { html, title }),
    notify: (title, body) =>
      void ask('shell.notify', { title, body }).catch((cause: unknown) =>
        log.warn('shell.notify', { cause }),
      ),
    images: {
      run: async (job, timeoutMs) =>
        (await ask('shell.runHelper', { job, timeoutMs })) as HelperResult<typeof job.kind>,
      stop: async () => undefined,
    },
  };
}
