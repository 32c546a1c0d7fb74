import { Alert, Button, Checkbox, Group } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextAttemptView } from '../../../../shared/contract/reuse.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import type { ComputedSum } from '../../../../shared/domain/rules/price.ts';
import { useCoreCommand, useCoreQuery } from '../../../data/queries.ts';
import { ArticleChip } from '../../../ui/article-chip.tsx';
import { DossierSearch } from '../../../ui/dossier-finder.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { formatCivilDate, formatMoney } from '../../../ui/format.ts';
import { useLanguage } from '../../../ui/language.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import classes from '../new-dossier-dialog.module.css';

type PaneProps = { readonly from: DossierId | undefined; readonly onMade: (id: DossierId) => void };

/** An unsold lot is found; what the next attempt will be is shown before it is made. */
export function NextPane({ from, onMade }: PaneProps): JSX.Element {
  const { t } = useTranslation();
  const [source, setSource] = useState(from);
  return source === undefined ? (
    <DossierSearch
      placeholder={t('newDossier.findUnsold')}
      states={['unsold', 'cancelled']}
      nothing={t('newDossier.noUnsold')}
      onChoose={(row) => setSource(row.id)}
    />
  ) : (
    <NextForm id={source} onMade={onMade} onBack={() => setSource(undefined)} />
  );
}

type NextFormProps = {
  readonly id: DossierId;
  readonly onMade: (id: DossierId) => void;
  readonly onBack: () => void;
};

function NextForm({ id, onMade, onBack }: NextFormProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('reuse.nextAttempt', { id });
  const create = useCoreCommand('reuse.createNextAttempt');
  const [files, setFiles] = useState({ documents: true, photos: true });
  return (
    <>
      <ErrorMessage error={error} />
      {!data && !error ? <LoadingRows rows={3} /> : null}
      {data ? (
        <>
          <p className={classes.source}>
            {data.title || t('dossiers.untitled')} · {t('newDossier.attempt', { attempt: data.attempt })}
          </p>
          <Sums next={data} />
          <Report next={data} />
          <Group gap="lg" mt="sm">
            {(['documents', 'photos'] as const).map((part) => (
              <Checkbox
                key={part}
                label={t(part === 'documents' ? 'newDossier.takeDocuments' : 'newDossier.takePhotos', {
                  count: data[part],
                })}
                disabled={data[part] === 0}
                checked={files[part] && data[part] > 0}
                onChange={() => setFiles({ ...files, [part]: !files[part] })}
              />
            ))}
          </Group>
          {data.begun ? <Begun begun={data.begun} onOpen={onMade} /> : null}
        </>
      ) : null}
      <ErrorMessage error={create.error} />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('action.back')}
        </Button>
        <Button
          // A button that waits cannot take the focus; it is a new one when the answer is here.
          key={data ? 'ready' : 'waiting'}
          autoFocus
          disabled={!data}
          loading={create.isPending}
          onClick={() => create.mutate({ id, ...files }, { onSuccess: (made) => onMade(made.id) })}
        >
          {t('newDossier.create')}
        </Button>
      </Group>
    </>
  );
}

function Begun({
  begun,
  onOpen,
}: {
  begun: NonNullable<NextAttemptView['begun']>;
  onOpen: (id: DossierId) => void;
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert mt="sm" color="yellow" variant="light">
      {t('newDossier.begun')}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => onOpen(begun.id)}>
        {begun.title || t('dossiers.untitled')}
      </Button>
    </Alert>
  );
}

function Sums({ next }: { next: NextAttemptView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{t('newDossier.previousLot')}</dt>
        <dd>{next.previousLotNumber ?? '—'}</dd>
      </div>
      {(['startPrice', 'deposit', 'step'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`newDossier.${name}`)}</dt>
          <dd>
            <Sum sum={next[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sum({ sum }: { sum: ComputedSum | undefined }): JSX.Element {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!sum) return <span className={classes.hint}>{t('newDossier.notComputed')}</span>;
  return (
    <>
      <b>{formatMoney(sum.sum, language)}</b> {t('common.hryvnia')}{' '}
      <span className={classes.note}>
        {t('newDossier.ofBase', { percent: sum.percent, base: formatMoney(sum.base, language) })}
      </span>{' '}
      <ArticleChip article={sum.article} toVerify={sum.toVerify} />
    </>
  );
}

function Report({ next }: { next: NextAttemptView }): JSX.Element {
  const { t } = useTranslation();
  const { report } = next;
  if (!report) return <p className={classes.hint}>{t('newDossier.noReport')}</p>;
  const day = formatCivilDate(report.lastDay);
  return report.expired ? (
    <Alert mt="sm" color="red" variant="light">
      {t('newDossier.reportExpired', { day })}
    </Alert>
  ) : (
    <p className={classes.hint}>{t('newDossier.reportValid', { day })}</p>
  );
}
