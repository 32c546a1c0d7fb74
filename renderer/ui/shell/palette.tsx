import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { KeyHint } from '../key-hint.tsx';
import { type PaletteItem, usePaletteItems } from './palette-items.ts';
import classes from './palette.module.css';

type PaletteProps = { readonly user: SessionUser; readonly onLock: () => void };

/** Ctrl+K: every dossier and every action by a few letters. */
export function Palette({ user, onLock }: PaletteProps): JSX.Element {
  const { t } = useTranslation();
  const { open, close } = useDialogs();
  return (
    <Modal
      opened={open === 'palette'}
      onClose={close}
      withCloseButton={false}
      padding={0}
      size={580}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': t('shell.palette') } }}
    >
      <PaletteBody user={user} onLock={onLock} />
    </Modal>
  );
}

function PaletteBody({ user, onLock }: PaletteProps): JSX.Element {
  const { t } = useTranslation();
  const close = useDialogs((dialogs) => dialogs.close);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [search] = useDebouncedValue(text.trim(), 80);
  const items = usePaletteItems({ user, onLock, text: text.trim(), search });
  const current = Math.min(active, Math.max(0, items.length - 1));
  const run = (item: PaletteItem): void => {
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = items[current];
    if (event.key === 'Enter' && chosen) run(chosen);
    else if (event.key === 'ArrowDown') setActive((current + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setActive((current + items.length - 1) % Math.max(1, items.length));
    else return;
    event.preventDefault();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <TextInput
        data-autofocus
        variant="unstyled"
        className={classes.input ?? ''}
        leftSection={<IconSearch size={16} />}
        placeholder={t('shell.palettePlaceholder')}
        aria-label={t('shell.palette')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={items[current] ? `palette-${current}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        maxLength={200}
      />
      <ul className={classes.list} id="palette-list" role="listbox" aria-label={t('shell.palette')}>
        {items.map((item, index) => (
          <PaletteRow
            key={item.id}
            item={item}
            index={index}
            current={index === current}
            onRun={run}
            onHover={setActive}
          />
        ))}
      </ul>
      {items.length === 0 ? <p className={classes.nothing}>{t('shell.paletteNothing')}</p> : null}
    </div>
  );
}

type PaletteRowProps = {
  readonly item: PaletteItem;
  readonly index: number;
  readonly current: boolean;
  readonly onRun: (item: PaletteItem) => void;
  readonly onHover: (index: number) => void;
};

function PaletteRow({ item, index, current, onRun, onHover }: PaletteRowProps): JSX.Element {
  const Icon = item.icon;
  return (
    <li
      id={`palette-${index}`}
      role="option"
      aria-selected={current}
      className={classes.item}
      onClick={() => onRun(item)}
      onMouseMove={() => onHover(index)}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      <span className={classes.label}>{item.label}</span>
      {item.note ? <span className={classes.note}>{item.note}</span> : null}
      {item.keys ? <KeyHint keys={item.keys} /> : null}
    </li>
  );
}
