import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CivilDate, civilDateSchema, parseDateInput } from '../../../../shared/domain/civil-date.ts';
import type { FieldValue } from '../../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../../shared/domain/fields/sections.ts';
import { useLanguage } from '../../../ui/language.ts';
import { useEditor } from '../editor-context.ts';
import { useFieldWords } from '../field-words.ts';
import { inputIdOf } from '../pointers.ts';
import { addToMonth, dayAfterKey, monthName, monthWeeks, weekdayNames } from './calendar-month.ts';
import classes from './calendar.module.css';

/** Only until core has told what day it is. */
const fallbackDay = civilDateSchema.parse('2026-01-01');

type CalendarButtonProps = {
  readonly pointer: Pointer;
  readonly value: FieldValue | undefined;
  readonly onPick: (date: CivilDate) => void;
};

/** Opens the month of a date's input, as its button does. */
export function openCalendar(pointer: Pointer): void {
  document.querySelector<HTMLElement>(`[data-calendar-of="${CSS.escape(inputIdOf(pointer))}"]`)?.click();
}

/** A month to pick a day from; arrows move, Enter picks, Esc closes. */
export function CalendarButton({ pointer, value, onPick }: CalendarButtonProps): JSX.Element {
  const { t } = useTranslation();
  const words = useFieldWords();
  const { checks } = useEditor();
  const [opened, setOpened] = useState(false);
  const chosen = typeof value === 'string' ? parseDateInput(value) : undefined;
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          // The popover gives its target an id of its own.
          data-calendar-of={inputIdOf(pointer)}
          tabIndex={-1}
          title="Alt+↓"
          aria-label={t('editor.openCalendar', { label: words.labelOf(pointer) })}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar size={15} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Month
          start={chosen ?? checks?.today ?? fallbackDay}
          chosen={chosen}
          onPick={(date) => {
            onPick(date);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

type MonthProps = {
  readonly start: CivilDate;
  readonly chosen: CivilDate | undefined;
  readonly onPick: (date: CivilDate) => void;
};

function Month({ start, chosen, onPick }: MonthProps): JSX.Element {
  const language = useLanguage();
  const [active, setActive] = useState<CivilDate>(start);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = dayAfterKey(active, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    const table = event.currentTarget;
    requestAnimationFrame(() => table.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  return (
    <div>
      <MonthHead active={active} onMove={setActive} />
      <table className={classes.month} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdayNames(language).map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(active).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-outside={day.slice(0, 7) !== active.slice(0, 7)}
                    aria-pressed={day === chosen}
                    tabIndex={day === active ? 0 : -1}
                    {...(day === active ? { 'data-autofocus': true } : {})}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MonthHead({
  active,
  onMove,
}: {
  active: CivilDate;
  onMove: (date: CivilDate) => void;
}): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={classes.head}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('editor.calendar.previous')}
        onClick={() => onMove(addToMonth(active, -1))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span aria-live="polite">{monthName(active, language)}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('editor.calendar.next')}
        onClick={() => onMove(addToMonth(active, 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </div>
  );
}
