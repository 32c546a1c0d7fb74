import type { CivilDate } from '../../../shared/domain/civil-date.ts';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The instant of a wall-clock time in Kyiv (`HH:MM`); summer time is the zone's matter. */
export function kyivInstant(date: CivilDate, time: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let instant = wanted;
  // Two rounds settle the offset also on the days when the clock is put forward or back.
  for (let round = 0; round < 2; round += 1) instant += wanted - wallClockOf(instant);
  return instant;
}

/** Kyiv's wall clock read as if it were UTC. */
function wallClockOf(epochMs: number): number {
  const found = new Map(parts.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => found.get(name) ?? '00';
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
}

const timeFormat = new Intl.DateTimeFormat('uk-UA', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
});

/** «09:00», Kyiv. */
export function kyivTime(instant: string): string {
  return timeFormat.format(new Date(instant));
}
