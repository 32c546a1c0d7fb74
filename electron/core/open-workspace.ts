import type { Subject } from '../../shared/contract/contract.ts';
import type { CoreEvent } from '../../shared/contract/core.ts';
import { kyivDateOf } from '../../shared/domain/civil-date.ts';
import { onCommit } from './db/write.ts';
import { simulatedToday } from './exchange/link-store.ts';
import type { CorePorts } from './ports.ts';
import type { Reference } from './reference/reference.ts';
import { createSessionReference } from './reference/session-reference.ts';
import { liveCalendar } from './reference/years-in-force.ts';
import type { OpenSession } from './session/session.ts';
import { deriveKey } from './session/wrap.ts';
import type { Workspace } from './workspace.ts';

/** Makes what the rooms get from an unlocked session. */
export function openWorkspace(
  session: OpenSession,
  ports: CorePorts,
  reference: Reference,
  emit: (event: CoreEvent) => void,
): Workspace {
  const { db, user } = session;
  return {
    db,
    ports,
    actor: user,
    filesKey: deriveKey(session.key, 'files'),
    reference: createSessionReference(
      { ...reference, calendar: liveCalendar(db, reference.builtInYears) },
      db,
    ),
    // The training central database runs on a simulated clock; terms and checks of a training profile follow it.
    today: () => (ports.training && simulatedToday(db, ports.now())) || kyivDateOf(ports.now()),
    emit,
    onCommit: (listener: (subjects: readonly Subject[]) => void) => onCommit(db, listener),
  };
}
