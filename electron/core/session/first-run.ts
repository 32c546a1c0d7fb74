import type { UserView } from '../../../shared/contract/session.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { userIdSchema } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { CorePorts } from '../ports.ts';
import type { Office } from '../settings/office.ts';
import { finishFounding, foundDatabase } from './founding.ts';
import type { DataPaths } from './paths.ts';
import { readTrainingOffice, type TrainingOffice } from './training-office.ts';
import type { LoginSecret, Vault } from './vault.ts';

export type FirstRun = Office & LoginSecret & { readonly name: string; readonly roles: readonly Role[] };
export type Founded = { readonly key: Uint8Array; readonly recoveryKey: string };
type Parts = { readonly ports: CorePorts; readonly paths: DataPaths; readonly vault: Vault };

/** Makes key, database, office and first user. Somebody must be able to add users: the first one always can. */
export async function foundOffice(parts: Parts, input: FirstRun): Promise<Founded> {
  const { officeName, officerKind, settlement, login, name } = input;
  const user: UserView = {
    id: userIdSchema.parse(parts.ports.newId()),
    login,
    name,
    roles: [...new Set<Role>([...input.roles, 'administrator'])],
    active: true,
    createdAt: parts.ports.now(),
  };
  return found(parts, { office: { officeName, officerKind, settlement }, first: input, users: [user] });
}

/** Makes the training office of a profile with all its users, whose passphrases the first screen shows. */
export async function foundTrainingOffice(
  parts: Parts,
  profile: NonNullable<CorePorts['training']>['name'],
): Promise<void> {
  const { officeName, officerKind, settlement, users } = readTrainingOffice(
    parts.ports.resourcesDir,
    profile,
  );
  const [first, ...others] = users;
  if (!first) return;
  const { key } = await found(parts, {
    office: { officeName, officerKind, settlement },
    first: toSecret(first),
    users: users.map((user) => toUser(user, parts.ports.now())),
  });
  for (const user of others) await parts.vault.setLogin(key, toSecret(user));
  key.fill(0);
}

type Founding = {
  readonly office: Office;
  readonly first: LoginSecret;
  readonly users: readonly UserView[];
};

async function found({ paths, vault }: Parts, { office, first, users }: Founding): Promise<Founded> {
  const { key, keyring, recoveryKey } = await vault.make(first);
  foundDatabase(paths, key, office, users);
  vault.write(keyring);
  finishFounding(paths);
  return { key, recoveryKey };
}

function toUser(user: TrainingOffice['users'][number], createdAt: EpochMs): UserView {
  const { id, login, name, roles } = user;
  return { id, login, name, roles, active: true, createdAt };
}

function toSecret({ login, passphrase }: TrainingOffice['users'][number]): LoginSecret {
  return { login, passphrase, keepInKeyStore: false };
}
