import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryView } from '../../../shared/contract/directory.ts';
import { directoryFieldsOf, placeOf } from '../../../shared/domain/directory/kinds.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { go } from '../../state/navigation.ts';
import { textKeyOf } from '../../ui/dossier/field-key.ts';
import { useValueText } from '../../ui/dossier/use-value-text.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { readableDays } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { SpreadDialog } from '../../ui/spread-dialog.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import { useToldCommand } from './use-told.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import classes from './directory.module.css';
import { MergeDialog } from './merge-dialog.tsx';

type EntryPanelProps = { readonly id: number; readonly mayChange: boolean };

/** One entry: what is known of it, under which spellings, and the dossiers that name it. */
export function EntryPanel({ id, mayChange }: EntryPanelProps): JSX.Element {
  const { data, error } = useCoreQuery('directory.get', { id });
  if (error) return <ErrorMessage error={error} />;
  if (!data) return <LoadingRows />;
  return (
    <>
      <Values entry={data} mayChange={mayChange} />
      {data.spellings.length > 1 ? <Spellings entry={data} mayChange={mayChange} /> : null}
      <UsedIn entry={data} />
    </>
  );
}

type Dialog = 'correct' | 'merge' | 'spread';

function Values({ entry, mayChange }: { entry: DirectoryView; mayChange: boolean }): JSX.Element {
  const { t } = useTranslation();
  const valueText = useValueText();
  const [dialog, setDialog] = useState<Dialog>();
  const close = (): void => setDialog(undefined);
  const at = placeOf(entry.kind);
  const buttons = (['correct', 'merge', 'spread'] as const).map((name) => (
    <Button key={name} size="compact-xs" variant="default" onClick={() => setDialog(name)}>
      {name === 'spread' ? t('spread.open') : t(`directory.${name}`)}
    </Button>
  ));
  return (
    <SectionPanel
      title={
        <span className={classes.entryTitle}>
          {entry.kind === 'proceeding' ? t('known.label.proceeding', { label: entry.label }) : entry.label}
        </span>
      }
      actions={mayChange ? buttons : null}
      flush
    >
      <dl className={classes.values}>
        {directoryFieldsOf(entry.kind).map((field) => {
          const value = entry.values[field.key];
          if (value === undefined) return null;
          const pointer = `${at}/${field.key}`;
          const corrected = entry.correctedValues?.[field.key] !== undefined;
          return (
            <div key={field.key}>
              <dt>{t(`${textKeyOf(pointer)}.label`)}</dt>
              <dd>
                {valueText(field, pointer, value)}
                {corrected ? <em className={classes.tag}>{t('directory.corrected')}</em> : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {dialog === 'correct' ? <CorrectDialog entry={entry} onClose={close} /> : null}
      {dialog === 'merge' ? <MergeDialog entry={entry} onClose={close} /> : null}
      {dialog === 'spread' ? <SpreadDialog source={{ entryId: entry.id }} onClose={close} /> : null}
    </SectionPanel>
  );
}

function Spellings({ entry, mayChange }: { entry: DirectoryView; mayChange: boolean }): JSX.Element {
  const { t } = useTranslation();
  const split = useToldCommand('directory.split');
  return (
    <SectionPanel title={t('directory.spellings')} flush>
      <ul className={classes.rows}>
        {entry.spellings.map(({ id, key, uses }) => (
          <li key={id}>
            <span className={classes.grow}>{spellingOf(key)}</span>
            <span className={classes.note}>{t('known.dossiers', { count: uses })}</span>
            {mayChange ? (
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('directory.split', { key })}
                title={t('directory.split', { key })}
                disabled={uses === 0}
                onClick={() => split({ spellingId: id })}
              >
                <IconArrowsSplit2 size={15} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
    </SectionPanel>
  );
}

/** A key of the directory as it is read: its parts, without those that are empty. */
function spellingOf(key: string): string {
  const parts = key.split('|').filter((part) => part !== '');
  return readableDays(parts.join(' · '));
}

function UsedIn({ entry }: { entry: DirectoryView }): JSX.Element | null {
  const { t } = useTranslation();
  if (entry.usedIn.length === 0) return null;
  return (
    <SectionPanel
      title={t('directory.usedIn')}
      hint={t('known.dossiers', { count: Math.max(entry.uses, entry.usedIn.length) })}
      flush
    >
      <ul className={classes.rows}>
        {entry.usedIn.map((use) => (
          <li key={use.dossierId}>
            <ObjectTypePicture type={use.objectType} />
            <button
              type="button"
              className={classes.link}
              onClick={() => go({ screen: 'editor', id: use.dossierId })}
            >
              {use.title || t('dossiers.untitled')}
            </button>
            <span className={classes.note}>
              {[
                use.proceedingNumber,
                use.inBin ? t('directory.inBin') : '',
                use.archived ? t('directory.archived') : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <DossierStateBadge state={use.state} />
          </li>
        ))}
      </ul>
    </SectionPanel>
  );
}
