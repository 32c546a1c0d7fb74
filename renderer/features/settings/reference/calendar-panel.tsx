import { NativeSelect } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYearView } from '../../../../shared/contract/reference.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { useCoreQuery } from '../../../data/queries.ts';
import { InstantText } from '../../../ui/date-text.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { SectionPanel } from '../../../ui/section-panel.tsx';
import tables from '../../../ui/table.module.css';
import classes from '../settings.module.css';
import { daysByMonth, offDaysOf } from './month-days.ts';

/** The working-day calendar, a year at a time: days off and working weekends by month. */
export function CalendarPanel(): JSX.Element | null {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('calendar.years', {});
  const [chosen, setChosen] = useState<number>();
  const thisYear = Number(useCoreQuery('today.view', {}).data?.today.slice(0, 4));
  const year =
    data?.find((known) => known.year === chosen) ??
    data?.find((known) => known.year === thisYear) ??
    data?.at(-1);
  return (
    <SectionPanel title={t('reference.calendar')} hint={t('reference.calendarHint')}>
      <ErrorMessage error={error} />
      {data && year ? (
        <>
          <NativeSelect
            w={110}
            aria-label={t('reference.year')}
            value={String(year.year)}
            data={data.map((known) => String(known.year)).toReversed()}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
          <YearFacts year={year} />
          <YearDays year={year} />
        </>
      ) : null}
    </SectionPanel>
  );
}

function YearFacts({ year }: { readonly year: CalendarYearView }): JSX.Element {
  const { t } = useTranslation();
  return (
    <p className={classes.note}>
      {t('reference.version')}: {year.version} · {t(`reference.sources.${year.origin}`)}
      {year.fileName ? ` · ${year.fileName}` : ''}
      {year.importedAt === undefined ? null : (
        <>
          {' · '}
          <InstantText at={year.importedAt} /> {year.importedByName}
        </>
      )}
      {year.holidaysAreWorkingDays.value ? (
        <>
          {' · '}
          {t('reference.holidaysWork', { article: year.holidaysAreWorkingDays.article })}
        </>
      ) : null}
    </p>
  );
}

function YearDays({ year }: { readonly year: CalendarYearView }): JSX.Element {
  const { t, i18n } = useTranslation();
  const names = new Map(year.holidays.map(({ date, name }) => [date, name]));
  const off = daysByMonth(offDaysOf(year));
  const working = daysByMonth(year.workingWeekends);
  const months = Array.from({ length: 12 }, (_month, index) => index + 1);
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th scope="col">{year.year}</th>
          <th scope="col">{t('reference.daysOff')}</th>
          <th scope="col">{t('reference.workingWeekends')}</th>
        </tr>
      </thead>
      <tbody>
        {months
          .filter((month) => off.has(month) || working.has(month))
          .map((month) => (
            <tr key={month}>
              <td>{monthName.format(Date.UTC(year.year, month - 1, 1))}</td>
              <td>{(off.get(month) ?? []).map((date) => dayText(date, names.get(date))).join(', ')}</td>
              <td>{(working.get(month) ?? []).map((date) => dayText(date, undefined)).join(', ')}</td>
            </tr>
          ))}
        {off.size + working.size === 0 ? (
          <tr>
            <td />
            <td>{t('reference.noDays')}</td>
            <td>{t('reference.noDays')}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function dayText(date: CivilDate, name: string | undefined): string {
  const day = String(Number(date.slice(8)));
  return name === undefined ? day : `${day} (${name})`;
}
