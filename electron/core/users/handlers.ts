import type { Handlers } from '../../../shared/contract/contract.ts';
import type { usersContract, UserView } from '../../../shared/contract/session.ts';
import { userIdSchema } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { write } from '../db/write.ts';
import type { OpenSession } from '../session/session.ts';
import type { Vault } from '../session/vault.ts';
import type { Workspace } from '../workspace.ts';
import { createUserStore } from './store.ts';

/**
 * Users of this workstation. A passphrase changes the keyring only; the database key stays the same. Who is switched
 * off loses the wrapped key; coming back needs a new passphrase.
 */
export function createUserHandlers(
  workspace: Workspace,
  session: OpenSession,
  vault: Vault,
): Handlers<typeof usersContract> {
  const { db, ports, actor } = workspace;
  const users = createUserStore(db);
  const note = (action: string, id: string, data: Readonly<Record<string, unknown>>) => ({
    at: ports.now(),
    userId: actor.id,
    action,
    entity: 'user',
    entityId: id,
    data,
  });
  return {
    'users.list': () => users.list(),
    'users.add': async ({ login, name, roles, passphrase }) => {
      if (users.findByLogin(login))
        throw new AppError('conflict', 'Login is taken', { reason: 'login-taken' });
      const id = userIdSchema.parse(ports.newId());
      const user: UserView = { id, login, name, roles, active: true, createdAt: ports.now() };
      // Keyring first: a login without a row opens nothing useful, a row without a login could never sign in.
      await vault.setLogin(session.key, { login, passphrase, keepInKeyStore: false });
      write(db, (tx) => {
        users.insert(tx, user);
        addAudit(tx, note('user.add', id, { login, roles }));
      });
      return user;
    },
    'users.update': async ({ id, name, roles, active, passphrase }) => {
      const before = users.find(id);
      if (!before) throw new AppError('not-found', 'No such user');
      const after: UserView = { ...before, name, roles, active };
      requireAdministrator(users.list().map((user) => (user.id === id ? after : user)));
      if (active && !before.active) await wrapAgain(vault, session.key, { login: before.login, passphrase });
      write(db, (tx) => {
        users.update(tx, after);
        addAudit(
          tx,
          note('user.update', id, { before: { roles: before.roles, active: before.active }, roles, active }),
        );
      });
      vault.keepOnly(users.activeLogins());
      return after;
    },
    'users.changePassphrase': async ({ current, next, keepInKeyStore }) => {
      const key = await vault.openByPassphrase(session.login, current);
      await vault.setLogin(key, { login: session.login, passphrase: next, keepInKeyStore });
      key.fill(0);
      write(db, (tx) => addAudit(tx, note('user.change-passphrase', actor.id, {})));
      return null;
    },
  };
}

/** The old wrapped key is gone: who comes back gets one by a new passphrase. */
async function wrapAgain(
  vault: Vault,
  key: Uint8Array,
  { login, passphrase }: { readonly login: string; readonly passphrase: string | undefined },
): Promise<void> {
  if (passphrase === undefined) {
    throw new AppError('invalid-input', 'Who comes back needs a passphrase', { reason: 'passphrase-needed' });
  }
  await vault.setLogin(key, { login, passphrase, keepInKeyStore: false });
}

function requireAdministrator(users: readonly UserView[]): void {
  if (users.some(({ active, roles }) => active && roles.includes('administrator'))) return;
  throw new AppError('invalid-state', 'An office keeps one active administrator', {
    reason: 'last-administrator',
  });
}
