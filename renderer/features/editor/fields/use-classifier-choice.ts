import { useState } from 'react';
import type { SearchAnswer } from '../../../../shared/contract/reference.ts';
import type { ClassifierChoice, TextField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { shownText } from '../../../../shared/domain/reference/choice.ts';
import type { Hit } from '../../../../shared/domain/reference/hit.ts';
import { call, toAppError } from '../../../data/api.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { useErrorText } from '../../../ui/error-message.tsx';
import { useEditor } from '../editor-context.ts';

const shown = 30;

type Choice = {
  readonly answer: SearchAnswer | undefined;
  /** Sets the hit in the dossier; gives the text that the field shows from now on. */
  readonly choose: (hit: Hit) => Promise<string>;
  readonly failure: string | undefined;
};

/** Looks up what is typed while the list is open, and sets what is chosen as one step of undo. */
export function useClassifierChoice(at: {
  readonly field: TextField;
  readonly pointer: Pointer;
  readonly classifier: ClassifierChoice;
  readonly text: string;
  readonly open: boolean;
}): Choice {
  const { field, pointer, classifier, text, open } = at;
  const { dossier, set, flush } = useEditor();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string>();
  const { schemes, kinds, fills } = classifier;
  const { data } = useCoreQuery(
    'classifiers.search',
    {
      schemes: [...schemes],
      text: text.slice(0, 200),
      limit: shown,
      ...(kinds ? { kinds: [...kinds] } : {}),
    },
    { keepPrevious: true, enabled: open },
  );
  const choose = async (hit: Hit): Promise<string> => {
    const chosen = shownText(fills, field.key, hit);
    setFailure(undefined);
    try {
      // What was typed goes first: the choice is the newer of the two.
      await flush();
      const { scheme, versionNo, code } = hit;
      await call('classifiers.choose', { dossierId: dossier.id, pointer, scheme, versionNo, code });
    } catch (cause) {
      set(pointer, chosen);
      setFailure(errorText(toAppError(cause)));
    }
    return chosen;
  };
  return { answer: open ? data : undefined, choose, failure };
}
