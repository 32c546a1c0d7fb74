import { type CivilDate, civilDateSchema } from '../civil-date.ts';

/** Gives the day that a file or version is named by: `katottg-2025-05-16.csv`, `кодифікатор_16.05.2025.csv`, `20250516`. */
export function dayInName(name: string): CivilDate | undefined {
  const iso = /(?<!\d)(20\d{2})[-._]?(0[1-9]|1[0-2])[-._]?([0-2]\d|3[01])(?!\d)/.exec(name);
  const local = /(?<!\d)([0-2]\d|3[01])[-._]?(0[1-9]|1[0-2])[-._]?(20\d{2})(?!\d)/.exec(name);
  return (
    (iso && toDay(iso[1], iso[2], iso[3])) ?? (local && toDay(local[3], local[2], local[1])) ?? undefined
  );
}

function toDay(year = '', month = '', day = ''): CivilDate | undefined {
  const parsed = civilDateSchema.safeParse(`${year}-${month}-${day}`);
  return parsed.success ? parsed.data : undefined;
}

/** Gives a name that no version has yet: the wanted one, else with a number behind. */
export function freeVersionName(wanted: string, taken: (name: string) => boolean): string {
  const base = wanted.trim().slice(0, 50) || 'version';
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}.${number}`)) number += 1;
  return `${base}.${number}`;
}
