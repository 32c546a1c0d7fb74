import type { AppError } from '../../../shared/result.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { toAppError } from '../../data/api.ts';

/**
 * One typed value on its way into core.
 *
 *   waiting → sending → stored → (core's answer with that revision is shown) gone
 *                ↘ failed → waiting (by itself, or by the next typing)
 */
export type Edit = {
  readonly pointer: Pointer;
  readonly value: FieldValue;
  readonly state: 'waiting' | 'sending' | 'stored' | 'failed';
  readonly revision?: number | undefined;
  readonly error?: AppError | undefined;
};
export type Edits = ReadonlyMap<Pointer, Edit>;
export type SaveMark = 'saved' | 'unsaved' | 'failed';

type Save = (pointer: Pointer, value: FieldValue) => Promise<{ readonly revision: number }>;
type SaveQueueDeps = { readonly save: Save; readonly delayMs?: number; readonly retryMs?: number };

export type SaveQueue = {
  /** Takes what was typed; it is sent after the delay, counted from the first unsent letter. */
  readonly set: (pointer: Pointer, value: FieldValue) => void;
  /** Sends everything waiting at once; resolves when nothing is on its way. */
  readonly flush: () => Promise<void>;
  /** Core's content of this revision is shown now: edits up to it are not needed any more. */
  readonly settle: (revision: number) => void;
  readonly edits: () => Edits;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Codes that sending the same again cannot help. */
const hopeless = new Set(['invalid-input', 'invalid-state', 'forbidden', 'not-found']);

/**
 * Keeps typed values until core has them. One is in flight at a time, in the order of typing, so an older value
 * never overtakes a newer one; a refused value keeps its text and is tried again while others go on.
 */
export function createSaveQueue({ save, delayMs = 250, retryMs = 2_000 }: SaveQueueDeps): SaveQueue {
  const kept = createEdits();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function drain(): Promise<void> {
    running ??= sendAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function sendAll(): Promise<void> {
    for (let next = kept.firstWaiting(); next; next = kept.firstWaiting()) await sendOne(next);
  }

  async function sendOne(edit: Edit): Promise<void> {
    const sending: Edit = { pointer: edit.pointer, value: edit.value, state: 'sending' };
    kept.replace(sending);
    const outcome = await attempt(save, edit);
    // Typed again (or its list replaced) meanwhile: the newer value waits for its own turn.
    if (kept.now().get(edit.pointer) !== sending) return;
    kept.replace({ ...sending, ...outcome });
    if (outcome.error && !hopeless.has(outcome.error.code)) setTimeout(() => retry(edit.pointer), retryMs);
  }

  function retry(pointer: Pointer): void {
    const edit = kept.now().get(pointer);
    if (edit?.state !== 'failed') return;
    kept.replace({ pointer, value: edit.value, state: 'waiting' });
    void drain();
  }

  return {
    set(pointer, value) {
      kept.put({ pointer, value, state: 'waiting' });
      timer ??= setTimeout(() => {
        timer = undefined;
        void drain();
      }, delayMs);
    },
    async flush() {
      clearTimeout(timer);
      timer = undefined;
      do await drain();
      while (kept.firstWaiting());
    },
    settle: (revision) => kept.settle(revision),
    edits: () => kept.now(),
    subscribe: (listener) => kept.subscribe(listener),
  };
}

/** Gives the one mark that the head of the editor shows. */
export function saveMarkOf(edits: Edits): SaveMark {
  const states = [...edits.values()].map(({ state }) => state);
  if (states.includes('failed')) return 'failed';
  return states.some((state) => state !== 'stored') ? 'unsaved' : 'saved';
}

async function attempt(save: Save, edit: Edit): Promise<Pick<Edit, 'state' | 'revision' | 'error'>> {
  try {
    const { revision } = await save(edit.pointer, edit.value);
    return { state: 'stored', revision };
  } catch (cause) {
    return { state: 'failed', error: toAppError(cause) };
  }
}

/** The edits as an immutable map that listeners are told about; its order is the order of typing. */
function createEdits() {
  let edits: Edits = new Map();
  const listeners = new Set<() => void>();

  function change(next: Edits): void {
    edits = next;
    for (const listener of listeners) listener();
  }

  return {
    now: () => edits,
    firstWaiting: () => [...edits.values()].find(({ state }) => state === 'waiting'),
    /** Changes an edit without changing its place. */
    replace: (edit: Edit) => change(new Map(edits).set(edit.pointer, edit)),
    /** Puts an edit last; a whole list takes the place of edits inside it. */
    put(edit: Edit) {
      const inside = `${edit.pointer}/`;
      const others = [...edits].filter(
        ([pointer]) => pointer !== edit.pointer && !pointer.startsWith(inside),
      );
      change(new Map(others).set(edit.pointer, edit));
    },
    settle(revision: number) {
      const left = [...edits].filter(
        ([, edit]) => !(edit.state === 'stored' && (edit.revision ?? 0) <= revision),
      );
      if (left.length !== edits.size) change(new Map(left));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
