import type { JSX } from 'react';
import { formatCivilDate, formatInstant, formatInstantShort } from './format.ts';
import classes from './text.module.css';

/** A civil date, `DD.MM.YYYY`; a dash when there is none. */
export function DateText({ date }: { date: string | undefined }): JSX.Element {
  if (!date) return <span className={classes.dim}>—</span>;
  return (
    <time className={classes.number} dateTime={date}>
      {formatCivilDate(date)}
    </time>
  );
}

/** An instant by Kyiv time; `short` leaves the day out when it is today. */
export function InstantText({ at, short }: { at: number | undefined; short?: boolean }): JSX.Element {
  if (at === undefined) return <span className={classes.dim}>—</span>;
  return (
    <time className={classes.number} dateTime={new Date(at).toISOString()} title={formatInstant(at, true)}>
      {short ? formatInstantShort(at) : formatInstant(at)}
    </time>
  );
}
