import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBook2,
  IconCash,
  IconChevronRight,
  IconClipboardCheck,
  IconClock,
  IconDatabaseX,
  IconFileCertificate,
  IconFileText,
  IconGavel,
  IconPlayerPause,
  type Icon,
  IconRubberStamp,
  IconScale,
  IconTransfer,
  IconWorldUpload,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../../../shared/contract/today.ts';
import { useNavigation } from '../../state/navigation.ts';
import { ArticleChip } from '../../ui/article-chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { toDaysText, toPlace, toWords } from './today-groups.ts';
import classes from './today.module.css';

const icons: Readonly<Record<TodayRow['kind'], Icon>> = {
  term: IconClock,
  returned: IconArrowBackUp,
  auction: IconGavel,
  'payment-awaited': IconCash,
  'act-due': IconFileText,
  'transfer-due': IconTransfer,
  'auction-suspended': IconPlayerPause,
  'auction-cancelled': IconGavel,
  'data-damaged': IconDatabaseX,
  'report-expires': IconFileCertificate,
  'exchange-refused': IconAlertTriangle,
  'review-due': IconClipboardCheck,
  'publish-due': IconWorldUpload,
  'approval-awaited': IconRubberStamp,
  'head-returned': IconArrowBackUp,
  'rules-offered': IconScale,
  'classifier-offered': IconBook2,
};

/** One thing to do: what, of which lot, by when and by what article. */
export function TodayRowButton({ row }: { row: TodayRow }): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  const days = toDaysText(row);
  const RowIcon = icons[row.kind];
  return (
    <button
      type="button"
      data-list-row
      className={classes.row}
      data-overdue={row.overdue || undefined}
      onClick={() => go(toPlace(row.target))}
    >
      <RowIcon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <span className={classes.what}>
        <span className={classes.kind}>{t([...toWords(row)], row.params)}</span>
        <span className={classes.title}>{row.title}</span>
      </span>
      <span className={classes.article}>
        {row.article ? <ArticleChip article={row.article} toVerify={row.toVerify} /> : null}
      </span>
      <span className={classes.when}>
        {row.dueOn ? <DateText date={row.dueOn} /> : null}
        {days ? <span className={classes.days}>{t(`today.${days.key}`, { count: days.count })}</span> : null}
      </span>
      <IconChevronRight className={classes.arrow} size={16} aria-hidden />
    </button>
  );
}
