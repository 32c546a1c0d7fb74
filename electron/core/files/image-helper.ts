import { z } from 'zod';
import { unreachable } from '../../../shared/assert.ts';
import { type HelperJob, helperJobSchema } from '../../../shared/domain/helper-job.ts';
import type { FromImageHelper } from '../../../shared/wire.ts';
import { collectGarbage } from './collect-garbage.ts';
import { describePicture, processImage, shrinkPicture } from './image-process.ts';
import { countPdfPages, drawPdfPage } from './pdf-draw.ts';
import { inspectPdfFile } from './pdf-inspect.ts';

/**
 * Entry of the image helper: a process of its own that decodes untrusted pictures and documents, so that a decoder that
 * crashes or hangs takes nothing else with it. Under Electron it speaks through `parentPort`, under Node through its
 * IPC channel.
 */
const requestSchema = z.strictObject({ id: z.int(), job: helperJobSchema });

type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
};

const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;
if (parentPort) {
  const post = parentPort.postMessage.bind(parentPort);
  parentPort.on('message', ({ data }) => void answer(data, post));
  post({ ready: true } satisfies FromImageHelper);
} else {
  process.on('message', (data) => void answer(data, (message) => process.send?.(message)));
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true } satisfies FromImageHelper);
}

async function answer(data: unknown, send: (message: FromImageHelper) => void): Promise<void> {
  const { id, job } = requestSchema.parse(data);
  send({ id, result: await work(job) });
  setImmediate(collectGarbage);
}

function work(job: HelperJob): Promise<unknown> {
  switch (job.kind) {
    case 'picture':
      return processImage(job.path, job.limits);
    case 'describe':
      return describePicture(job.thumbnail, job.head);
    case 'shrink':
      return shrinkPicture(job.picture, job);
    case 'inspect-pdf':
      return inspectPdfFile(job.path, job);
    case 'pdf':
      return countPdfPages(job);
    case 'pdf-page':
      return drawPdfPage(job);
    default:
      return unreachable(job);
  }
}
