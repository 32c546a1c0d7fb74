import { z } from 'zod';
import { imageLimitsSchema } from '../../../shared/domain/image-limits.ts';
import type { FromImageHelper } from '../../../shared/wire.ts';
import { collectGarbage } from './collect-garbage.ts';
import { processImage } from './image-process.ts';

/**
 * Entry of the image helper: a process of its own that decodes untrusted pictures, so that a decoder that crashes or
 * hangs takes nothing else with it. Under Electron it speaks through `parentPort`, under Node through its IPC channel.
 */
const requestSchema = z.strictObject({ id: z.int(), path: z.string().max(4_096), limits: imageLimitsSchema });

type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
};

const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;
if (parentPort) {
  const post = parentPort.postMessage.bind(parentPort);
  parentPort.on('message', ({ data }) => void answer(data, post));
} else {
  process.on('message', (data) => void answer(data, (message) => process.send?.(message)));
  process.on('disconnect', () => process.exit(0));
}

async function answer(data: unknown, send: (message: FromImageHelper) => void): Promise<void> {
  const { id, path, limits } = requestSchema.parse(data);
  send({ id, result: await processImage(path, limits) });
  setImmediate(collectGarbage);
}
