import type { Db } from '../db/open.ts';
import { findLink } from '../exchange/link-store.ts';

/** Name of the central database that this workstation is enrolled at; undefined before enrolment. */
export function centralName(db: Db): string | undefined {
  const name = findLink(db)?.name.trim();
  return name === '' ? undefined : name;
}
