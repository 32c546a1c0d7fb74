import { Button } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineState, ExchangeView } from '../../../shared/contract/exchange.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { toExchangeStatus } from '../../ui/exchange-status.ts';
import { formatInstantShort } from '../../ui/format.ts';
import { ProgressBytes } from '../../ui/progress-bytes.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { toClockVerdict, toSentence } from './exchange-text.ts';
import classes from './exchange.module.css';

/** How the exchange stands: one sentence, progress of files, and the facts of the connection. */
export function EngineSummary({ view, onEnrol }: { view: ExchangeView; onEnrol: () => void }): JSX.Element {
  const { t } = useTranslation();
  const sentence = toSentence(view.engine, view.queue.length, (at) => formatInstantShort(at));
  const { engine } = view;
  return (
    <SectionPanel>
      <div className={classes.sentence} data-tone={toExchangeStatus(view).tone}>
        <span className={classes.dot} aria-hidden />
        <p className={classes.words}>{t(`exchange.${sentence.key}`, sentence.params)}</p>
        {engine.kind === 'blocked' && !isToJoinAnew(engine) ? <GoOn /> : null}
        {engine.kind === 'unauthorized' || isToJoinAnew(engine) ? (
          <Button variant="default" onClick={onEnrol}>
            {t('exchange.signIn')}
          </Button>
        ) : null}
      </div>
      {engine.kind === 'sending-files' ? (
        <div className={classes.engineProgress}>
          <ProgressBytes
            sent={engine.sentBytes}
            total={engine.totalBytes}
            label={t('exchange.engineFiles')}
          />
        </div>
      ) : null}
      {view.enrolled ? <Facts view={view} /> : null}
    </SectionPanel>
  );
}

/** The central database does not take this workstation's history any more: only joining anew helps. */
function isToJoinAnew(engine: EngineState): boolean {
  return engine.kind === 'blocked' && engine.code === 'audit-truncated';
}

/** Goes on in spite of what stopped everything; core records it as the person's decision. */
function GoOn(): JSX.Element {
  const { t } = useTranslation();
  const resume = useCoreCommand('exchange.resume');
  return (
    <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate({})}>
      {t('exchange.goOn')}
    </Button>
  );
}

function Facts({ view }: { view: ExchangeView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      <Fact label={t('exchange.central')}>
        {view.centralName ?? view.address ?? '—'}{' '}
        {view.mode === 'test' ? <ToneBadge tone="attention">{t('exchange.testMode')}</ToneBadge> : null}
      </Fact>
      <Fact label={t('exchange.address')}>{view.address ?? '—'}</Fact>
      <Fact label={t('exchange.lastContact')}>
        {view.lastContactAt === undefined ? (
          t('exchange.never')
        ) : (
          <InstantText at={view.lastContactAt} short />
        )}
      </Fact>
      <Fact label={t('exchange.clock')}>
        <Clock differenceMs={view.clockDifferenceMs} />
      </Fact>
      <Fact label={t('exchange.sentToday')}>{view.sentToday}</Fact>
      {view.quarantined > 0 ? (
        <Fact label={t('exchange.quarantined')} title={t('exchange.quarantinedHint')}>
          {view.quarantined}
        </Fact>
      ) : null}
    </dl>
  );
}

function Clock({ differenceMs }: { differenceMs: number | undefined }): ReactNode {
  const { t } = useTranslation();
  if (differenceMs === undefined) return '—';
  const verdict = toClockVerdict(differenceMs);
  return (
    <>
      {t(`exchange.${verdict.key}`, { seconds: verdict.seconds })}
      {verdict.wrong ? <div className={classes.wrong}>{t('exchange.clockWrong')}</div> : null}
    </>
  );
}

type FactProps = { readonly label: string; readonly title?: string; readonly children: ReactNode };

function Fact({ label, title, children }: FactProps): JSX.Element {
  return (
    <div className={classes.fact} title={title}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
