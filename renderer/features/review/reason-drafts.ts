import { create } from 'zustand';
import type { ReviewDraft } from '../../../shared/contract/review.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { AppError } from '../../../shared/result.ts';
import { call } from '../../data/api.ts';
import { beforeLocking } from '../../state/unsaved.ts';
import { createDraftSaver } from './draft-saver.ts';

export type ReasonCode = ReviewDraft['reasons'][number]['code'];
export type ReasonDraft = ReviewDraft['reasons'][number] & { readonly key: number };
/** What a reviewer has begun: remarks, and what of the checklist is ticked. */
export type Draft = { readonly reasons: readonly ReasonDraft[]; readonly checked: readonly string[] };

type Drafts = {
  /** What was changed in this window since the person signed in; it is newer than core's answer. */
  readonly byDossier: Readonly<Record<string, Draft>>;
  /** Why the last saving failed. */
  readonly error: AppError | undefined;
};

export const useReasonDrafts = create<Drafts>()(() => ({ byDossier: {}, error: undefined }));

const saver = createDraftSaver({
  save: (id, draft) => call('review.keepDraft', { id, draft }),
  onTried: (error) => useReasonDrafts.setState({ error }),
});
beforeLocking(saver.flush);

/** Changes a draft and has core keep it. */
export function changeDraft(id: DossierId, draft: Draft): void {
  useReasonDrafts.setState(({ byDossier }) => ({ byDossier: { ...byDossier, [id]: draft } }));
  const reasons = draft.reasons.map(({ code, pointer, text }) => ({ code, pointer, text }));
  saver.set(id, { reasons, checked: [...draft.checked] });
}

/** The decision is taken: core has forgotten the draft with it. */
export function forgetDraft(id: DossierId): void {
  saver.drop(id);
  useReasonDrafts.setState(({ byDossier: { [id]: _decided, ...byDossier } }) => ({ byDossier }));
}

/** Another person may sit here next. */
export function forgetDrafts(): void {
  saver.dropAll();
  useReasonDrafts.setState({ byDossier: {}, error: undefined });
}

/** Gives what core kept as the page edits it. */
export function toDraft({ reasons, checked }: ReviewDraft): Draft {
  return { reasons: reasons.map((reason, index) => ({ ...reason, key: index + 1 })), checked };
}

const shortestText = 3;

/** Gives a new remark at a place; its kind is guessed from what stands there. */
export function newReason(
  drafts: readonly ReasonDraft[],
  place: { readonly pointer: string; readonly empty: boolean },
): ReasonDraft {
  const key = 1 + Math.max(0, ...drafts.map((draft) => draft.key));
  return { key, code: guessCode(place), pointer: place.pointer, text: '' };
}

/** Tells that every remark says something. */
export function areComplete(drafts: readonly ReasonDraft[]): boolean {
  return drafts.length > 0 && drafts.every(({ text }) => text.trim().length >= shortestText);
}

function guessCode({ pointer, empty }: { readonly pointer: string; readonly empty: boolean }): ReasonCode {
  if (pointer.startsWith('/files/photo')) return 'photos';
  if (pointer.startsWith('/files')) return 'unreadable-document';
  if (pointer === '/object/description') return 'description';
  if (pointer === '') return 'other';
  return empty ? 'empty-field' : 'data-differ';
}
