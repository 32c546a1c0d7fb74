import { Combobox, type ComboboxStore, TextInput, useCombobox } from '@mantine/core';
import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../../../../shared/contract/reference.ts';
import type { ClassifierChoice, TextField } from '../../../../shared/domain/fields/field.ts';
import { toText } from '../../../ui/dossier/leaf-text.ts';
import { toValue } from '../../../ui/dossier/field-text.ts';
import { ChosenNote } from './chosen-note.tsx';
import { ClassifierOptions } from './classifier-options.tsx';
import { useClassifierChoice } from './use-classifier-choice.ts';
import { leaveOnEscape, type LeafControlProps, useDraft, useLeaf } from './use-leaf.ts';
import classes from './classifier.module.css';

type ClassifierControlProps = LeafControlProps & {
  readonly field: TextField;
  readonly classifier: ClassifierChoice;
};

/**
 * A text that is looked up as it is typed. Arrow keys and Enter choose, Esc closes; what is not found stays as typed
 * and is saved like any other text.
 */
export function ClassifierControl(all: ClassifierControlProps): JSX.Element {
  const { field, pointer, classifier } = all;
  const { value, readOnly, set, flush, props } = useLeaf(all);
  const { draft, setDraft } = useDraft();
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = draft ?? toText(field, value, 'uk');
  const choice = useClassifierChoice({ field, pointer, classifier, text, open: combobox.dropdownOpened });
  const { answer } = choice;
  useFirstActive(combobox, text.trim() === '' ? undefined : answer);
  const pick = async (key: string): Promise<void> => {
    combobox.closeDropdown();
    const hit = answer?.hits.find((known) => `${known.versionNo} ${known.code}` === key);
    if (hit) setDraft(await choice.choose(hit));
  };
  return (
    <>
      <Combobox
        store={combobox}
        readOnly={readOnly}
        position="bottom-start"
        width={440}
        onOptionSubmit={(key) => void pick(key)}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            {...props}
            value={text}
            readOnly={readOnly}
            autoComplete="off"
            aria-autocomplete="list"
            data-kind="text"
            onClick={() => (readOnly ? undefined : combobox.openDropdown())}
            onChange={({ currentTarget }) => {
              setDraft(currentTarget.value);
              set(pointer, toValue(field, currentTarget.value));
              combobox.openDropdown();
            }}
            onBlur={() => {
              combobox.closeDropdown();
              setDraft(undefined);
              void flush();
            }}
            onKeyDown={(event) => (combobox.dropdownOpened ? closeOnEscape(event) : leaveOnEscape(event))}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!answer} className={classes.dropdown ?? ''}>
          <ClassifierOptions answer={answer} label={t('reference.search')} />
        </Combobox.Dropdown>
      </Combobox>
      {choice.failure === undefined ? null : (
        <div className={classes.note} role="alert">
          {t('reference.picker.failed', { reason: choice.failure })}
        </div>
      )}
      <ChosenNote pointer={pointer} fills={classifier.fills} />
    </>
  );
}

/** The first hit is active with every new answer, and only then: arrow keys move on from it. */
function useFirstActive(combobox: ComboboxStore, answer: SearchAnswer | undefined): void {
  const seen = useRef<SearchAnswer>(undefined);
  useEffect(() => {
    if (seen.current === answer) return;
    seen.current = answer;
    if (answer && answer.hits.length > 0) combobox.selectFirstOption();
  }, [answer, combobox]);
}

/** The list closes first; the next Esc leaves the field. */
function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
}
