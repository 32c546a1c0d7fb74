import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import { type UserId, userIdSchema } from '../domain/ids.ts';
import { type Role, roleSchema } from '../domain/roles.ts';
import { command, query } from './contract.ts';

export type SessionUser = { readonly id: UserId; readonly name: string; readonly roles: readonly Role[] };

/** What the window shows first. From `damaged` the way on is a backup, from `too-new` a newer program. */
export type SessionState = {
  readonly phase: 'first-run' | 'locked' | 'open' | 'too-new' | 'damaged';
  /** Logins known on this computer (not names: this is readable before unlocking). */
  readonly logins: readonly string[];
  /** Logins that the OS key store can open without a passphrase on this computer. */
  readonly keyStoreLogins: readonly string[];
  readonly keyStore: 'available' | 'unavailable' | 'insecure';
  readonly user: SessionUser | undefined;
  readonly officeName: string | undefined;
  readonly training: boolean;
  /** Passphrases of the training profile, shown in its first-run notice; empty otherwise. */
  readonly trainingHints: readonly {
    readonly login: string;
    readonly passphrase: string;
    readonly name: string;
  }[];
  readonly backupBeforeMigration: string | undefined;
  /** Newest copy that a damaged database may be restored from; whether it opens is known only with the key. */
  readonly newestBackup: { readonly madeAt: EpochMs; readonly sizeBytes: number } | undefined;
  /** The database of this session came from a backup: what is later may be missing; where the damaged files are. */
  readonly restored:
    | { readonly backup: string; readonly madeAt: EpochMs; readonly keptIn: string | undefined }
    | undefined;
};

export const passphraseSchema = z.string().min(12).max(200);
export const loginSchema = z.string().regex(/^[a-zа-яіїєґ0-9][a-zа-яіїєґ0-9._-]{1,39}$/u);
/** Settlement of the office as its papers name it: «м. Чернігів». */
export const settlementSchema = z.string().trim().min(2).max(100);
const personNameSchema = z.string().trim().min(3).max(200);

export const sessionContract = {
  'session.state': query<SessionState>()(z.strictObject({}), ['session', 'user']),
  /** Makes key, database, office and first user; gives the recovery key, shown once. */
  'session.firstRun': command<{ readonly recoveryKey: string }>()(
    z.strictObject({
      officeName: z.string().trim().min(3).max(300),
      officerKind: z.enum(['state', 'private', 'organizer']),
      settlement: settlementSchema.optional(),
      login: loginSchema,
      name: personNameSchema,
      roles: z.array(roleSchema).min(1),
      passphrase: passphraseSchema,
      keepInKeyStore: z.boolean(),
    }),
  ),
  'session.unlock': command<SessionUser>()(
    z.strictObject({ login: z.string().max(60), passphrase: z.string().max(200) }),
  ),
  'session.unlockByKeyStore': command<SessionUser>()(z.strictObject({ login: z.string().max(60) })),
  /** Damaged data: puts the newest good backup in their place, keeps the damaged files aside, and opens it. */
  'session.restore': command<SessionUser>()(
    z.strictObject({ login: z.string().max(60), passphrase: z.string().max(200) }),
  ),
  'session.lock': command<null>()(z.strictObject({})),
  /** Opens with the recovery key and sets a new passphrase for one login. */
  'session.recover': command<SessionUser>()(
    z.strictObject({
      recoveryKey: z.string().max(200),
      login: z.string().max(60),
      passphrase: passphraseSchema,
    }),
  ),
};

export type UserView = SessionUser & {
  readonly login: string;
  readonly active: boolean;
  readonly createdAt: number;
};

/** Users of this workstation; administrator only, but one may change one's own passphrase. */
export const usersContract = {
  'users.list': query<readonly UserView[]>()(z.strictObject({}), ['user']),
  'users.add': command<UserView>()(
    z.strictObject({
      login: loginSchema,
      name: personNameSchema,
      roles: z.array(roleSchema).min(1),
      passphrase: passphraseSchema,
    }),
  ),
  'users.update': command<UserView>()(
    z.strictObject({
      id: userIdSchema,
      name: personNameSchema,
      roles: z.array(roleSchema).min(1),
      active: z.boolean(),
      /** For somebody who is switched on again: the old wrapped key is gone. */
      passphrase: passphraseSchema.optional(),
    }),
  ),
  'users.changePassphrase': command<null>()(
    z.strictObject({ current: z.string().max(200), next: passphraseSchema, keepInKeyStore: z.boolean() }),
  ),
};
