import { NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BinView, binKeepDays } from '../../../shared/contract/bin.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { AppError } from '../../../shared/result.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { back } from '../../state/navigation.ts';
import { mayCreate } from '../../state/screens.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage, useErrorText } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import page from '../../ui/page.module.css';
import { BinnedDossiers } from './binned-dossiers.tsx';
import { BinnedFiles, BinnedRows } from './binned-parts.tsx';
import classes from './bin.module.css';

/** Everything that was deleted and can be brought back: dossiers, files, rows. */
export function BinScreen({ user }: { user: SessionUser }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('bin.view', {});
  const mayRestore = mayCreate(user.roles);
  const mayPurge = user.roles.includes('officer');
  return (
    <>
      <PageHeader
        title={t('bin.title')}
        onBack={back}
        actions={mayPurge && data ? <KeepDays key={data.keepDays} days={data.keepDays} /> : null}
      />
      <div className={page.scroll}>
        <div className={page.column}>
          <p className={classes.text}>{t('bin.text')}</p>
          <ErrorMessage error={error} />
          {data ? <Content view={data} mayRestore={mayRestore} mayPurge={mayPurge} /> : null}
          {!data && !error ? <LoadingRows /> : null}
        </div>
      </div>
    </>
  );
}

type ContentProps = { readonly view: BinView; readonly mayRestore: boolean; readonly mayPurge: boolean };

function Content({ view, mayRestore, mayPurge }: ContentProps): JSX.Element {
  const { t } = useTranslation();
  if (view.dossiers.length + view.files.length + view.rows.length === 0) {
    return (
      <EmptyState icon={IconTrash} title={t('bin.empty')}>
        {t('bin.emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <BinnedDossiers dossiers={view.dossiers} mayRestore={mayRestore} mayPurge={mayPurge} />
      <BinnedRows rows={view.rows} mayRestore={mayRestore} />
      <BinnedFiles files={view.files} mayRestore={mayRestore} />
    </>
  );
}

/** After how many days erasing is offered; it is only an offer. */
function KeepDays({ days }: { days: number }): JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(days);
  const set = useCoreCommand('bin.setKeepDays');
  const errorText = useErrorText();
  const save = (): void => {
    const wanted = Number(typed);
    if (wanted === days || !Number.isInteger(wanted)) return;
    set.mutate(
      { days: wanted },
      { onError: (error: AppError) => notifications.show({ color: 'red', message: errorText(error) }) },
    );
  };
  return (
    <span className={classes.keep} title={t('bin.keepDaysHint')}>
      <label htmlFor="bin-keep-days">{t('bin.keepDays')}</label>
      <NumberInput
        id="bin-keep-days"
        size="xs"
        w={74}
        min={binKeepDays.least}
        max={binKeepDays.most}
        allowDecimal={false}
        value={typed}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </span>
  );
}
