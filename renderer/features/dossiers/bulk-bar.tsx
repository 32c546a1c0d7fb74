import { Button, Modal } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconSend, IconX } from '@tabler/icons-react';
import { type JSX, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction, BulkResult } from '../../../shared/contract/finding.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useDossierSelection } from '../../state/dossier-selection.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useErrorText } from '../../ui/error-message.tsx';
import classes from './dossiers.module.css';
import { FocusBack } from '../../ui/focus-back.tsx';

const icons = { archive: IconArchive, unarchive: IconArchiveOff, send: IconSend } as const;

/** As many as the core takes at once; more are told, never cut off in silence. */
const mostAtOnce = 500;

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
  const [report, setReport] = useState<readonly BulkResult[] | undefined>();
  const actions: readonly BulkAction[] = [
    ...(user.roles.includes('officer') && !inArchive ? (['send'] as const) : []),
    ...(user.roles.some((role) => role === 'officer' || role === 'assistant')
      ? [inArchive ? ('unarchive' as const) : ('archive' as const)]
      : []),
  ];
  const run = (action: BulkAction): void =>
    bulk.mutate(
      { action, ids: [...ids] },
      {
        onSuccess: (results) => {
          setAsked(undefined);
          setReport(results);
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
      {ids.size > 0 ? <BulkTools actions={actions} onAsk={setAsked} onNone={leave(clear)} /> : null}
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
      {report ? <BulkReport results={report} onClose={leave(() => setReport(undefined))} /> : null}
    </>
  );
}

type ToolsProps = {
  readonly actions: readonly BulkAction[];
  readonly onAsk: (action: BulkAction) => void;
  readonly onNone: () => void;
};

function BulkTools({ actions, onAsk, onNone }: ToolsProps): JSX.Element {
  const { t } = useTranslation();
  const count = useDossierSelection(({ ids }) => ids.size);
  const tooMany = count > mostAtOnce;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('finding.chosenActions')}>
      <strong>{t('finding.chosenCount', { count })}</strong>
      {actions.map((action) => (
        <ActionButton key={action} action={action} disabled={tooMany} onClick={() => onAsk(action)} />
      ))}
      <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} />} onClick={onNone}>
        {t('finding.chooseNone')}
      </Button>
      {tooMany ? <span>{t('finding.tooMany', { count: mostAtOnce })}</span> : null}
    </div>
  );
}

type ActionProps = {
  readonly action: BulkAction;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function ActionButton({ action, disabled, onClick }: ActionProps): JSX.Element {
  const { t } = useTranslation();
  const Icon = icons[action];
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} />}
      disabled={disabled}
      onClick={onClick}
    >
      {t(`finding.bulk.${action}`)}
    </Button>
  );
}

type ReportProps = { readonly results: readonly BulkResult[]; readonly onClose: () => void };

/** Refused ones first, each with its reason in words. */
function BulkReport({ results, onClose }: ReportProps): JSX.Element {
  const { t } = useTranslation();
  const textOf = useErrorText();
  const refused = results.filter((result) => result.refused !== undefined);
  const done = results.length - refused.length;
  return (
    <Modal opened onClose={onClose} title={t('finding.reportTitle')} centered size="lg">
      <FocusBack />
      <p role="status">
        {t('finding.reportDone', { count: done })}
        {refused.length > 0 ? ` ${t('finding.reportRefused', { count: refused.length })}` : ''}
      </p>
      <ul className={classes.report}>
        {[...refused, ...results.filter((result) => result.refused === undefined)].map(
          ({ id, title, refused }) => (
            <li key={id}>
              {title || t('dossiers.untitled')}
              {refused ? <small>{textOf(toError(refused))}</small> : null}
            </li>
          ),
        )}
      </ul>
    </Modal>
  );
}

function toError({ code, reason }: NonNullable<BulkResult['refused']>): AppError {
  return new AppError(code, '', reason === undefined ? {} : { reason });
}
