import { useState } from 'react';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';

/** The title of a file as typed; saved when the field is left. */
export function useFileTitle(file: Pick<DossierFile, 'id' | 'title'>): {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly save: () => void;
} {
  const update = useToldCommand('files.update');
  const [draft, setDraft] = useState<string>();
  return {
    text: draft ?? file.title,
    type: setDraft,
    save: () => {
      if (draft === undefined || draft.trim() === file.title) {
        setDraft(undefined);
        return;
      }
      // The draft stays until core has it, so that a failure loses nothing.
      update({ id: file.id, title: draft.trim() }, { onSuccess: () => setDraft(undefined) });
    },
  };
}
