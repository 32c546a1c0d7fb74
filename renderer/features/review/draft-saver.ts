import type { ReviewDraft } from '../../../shared/contract/review.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { AppError } from '../../../shared/result.ts';
import { toAppError } from '../../data/api.ts';

type DraftSaverDeps = {
  readonly save: (id: DossierId, draft: ReviewDraft) => Promise<unknown>;
  /** Told after each try: why the last one failed, or nothing. */
  readonly onTried: (error: AppError | undefined) => void;
  readonly delayMs?: number;
  readonly retryMs?: number;
};
export type DraftSaver = ReturnType<typeof createDraftSaver>;

/** Keeps what a reviewer types until core has it: the newest draft of each dossier, sent a moment after the typing. */
export function createDraftSaver({ save, onTried, delayMs = 250, retryMs = 2_000 }: DraftSaverDeps) {
  const waiting = new Map<DossierId, ReviewDraft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  /** Sends each draft once, also those typed meanwhile; a refused one waits for a later try. */
  async function sendAll(): Promise<void> {
    const tried = new Set<ReviewDraft>();
    const nextOf = () => [...waiting].find(([, draft]) => !tried.has(draft));
    for (let next = nextOf(); next; next = nextOf()) {
      const [id, draft] = next;
      tried.add(draft);
      await sendOne(id, draft);
    }
  }

  async function sendOne(id: DossierId, draft: ReviewDraft): Promise<void> {
    try {
      await save(id, draft);
      // Typed again meanwhile: the newer draft has its own turn.
      if (waiting.get(id) === draft) waiting.delete(id);
      onTried(undefined);
    } catch (cause) {
      onTried(toAppError(cause));
      later(retryMs);
    }
  }

  function later(ms: number): void {
    timer ??= setTimeout(() => void flush(), ms);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    running ??= sendAll().finally(() => {
      running = undefined;
    });
    await running;
  }

  return {
    set: (id: DossierId, draft: ReviewDraft): void => {
      waiting.set(id, draft);
      later(delayMs);
    },
    /** The decision is taken, or another person takes the seat: nothing of it is sent any more. */
    drop: (id: DossierId): void => void waiting.delete(id),
    dropAll: (): void => waiting.clear(),
    flush,
  };
}
