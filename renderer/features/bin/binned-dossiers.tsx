import { Button, Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinnedDossier } from '../../../shared/contract/bin.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { go } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './bin.module.css';
import { RestoreButton } from './restore-button.tsx';
import { useRestoring } from './use-restoring.ts';

type BinnedDossiersProps = {
  readonly dossiers: readonly BinnedDossier[];
  readonly mayRestore: boolean;
  readonly mayPurge: boolean;
};

/** Dossiers in the bin: back with one key, away for good only by an officer and with a reason. */
export function BinnedDossiers({ dossiers, mayRestore, mayPurge }: BinnedDossiersProps): JSX.Element | null {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<DossierId>>(new Set());
  const [asking, setAsking] = useState(false);
  const erasable = dossiers.filter(({ hasPapers }) => !hasPapers);
  const ids = erasable.map(({ id }) => id).filter((id) => chosen.has(id));
  const over = erasable.filter(({ keepingOver }) => keepingOver).map(({ id }) => id);
  if (dossiers.length === 0) return null;
  const toggle = (id: DossierId): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const actions = mayPurge ? (
    <>
      {over.length > 0 ? (
        <Button size="compact-xs" variant="default" onClick={() => setChosen(new Set(over))}>
          {t('bin.chooseOver', { count: over.length })}
        </Button>
      ) : null}
      <Button
        size="compact-xs"
        variant="light"
        color="red"
        disabled={ids.length === 0}
        onClick={() => setAsking(true)}
      >
        {ids.length === 0 ? t('bin.purge') : t('bin.purgeChosen', { count: ids.length })}
      </Button>
    </>
  ) : null;
  return (
    <SectionPanel title={t('bin.dossiers')} actions={actions} flush>
      <table className={classes.table}>
        <tbody>
          {dossiers.map((row) => (
            <DossierLine
              key={row.id}
              row={row}
              mayRestore={mayRestore}
              chosen={chosen.has(row.id)}
              onChoose={mayPurge && !row.hasPapers ? () => toggle(row.id) : undefined}
            />
          ))}
        </tbody>
      </table>
      {asking ? (
        <PurgeDialog
          ids={ids}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setChosen(new Set());
          }}
        />
      ) : null}
    </SectionPanel>
  );
}

type DossierLineProps = {
  readonly row: BinnedDossier;
  readonly mayRestore: boolean;
  readonly chosen: boolean;
  readonly onChoose: (() => void) | undefined;
};

function DossierLine({ row, mayRestore, chosen, onChoose }: DossierLineProps): JSX.Element {
  const { t } = useTranslation();
  const restore = useCoreCommand('bin.restore');
  const told = useRestoring();
  const name = row.title || t('bin.untitled');
  const notes = [
    row.proceedingNumber,
    row.debtor,
    row.files > 0 ? t('count.files', { count: row.files }) : '',
    row.hasPapers ? t('bin.hasPapers') : '',
    row.keepingOver && !row.hasPapers ? t('bin.keepingOver') : '',
  ];
  return (
    <tr>
      <td className={classes.choose}>
        {onChoose ? (
          <Checkbox checked={chosen} onChange={onChoose} aria-label={t('bin.choose', { name })} />
        ) : null}
      </td>
      <td>
        <button type="button" className={classes.link} onClick={() => go({ screen: 'editor', id: row.id })}>
          <ObjectTypePicture type={row.objectType} /> {name}
        </button>
        <div className={classes.note}>{notes.filter((note) => note !== '').join(' · ')}</div>
      </td>
      <td className={classes.when}>
        <InstantText at={row.deletedAt} />
        <div className={classes.note}>{row.deletedByName}</div>
      </td>
      <td className={classes.do}>
        {mayRestore ? (
          <RestoreButton
            name={name}
            busy={restore.isPending}
            onClick={() => restore.mutate({ id: row.id }, told)}
          />
        ) : null}
      </td>
    </tr>
  );
}

type PurgeDialogProps = {
  readonly ids: readonly DossierId[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function PurgeDialog({ ids, onDone, onClose }: PurgeDialogProps): JSX.Element {
  const { t } = useTranslation();
  const purge = useCoreCommand('bin.purge');
  return (
    <ReasonDialog
      opened
      danger
      title={t('bin.purgeChosen', { count: ids.length })}
      confirmLabel={t('bin.purge')}
      minimum={3}
      busy={purge.isPending}
      error={purge.error}
      onClose={onClose}
      onConfirm={(reason) =>
        purge.mutate(
          { ids: [...ids], reason },
          {
            onSuccess: ({ purged }) => {
              notifications.show({ message: t('bin.purged', { count: purged }) });
              onDone();
            },
          },
        )
      }
    >
      <p className={classes.warning}>{t('bin.purgeText')}</p>
    </ReasonDialog>
  );
}
