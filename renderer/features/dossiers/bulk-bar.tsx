import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconForms, IconSend, IconX } from '@tabler/icons-react';
import { type JSX, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BulkAction, mostAtOnce } from '../../../shared/contract/finding.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useDossierSelection } from '../../state/dossier-selection.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { BulkFieldDialog } from './bulk-field/bulk-field-dialog.tsx';
import { type BulkReport, BulkReportDialog } from './bulk-report.tsx';
import classes from './dossiers.module.css';

const icons = { archive: IconArchive, unarchive: IconArchiveOff, send: IconSend } as const;

type BulkBarProps = {
  readonly user: SessionUser;
  readonly inArchive: boolean;
  /** Where the keyboard goes on when the bar is gone. */
  readonly grid: RefObject<HTMLDivElement | null>;
};

/** What can be done with the chosen dossiers; afterwards what came of each. Nothing while none is chosen. */
export function BulkBar({ user, inArchive, grid }: BulkBarProps): JSX.Element | null {
  const { t } = useTranslation();
  const { ids, clear } = useDossierSelection();
  const bulk = useCoreCommand('dossiers.bulk');
  const [asked, setAsked] = useState<BulkAction | undefined>();
  const [changing, setChanging] = useState(false);
  const [report, setReport] = useState<BulkReport | undefined>();
  const run = (action: BulkAction): void =>
    bulk.mutate(
      { action, ids: [...ids] },
      {
        onSuccess: (results) => {
          setAsked(undefined);
          setReport({ results });
          clear();
        },
      },
    );
  const leave = (done: () => void) => (): void => {
    done();
    grid.current?.focus();
  };
  if (ids.size === 0 && !report) return null;
  return (
    <>
      {ids.size > 0 ? (
        <BulkTools
          actions={actionsFor(user, inArchive)}
          onAsk={setAsked}
          onChange={mayPrepare(user) && !inArchive ? () => setChanging(true) : undefined}
          onNone={leave(clear)}
        />
      ) : null}
      <BulkFieldDialog
        opened={changing}
        onClose={() => setChanging(false)}
        onDone={(done) => {
          setChanging(false);
          setReport(done);
        }}
      />
      <ConfirmDialog
        opened={asked !== undefined}
        title={t(`finding.bulkTitle.${asked ?? 'archive'}`, { count: ids.size })}
        confirmLabel={t(`finding.bulk.${asked ?? 'archive'}`)}
        busy={bulk.isPending}
        error={bulk.error}
        onConfirm={() => asked && run(asked)}
        onClose={() => setAsked(undefined)}
      >
        {t(`finding.bulkText.${asked ?? 'archive'}`)}
      </ConfirmDialog>
      {report ? <BulkReportDialog {...report} onClose={leave(() => setReport(undefined))} /> : null}
    </>
  );
}

function actionsFor(user: SessionUser, inArchive: boolean): readonly BulkAction[] {
  return [
    ...(user.roles.includes('officer') && !inArchive ? (['send'] as const) : []),
    ...(mayPrepare(user) ? [inArchive ? ('unarchive' as const) : ('archive' as const)] : []),
  ];
}

function mayPrepare({ roles }: SessionUser): boolean {
  return roles.includes('officer') || roles.includes('assistant');
}

type ToolsProps = {
  readonly actions: readonly BulkAction[];
  readonly onAsk: (action: BulkAction) => void;
  /** Undefined where no field of a dossier may be changed. */
  readonly onChange: (() => void) | undefined;
  readonly onNone: () => void;
};

function BulkTools({ actions, onAsk, onChange, onNone }: ToolsProps): JSX.Element {
  const { t } = useTranslation();
  const count = useDossierSelection(({ ids }) => ids.size);
  const tooMany = count > mostAtOnce;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('finding.chosenActions')}>
      <strong>{t('finding.chosenCount', { count })}</strong>
      {onChange ? (
        <ActionButton icon={IconForms} label={t('bulkField.open')} disabled={tooMany} onClick={onChange} />
      ) : null}
      {actions.map((action) => (
        <ActionButton
          key={action}
          icon={icons[action]}
          label={t(`finding.bulk.${action}`)}
          disabled={tooMany}
          onClick={() => onAsk(action)}
        />
      ))}
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} />} onClick={onNone}>
        {t('finding.chooseNone')}
      </Button>
      {tooMany ? <span>{t('finding.tooMany', { count: mostAtOnce })}</span> : null}
    </div>
  );
}

type ActionProps = {
  readonly icon: typeof IconForms;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function ActionButton({ icon: Icon, label, disabled, onClick }: ActionProps): JSX.Element {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} />}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
