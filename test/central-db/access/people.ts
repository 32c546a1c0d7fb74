import { z } from 'zod';
import {
  type Office,
  officeSchema,
  type OfficeUser,
  officeUserSchema,
} from '../../../shared/central-api/office.ts';
import { first, type Row, type Sql } from '../sql/sql.ts';

/** Finds an office by id. */
export async function findOffice(sql: Sql, id: string): Promise<Office | undefined> {
  const row = await first(sql, 'SELECT id, name, kind, code FROM office WHERE id = $1', [id]);
  return row && officeSchema.parse(row);
}

/** People of an office, in the order of their ids. */
export async function listPeople(sql: Sql, officeId: string): Promise<readonly OfficeUser[]> {
  const rows = await sql.query(
    'SELECT id, name, position, roles, head FROM person WHERE office_id = $1 ORDER BY id',
    [officeId],
  );
  return rows.map(toUser);
}

/** Finds a person of one office; another office's person does not exist for it. */
export async function findPerson(sql: Sql, officeId: string, id: string): Promise<OfficeUser | undefined> {
  const row = await first(
    sql,
    'SELECT id, name, position, roles, head FROM person WHERE office_id = $1 AND id = $2',
    [officeId, id],
  );
  return row && toUser(row);
}

function toUser(row: Row): OfficeUser {
  return officeUserSchema.parse({ ...row, roles: JSON.parse(z.string().parse(row['roles'])) as unknown });
}
