import { touch, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';

/** Each time the window reads its list again, which costs more than judging a dossier. */
const EVERY_MS = 1_000;

/** Tells the window of dossiers that changed behind it, once a second at most while the work goes on, and at its end. */
export type Announcer = {
  readonly changed: () => void;
  /** The work goes on: what has waited for a second is told. */
  readonly tick: () => void;
  /** The work has paused or ended: what was not told yet is told now. */
  readonly end: () => void;
};

/** Makes an announcer for one work in the background, which writes without touching `dossier` itself. */
export function createAnnouncer({ db, ports }: Pick<Workspace, 'db' | 'ports'>): Announcer {
  let toldAt: number | undefined;
  let waits = false;
  const tell = (): void => {
    toldAt = ports.now();
    waits = false;
    write(db, (tx) => touch(tx, 'dossier'));
  };
  // Also when somebody has set the computer's clock back meanwhile.
  const isTime = (): boolean => toldAt === undefined || Math.abs(ports.now() - toldAt) >= EVERY_MS;
  const tick = (): void => {
    if (waits && isTime()) tell();
  };
  return {
    changed: () => {
      waits = true;
      tick();
    },
    tick,
    end: () => {
      if (waits) tell();
    },
  };
}
