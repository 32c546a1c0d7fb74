import { Modal } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDialogs } from '../../state/dialogs.ts';
import { KeyHint } from '../key-hint.tsx';
import classes from './keys-dialog.module.css';

const groups = [
  {
    title: 'global',
    rows: [
      ['screens', ['Ctrl', '1…7']],
      ['palette', ['Ctrl', 'K']],
      ['search', ['/', 'Ctrl+F']],
      ['newDossier', ['Ctrl', 'N']],
      ['back', ['Esc']],
      ['lock', ['Ctrl', 'L']],
      ['help', ['?', 'F1']],
    ],
  },
  {
    title: 'lists',
    rows: [
      ['move', ['↑', '↓']],
      ['open', ['Enter']],
      ['ends', ['Home', 'End']],
      ['pages', ['PgUp', 'PgDn']],
    ],
  },
] as const;

/** Every key of the program on one sheet. */
export function KeysDialog(): JSX.Element {
  const { t } = useTranslation();
  const { open, close } = useDialogs();
  return (
    <Modal opened={open === 'keys'} onClose={close} title={t('keys.title')} size="lg" centered>
      <div className={classes.columns}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={classes.title}>{t(`keys.${title}`)}</h3>
            <dl className={classes.list}>
              {rows.map(([label, keys]) => (
                <div key={label} className={classes.row}>
                  <dt>{t(`keys.${label}`)}</dt>
                  <dd className={classes.keys}>
                    <span className={classes.spoken}>{keys.join(' + ')}</span>
                    <KeyHint keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
