import { Popover, TextInput } from '@mantine/core';
import { type JSX, type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react';
import type { Suggestion } from '../../../../shared/contract/directory.ts';
import { isBlocking } from '../../../../shared/domain/checks/judged.ts';
import type { DirectoryKind } from '../../../../shared/domain/directory/kinds.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../../shared/domain/fields/walk.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { toText } from '../../../ui/dossier/leaf-text.ts';
import { useLanguage } from '../../../ui/language.ts';
import { useEditor } from '../editor-context.ts';
import classes from '../fields/fields.module.css';
import { problemOf, toValue } from '../../../ui/dossier/field-text.ts';
import { findingsAt, inputIdOf } from '../pointers.ts';
import { FillDialog } from './fill-dialog.tsx';
import own from './known.module.css';
import { KnownList, optionId } from './known-list.tsx';
import { useFilling } from './use-filling.ts';

type KnownControlProps = {
  readonly field: LeafField;
  readonly pointer: Pointer;
  readonly kind: DirectoryKind;
  readonly label?: string;
};

/** So many letters open the list by themselves; ↓ opens it at once. */
const opensAt = 2;

/** An input that offers what other dossiers say: typing narrows, Enter fills the whole section or row. */
export function KnownControl({ field, pointer, kind, label }: KnownControlProps): JSX.Element {
  const { readOnly, set, flush, onFocusField } = useEditor();
  const { text, setDraft, error } = useTyped(field, pointer);
  const list = useKnownList(kind, text);
  const filling = useFilling(kind, pointer, () => setDraft(undefined));
  const choose = (entry: Suggestion): void => {
    list.close();
    filling.choose(entry);
  };
  const listId = `${inputIdOf(pointer)}-known`;
  const shown = list.open && list.entries.length > 0 && !readOnly;
  return (
    <KnownPopover
      list={
        shown ? (
          <KnownList
            id={listId}
            entries={list.entries}
            active={list.active}
            onActive={list.setActive}
            onChoose={choose}
          />
        ) : null
      }
    >
      <TextInput
        id={inputIdOf(pointer)}
        className={classes.input ?? ''}
        data-kind={field.kind}
        error={error}
        value={text}
        readOnly={readOnly}
        autoComplete="off"
        {...(label ? { 'aria-label': label } : {})}
        {...lengthOf(field)}
        role="combobox"
        aria-expanded={shown}
        aria-autocomplete="list"
        {...(shown ? pointsAt(listId, list.active) : {})}
        onFocus={() => onFocusField(pointer)}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setDraft(typed);
          set(pointer, toValue(field, typed));
          list.typed(typed.trim().length >= opensAt);
        }}
        onBlur={() => {
          list.close();
          setDraft(undefined);
          void flush();
        }}
        onKeyDown={(event) => pressKey(event, { shown, list, choose })}
      />
      {filling.asked ? (
        <FillDialog filling={filling.asked} onConfirm={filling.confirm} onClose={filling.cancel} />
      ) : null}
    </KnownPopover>
  );
}

function pointsAt(listId: string, active: number) {
  return { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, active) };
}

/** Above everything: the sheet around a field cuts off what reaches over its edge. */
function KnownPopover({ list, children }: { list: JSX.Element | null; children: ReactNode }): JSX.Element {
  return (
    <Popover
      opened={list !== null}
      position="bottom-start"
      offset={3}
      width="target"
      withRoles={false}
      trapFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div>{children}</div>
      </Popover.Target>
      <Popover.Dropdown className={own.list ?? ''}>{list}</Popover.Dropdown>
    </Popover>
  );
}

/** What the input shows: half-typed text, which an undo drops, or what core has. */
function useTyped(field: LeafField, pointer: Pointer) {
  const { content, findings, epoch } = useEditor();
  const language = useLanguage();
  const [draft, setDraft] = useState<{ readonly text: string; readonly epoch: number }>();
  const value = valueAt(content, pointer);
  const blocked = findingsAt(findings, pointer).some(isBlocking);
  return {
    text: draft?.epoch === epoch ? draft.text : toText(field, value, language),
    setDraft: (text: string | undefined) => setDraft(text === undefined ? undefined : { text, epoch }),
    error: blocked || problemOf(field, value) !== undefined,
  };
}

function lengthOf(field: LeafField): { maxLength?: number } {
  return 'maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {};
}

type ListState = {
  readonly open: boolean;
  readonly active: number;
  readonly entries: readonly Suggestion[];
  readonly setActive: (index: number) => void;
  readonly typed: (enough: boolean) => void;
  readonly show: () => void;
  readonly close: () => void;
};

function useKnownList(kind: DirectoryKind, text: string): ListState {
  const { dossier } = useEditor();
  const [state, setState] = useState<'closed' | 'typed' | 'asked'>('closed');
  const [active, setActive] = useState(0);
  const search = useDeferredValue(state === 'closed' ? '' : text);
  const open = state !== 'closed';
  const { data } = useCoreQuery(
    'directory.suggest',
    { dossierId: dossier.id, kind, text: search.slice(0, 200), limit: 8 },
    { enabled: open, keepPrevious: true },
  );
  const entries = open ? (data ?? []) : [];
  const move = (to: typeof state): void => {
    setState(to);
    setActive(0);
  };
  return {
    open,
    entries,
    active: Math.min(active, Math.max(0, entries.length - 1)),
    setActive,
    typed: (enough) => move(enough ? 'typed' : 'closed'),
    show: () => move('asked'),
    close: () => move('closed'),
  };
}

type Pressed = {
  readonly shown: boolean;
  readonly list: ListState;
  readonly choose: (entry: Suggestion) => void;
};

/** The list takes the keys while it is shown; Esc closes it first, then leaves the field. */
function pressKey(event: KeyboardEvent<HTMLElement>, { shown, list, choose }: Pressed): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    if (!shown) list.show();
    else list.setActive((list.active + step + list.entries.length) % list.entries.length);
  } else if (event.key === 'Enter' && shown) {
    event.preventDefault();
    const entry = list.entries[list.active];
    if (entry) choose(entry);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (shown) list.close();
    else event.currentTarget.blur();
  }
}
