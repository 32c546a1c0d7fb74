import type { UserView } from '../../../shared/contract/session.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

type UserRow = {
  readonly id: UserId;
  readonly login: string;
  readonly name: string;
  readonly roles: string;
  readonly active: number;
  readonly createdAt: number;
};

const columns = 'id, login, name, roles, active, created_at AS createdAt';

/** Reading and writing of this workstation's users. Passphrases are no part of it: they stand in the keyring. */
export function createUserStore(db: Db) {
  const all = db.prepare<[], UserRow>(`SELECT ${columns} FROM user ORDER BY created_at, id`);
  const byId = db.prepare<[string], UserRow>(`SELECT ${columns} FROM user WHERE id = ?`);
  const byLogin = db.prepare<[string], UserRow>(`SELECT ${columns} FROM user WHERE login = ?`);
  return {
    list: (): readonly UserView[] => all.all().map(toUser),
    find: (id: string): UserView | undefined => mapped(byId.get(id)),
    findByLogin: (login: string): UserView | undefined => mapped(byLogin.get(login)),
    activeLogins: (): readonly string[] =>
      all.all().flatMap(({ login, active }) => (active === 1 ? [login] : [])),
    insert: (tx: Tx, user: UserView): void => {
      tx.prepare(
        `INSERT INTO user (id, login, name, roles, active, created_at)
         VALUES (@id, @login, @name, @roles, @active, @createdAt)`,
      ).run({ ...user, roles: JSON.stringify(user.roles), active: Number(user.active) });
      touch(tx, 'user');
    },
    update: (tx: Tx, user: Pick<UserView, 'id' | 'name' | 'roles' | 'active'>): void => {
      tx.prepare('UPDATE user SET name = @name, roles = @roles, active = @active WHERE id = @id').run({
        id: user.id,
        name: user.name,
        roles: JSON.stringify(user.roles),
        active: Number(user.active),
      });
      touch(tx, 'user');
    },
  };
}
export type UserStore = ReturnType<typeof createUserStore>;

function mapped(row: UserRow | undefined): UserView | undefined {
  return row && toUser(row);
}

function toUser(row: UserRow): UserView {
  return { ...row, roles: JSON.parse(row.roles) as readonly Role[], active: row.active === 1 };
}
