import { create } from 'zustand';
import type { returnReasonCodes } from '../../../shared/contract/review.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';

export type ReasonCode = (typeof returnReasonCodes)[number];
export type ReasonDraft = {
  readonly key: number;
  readonly code: ReasonCode;
  readonly pointer: string;
  readonly text: string;
};

/** Remarks being composed, by dossier: they outlive a visit to another screen. */
export type ReasonDrafts = {
  readonly byDossier: Readonly<Record<string, readonly ReasonDraft[]>>;
  readonly set: (id: DossierId, drafts: readonly ReasonDraft[]) => void;
};

export const useReasonDrafts = create<ReasonDrafts>()((set) => ({
  byDossier: {},
  set: (id, drafts) => set((now) => ({ byDossier: { ...now.byDossier, [id]: drafts } })),
}));

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
