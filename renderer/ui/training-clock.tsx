import { Button } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreCommand, useCoreQuery } from '../data/queries.ts';
import { DateText } from './date-text.tsx';
import { ErrorMessage } from './error-message.tsx';
import { ToneBadge } from './state-badge.tsx';
import classes from './training-clock.module.css';

const steps = [1, 7] as const;

/** Moves the simulated clock of the training central database, so that days of an auction need not be waited for. */
export function TrainingClock(): JSX.Element | null {
  const { t } = useTranslation();
  const training = useCoreQuery('session.state', {}).data?.training ?? false;
  const enrolled = useCoreQuery('exchange.view', {}).data?.mode === 'test';
  const today = useCoreQuery('today.view', {}).data;
  const advance = useCoreCommand('exchange.advanceTrainingClock');
  if (!training || !enrolled) return null;
  return (
    <section className={classes.clock} aria-label={t('trainingClock.title')}>
      <ToneBadge tone="attention">{t('trainingClock.only')}</ToneBadge>
      <span className={classes.words}>
        <IconClockPlay size={16} aria-hidden />
        {t('trainingClock.title')}: {today ? <b>{<DateText date={today.today} />}</b> : '—'}
      </span>
      <span className={classes.buttons}>
        {steps.map((days) => (
          <Button
            key={days}
            size="compact-sm"
            variant="default"
            title={t('trainingClock.hint')}
            loading={advance.isPending && advance.variables.days === days}
            disabled={advance.isPending}
            onClick={() => advance.mutate({ days })}
          >
            {t('trainingClock.days', { count: days })}
          </Button>
        ))}
      </span>
      {advance.error ? (
        <div className={classes.error}>
          <ErrorMessage error={advance.error} />
        </div>
      ) : null}
    </section>
  );
}
