import type { Office, OfficeUser } from '../../shared/central-api/office.ts';
import type { Platform } from '../../shared/central-api/reference.ts';
import { hashCode } from './access/enrolment.ts';
import { recordChange } from './feed/feed.ts';
import { addVersion } from './reference/handlers.ts';
import { loadCalendar, loadClassifiers, loadRuleSets } from './reference/rule-sets.ts';
import { first, type Database, type Tx } from './sql/sql.ts';

/** What a central database begins with: bodies, people, one-time codes, platforms. */
export type Seed = {
  readonly offices: readonly (Office & {
    readonly users: readonly OfficeUser[];
    readonly codes: readonly string[];
  })[];
  readonly platforms: readonly Omit<Platform, 'rev' | 'updatedAt'>[];
};

const firstLotNumber = 500_000;
const firstAuctionNumber = 700_000;

/** Counters, reference data of the project's resources, and the seed; what is there already stays as it is. */
export async function seedDatabase(
  database: Database,
  options: { readonly seed: Seed; readonly resourcesDir: string; readonly now: number },
): Promise<void> {
  const ruleSets = await loadRuleSets(options.resourcesDir);
  const calendar = await loadCalendar(options.resourcesDir);
  const classifiers = await loadClassifiers(options.resourcesDir);
  const updatedAt = new Date(options.now).toISOString();
  await database.transaction(async (tx) => {
    await addCounters(tx);
    for (const body of ruleSets) {
      await addOnce(tx, { kind: 'rule-set', name: body.id, version: '1', body });
    }
    const version = { ...calendar, updatedAt };
    await addOnce(tx, { kind: 'calendar', name: 'calendar', version: calendar.version, body: version });
    for (const body of classifiers) {
      await addOnce(tx, { kind: 'classifier', name: body.scheme, version: body.version, body });
    }
    for (const office of options.seed.offices) await addOffice(tx, office);
    for (const platform of options.seed.platforms) await addPlatform(tx, { ...platform, rev: 1, updatedAt });
  });
}

async function addCounters(tx: Tx): Promise<void> {
  const counters = {
    feed: 0,
    reference: 0,
    'lot-number': firstLotNumber,
    'auction-number': firstAuctionNumber,
  };
  for (const [name, value] of Object.entries(counters)) {
    await tx.query('INSERT INTO counter (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
      name,
      value,
    ]);
  }
  // Several processes may start at once: whoever locks the counter first seeds, the others find it done.
  await tx.query(`SELECT value FROM counter WHERE name = 'reference' FOR UPDATE`);
}

async function addOnce(tx: Tx, version: Parameters<typeof addVersion>[1]): Promise<void> {
  const { kind, name } = version;
  const known = await first(
    tx,
    'SELECT place FROM reference WHERE kind = $1 AND name = $2 AND version = $3',
    [kind, name, version.version],
  );
  if (!known) await addVersion(tx, version);
}

async function addOffice(tx: Tx, office: Seed['offices'][number]): Promise<void> {
  await tx.query(
    'INSERT INTO office (id, name, kind, code) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
    [office.id, office.name, office.kind, office.code],
  );
  for (const { id, name, position, roles, head } of office.users) {
    await tx.query(
      `INSERT INTO person (id, office_id, name, position, roles, head) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING`,
      [id, office.id, name, position, JSON.stringify(roles), head],
    );
  }
  for (const code of office.codes) {
    await tx.query(
      'INSERT INTO enrolment_code (code_sha256, office_id) VALUES ($1, $2) ON CONFLICT (code_sha256) DO NOTHING',
      [hashCode(code), office.id],
    );
  }
}

async function addPlatform(tx: Tx, platform: Platform): Promise<void> {
  const made = await tx.query(
    'INSERT INTO platform (id, rev, body) VALUES ($1, 1, $2) ON CONFLICT (id) DO NOTHING RETURNING id',
    [platform.id, JSON.stringify(platform)],
  );
  if (made.length === 0) return;
  const { id } = platform;
  await recordChange(tx, {
    kind: 'platform',
    id,
    rev: 1,
    officeId: undefined,
    audience: 'public',
    object: platform,
  });
}
