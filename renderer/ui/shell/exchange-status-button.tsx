import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { useNavigation } from '../../state/navigation.ts';
import { type ExchangeStatus, toExchangeStatus } from '../exchange-status.ts';
import { useBytesText } from '../progress-bytes.tsx';
import classes from './frame.module.css';

/** Always visible: offline, waiting, sending, refused or up to date. Leads to the Exchange screen. */
export function ExchangeStatusButton(): JSX.Element {
  const go = useNavigation((navigation) => navigation.go);
  const { data } = useCoreQuery('exchange.view', {});
  const textOf = useExchangeStatusText();
  const status = data ? toExchangeStatus(data) : undefined;
  return (
    <button
      type="button"
      className={classes.status}
      data-tone={status?.tone}
      aria-live="polite"
      onClick={() => go({ screen: 'exchange' })}
    >
      <span className={classes.dot} aria-hidden />
      {status ? textOf(status) : '…'}
    </button>
  );
}

/** Gives the words for a status. */
export function useExchangeStatusText(): (status: ExchangeStatus) => string {
  const { t } = useTranslation();
  const bytesText = useBytesText();
  return ({ key, count, bytes }) => {
    const sizes = bytes ? { sent: bytesText(bytes.sent), total: bytesText(bytes.total) } : {};
    return t(`exchangeStatus.${key}`, { count, ...sizes });
  };
}
