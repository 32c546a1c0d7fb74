import type { Subject } from '../../shared/contract/contract.ts';
import type { SessionUser } from '../../shared/contract/session.ts';
import type { CoreEvent } from '../../shared/contract/core.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import type { Db } from './db/open.ts';
import type { CorePorts } from './ports.ts';
import type { SessionReference } from './reference/session-reference.ts';

/** What every room of core gets once a person has unlocked the database; gone again when it is locked. */
export type Workspace = {
  readonly db: Db;
  readonly ports: CorePorts;
  readonly actor: SessionUser;
  /** 32 bytes that encrypt the blobs; derived from the database key. */
  readonly filesKey: Uint8Array;
  readonly reference: SessionReference;
  /** Today in Kyiv; in training by the central database's simulated clock. */
  readonly today: () => CivilDate;
  /** Tells the page; called by `write()` after commit and by long work. */
  readonly emit: (event: CoreEvent) => void;
  /** Called with the subjects that a commit changed; the exchange engine wakes by it. */
  readonly onCommit: (listener: (subjects: readonly Subject[]) => void) => () => void;
};
