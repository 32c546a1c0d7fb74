import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/reference.ts';
import { useCountText, useDifferenceText } from './reference-words.ts';

/** What each import brought, in words. */
export function OutcomeList({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }): JSX.Element {
  return (
    <>
      {outcomes.map((outcome, index) => (
        <OutcomeAlert key={`${index} ${outcome.name}`} outcome={outcome} />
      ))}
    </>
  );
}

function OutcomeAlert({ outcome }: { readonly outcome: ImportOutcome }): JSX.Element {
  if (!outcome.ok) return <Refused outcome={outcome} />;
  return outcome.kind === 'classifier' ? <Classifier outcome={outcome} /> : <Calendar outcome={outcome} />;
}

function Classifier({
  outcome: { version },
}: {
  readonly outcome: Extract<ImportOutcome, { kind: 'classifier' }>;
}): JSX.Element {
  const { t } = useTranslation();
  const countText = useCountText();
  const differenceText = useDifferenceText();
  const title = t('reference.done.classifier', {
    scheme: t(`reference.scheme.${version.scheme}`),
    version: version.version,
  });
  return (
    <Alert mt="sm" color="green" variant="light" icon={<IconCheck size={16} />} title={title}>
      {t('reference.done.count', { count: version.codeCount })}: {countText(version.counts)}
      {version.difference ? (
        <div>
          {differenceText(version.difference)} (
          {t('reference.against', { version: version.difference.against })})
        </div>
      ) : null}
      {version.inUse ? null : <div>{t('reference.done.notInUse')}</div>}
    </Alert>
  );
}

function Calendar({
  outcome: { version, years },
}: {
  readonly outcome: Extract<ImportOutcome, { kind: 'calendar' }>;
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      mt="sm"
      color="green"
      variant="light"
      icon={<IconCheck size={16} />}
      title={t('reference.done.calendar', { version })}
    >
      {t('reference.done.calendarYears', { years: years.map(({ year }) => year).join(', ') })}
    </Alert>
  );
}

function Refused({
  outcome: { name, problem },
}: {
  readonly outcome: Extract<ImportOutcome, { ok: false }>;
}): JSX.Element {
  const { t } = useTranslation();
  // What is here already is no trouble.
  if (problem.reason === 'already-kept') {
    const text = problem.version
      ? t('reference.refused.already-kept', { version: problem.version })
      : t('reference.alreadyInForce');
    return (
      <Alert mt="sm" color="gray" variant="light" icon={<IconInfoCircle size={16} />} title={name}>
        {text}
      </Alert>
    );
  }
  return (
    <Alert
      mt="sm"
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={16} />}
      title={t('reference.notTaken', { name })}
    >
      {t(`reference.refused.${problem.reason}`)}{' '}
      {problem.row === undefined ? null : `${t('reference.atRow', { row: problem.row })} `}
      {problem.code === undefined ? null : `${t('reference.atCode', { code: problem.code })} `}
      {t('reference.nothingKept')}
    </Alert>
  );
}
