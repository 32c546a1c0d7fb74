import type { Handlers } from '../../shared/contract/contract.ts';
import type { ShellContract } from '../../shared/contract/shell.ts';
import type { createImageHelperProcess } from './image-helper-process.ts';
import type { createSecrets } from './secrets.ts';

type ShellDeps = {
  readonly pdf: (html: string) => Promise<Uint8Array>;
  readonly secrets: ReturnType<typeof createSecrets>;
  readonly images: ReturnType<typeof createImageHelperProcess>;
  readonly notify: (title: string, body: string) => void;
};

/** What core may ask of the shell; inputs are already checked by `dispatch`. */
export function createShellHandlers({ pdf, secrets, images, notify }: ShellDeps): Handlers<ShellContract> {
  return {
    'shell.pdf': async ({ html }) => await pdf(html),
    'shell.keyStoreState': async () => await secrets.state(),
    'shell.encryptSecret': async ({ secret }) => await secrets.encrypt(secret),
    'shell.decryptSecret': async ({ sealed }) => await secrets.decrypt(sealed),
    'shell.runHelper': async ({ job, timeoutMs }) => await images.run(job, timeoutMs),
    'shell.notify': ({ title, body }) => {
      notify(title, body);
      return null;
    },
  };
}
