import type { Handlers } from '../../shared/contract/contract.ts';
import { type CoreContract, coreContract } from '../../shared/contract/core.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/result.ts';
import { sqliteCode, toAppError } from './db/errors.ts';
import { requireAccess } from './session/permissions.ts';

type Guards = {
  /** Roles of the signed-in person; undefined while locked. */
  readonly roles: () => readonly Role[] | undefined;
  /** Told of every SQLite error before it becomes a plain code. */
  readonly onSqlite: (cause: unknown) => void;
};

/** Puts the one judgement of roles and the one mapping of SQLite errors around every handler. */
export function guarded(
  handlers: Handlers<CoreContract>,
  { roles, onSqlite }: Guards,
): Handlers<CoreContract> {
  return mapHandlers((name) => async (input) => {
    const held = roles();
    if (held) requireAccess(name, held);
    try {
      return await (handlers[name] as (input: unknown) => unknown)(input);
    } catch (cause) {
      if (sqliteCode(cause) !== undefined) onSqlite(cause);
      throw toAppError(cause);
    }
  });
}

/** Answers `locked` to everything: what stands behind the rooms while nobody has unlocked. */
export function lockedHandlers(): Handlers<CoreContract> {
  return mapHandlers(() => refuseLocked);
}

function refuseLocked(): never {
  throw new AppError('locked', 'The database is locked');
}

function mapHandlers(
  make: (name: keyof CoreContract) => (input: unknown) => unknown,
): Handlers<CoreContract> {
  const names = Object.keys(coreContract) as (keyof CoreContract)[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as Handlers<CoreContract>;
}
