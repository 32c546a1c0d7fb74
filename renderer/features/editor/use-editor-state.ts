import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DossierView } from '../../../shared/contract/dossiers.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { useNavigation } from '../../state/navigation.ts';
import { withEdits } from './dossier-content.ts';
import type { Editor } from './editor-context.ts';
import { useMendAll } from './use-mend-all.ts';
import { type EditorSection, inFormOrder, inputIdOf, sectionOf, toSection } from './pointers.ts';
import type { Edits, SaveQueue } from './save-queue.ts';
import { useSaveQueue } from './use-save-queue.ts';

export type EditorState = Editor & {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly busy: boolean;
};

/** Everything the open editor knows: core's answers, unsaved typing, where the person is. */
export function useEditorState(dossier: DossierView, wanted: string | undefined): EditorState {
  const { id } = dossier;
  const { queue, edits } = useSaveQueue(id);
  const checks = useCoreQuery('dossiers.checks', { id }).data;
  const [focused, setFocused] = useState<Pointer>();
  const [epoch, setEpoch] = useState(0);
  const section = toSection(wanted);
  useSettle(queue, dossier.revision, edits);
  const show = useShow(id, section);
  const forgetDrafts = (): void => setEpoch((now) => now + 1);
  const step = useUndo(id, queue.flush, forgetDrafts, show);
  const mendAll = useMendAll(id, queue.flush, forgetDrafts);
  const content = useMemo(() => withEdits(dossier.content, edits), [dossier.content, edits]);
  const findings = useMemo(
    () => inFormOrder(checks?.findings ?? [], dossier.objectType),
    [checks, dossier.objectType],
  );
  return {
    dossier,
    content,
    edits,
    checks,
    findings,
    readOnly: !dossier.may.includes('edit'),
    epoch,
    section,
    focused,
    set: queue.set,
    mendAll,
    flush: queue.flush,
    show,
    onFocusField: setFocused,
    ...step,
  };
}

/** Typing that core's answer already holds is forgotten, whichever of the two arrives last. */
function useSettle(queue: SaveQueue, revision: number, edits: Edits): void {
  useEffect(() => {
    if (edits.size > 0) queue.settle(revision);
  }, [queue, revision, edits]);
}

/** Opens a section and focuses a field of it once it is drawn. */
function useShow(id: DossierView['id'], section: EditorSection): Editor['show'] {
  const replace = useNavigation((navigation) => navigation.replace);
  const wantedFocus = useRef<string>(undefined);
  const shown = useRef<EditorSection>(undefined);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    focusSoon(wantedFocus.current);
    wantedFocus.current = undefined;
  }, [section]);
  return useCallback(
    (next: EditorSection, pointer?: Pointer) => {
      wantedFocus.current = pointer;
      if (next === section) focusSoon(pointer);
      else replace({ screen: 'editor', id, section: next });
    },
    [id, section, replace],
  );
}

function useUndo(
  id: DossierView['id'],
  flush: () => Promise<void>,
  forgetDrafts: () => void,
  show: Editor['show'],
): Pick<EditorState, 'undo' | 'redo' | 'busy'> {
  const undo = useCoreCommand('dossiers.undo');
  const redo = useCoreCommand('dossiers.redo');
  const run = async (command: typeof undo | typeof redo): Promise<void> => {
    await flush();
    const { pointer } = await command.mutateAsync({ id });
    forgetDrafts();
    if (pointer !== undefined) show(sectionOf(pointer), pointer);
  };
  const start = (command: typeof undo | typeof redo): void => {
    // A refused undo (nothing left) changes nothing; the buttons say what can be undone.
    run(command).catch(forgetDrafts);
  };
  return { undo: () => start(undo), redo: () => start(redo), busy: undo.isPending || redo.isPending };
}

/** Focuses the input of a pointer, or of the nearest place above it that has one. */
export function focusSoon(pointer: Pointer | undefined): void {
  if (pointer === undefined) return;
  requestAnimationFrame(() => requestAnimationFrame(() => focusNow(pointer)));
}

function focusNow(pointer: Pointer): void {
  const element = document.getElementById(inputIdOf(pointer));
  const above = pointer.slice(0, pointer.lastIndexOf('/'));
  if (element) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  } else if (above !== '') focusNow(above);
}
