import { setTimeout as pause } from 'node:timers/promises';
import type { DossierId } from '../../shared/domain/ids.ts';
import type { CoreProcess } from './core-process.ts';

const typingEveryMs = 20;

/** Types into the dossier at a steady pace until told to stop; gives every round trip. */
export function typeSteadily(core: CoreProcess, id: DossierId) {
  const waits: number[] = [];
  const told = { stop: false };
  const save = async (n: number): Promise<void> => {
    const started = performance.now();
    await core.call('dossiers.setField', { id, pointer: '/object/title', value: `Назва ${n}` });
    waits.push(performance.now() - started);
  };
  const run = async (): Promise<void> => {
    const under: Promise<void>[] = [];
    for (let n = 0; !told.stop; n += 1) {
      under.push(save(n));
      await pause(typingEveryMs);
    }
    await Promise.all(under);
  };
  const running = run();
  return {
    stop: async (): Promise<readonly number[]> => {
      told.stop = true;
      await running;
      return waits;
    },
  };
}
