import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { type Sha256, sha256Schema, type UserId } from '../../../shared/domain/ids.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import { tally } from '../dossiers/list-count-store.ts';
import { readSetting, writeSetting } from '../settings/store.ts';

/** A set that was taken here; undefined when this version of the program cannot read it any more. */
export type TakenRuleSet = {
  readonly id: string;
  readonly source: 'file' | 'central';
  readonly takenBy: string;
  readonly takenAt: EpochMs;
  readonly sha256: Sha256;
  readonly ruleSet: RuleSet | undefined;
};
type Row = Omit<TakenRuleSet, 'ruleSet'> & { readonly body: string };

/** Gives the sets that were taken, oldest first. */
export function listTaken(db: Db): readonly TakenRuleSet[] {
  return db
    .prepare<[], Row>(
      `SELECT rule_set.id, rule_set.body, rule_set.sha256, rule_set.source, user.name AS takenBy,
              rule_set.imported_at AS takenAt
       FROM rule_set JOIN user ON user.id = rule_set.imported_by ORDER BY rule_set.imported_at, rule_set.id`,
    )
    .all()
    .map(({ body, ...row }) => {
      const parsed = parseRuleSet(JSON.parse(body));
      return { ...row, ruleSet: parsed.ok ? parsed.ruleSet : undefined };
    });
}

/** Puts a set in; what stands there never changes (triggers). The caller has seen that the id is free. */
export function insertTaken(
  tx: Tx,
  ruleSet: RuleSet,
  taken: { readonly source: 'file' | 'central'; readonly by: UserId; readonly at: EpochMs },
): Sha256 {
  const { text, sha256 } = canonicalRuleSet(ruleSet);
  tx.prepare(
    `INSERT INTO rule_set (id, valid_from, body, sha256, source, imported_by, imported_at)
     VALUES (@id, @from, @body, @sha256, @source, @by, @at)`,
  ).run({ id: ruleSet.id, from: ruleSet.from, body: text, sha256, ...taken });
  touch(tx, 'reference');
  return sha256;
}

/** Gives the one text of a set (RFC 8785) and its SHA-256: equal content has an equal hash, however it was written. */
export function canonicalRuleSet(ruleSet: RuleSet): { readonly text: string; readonly sha256: Sha256 } {
  const text = canonicalize(ruleSet) ?? '';
  return { text, sha256: sha256Schema.parse(createHash('sha256').update(text, 'utf8').digest('hex')) };
}

/** Gives how many dossiers of this workstation keep each set. */
export function countDossiersBySet(db: Db): ReadonlyMap<string, number> {
  return new Map(tally(db, 'rule-set').map(({ name, count }) => [name, count]));
}

const offeredKey = 'offeredRuleSets';
const mostOffered = 50;
const offeredSchema = z.array(z.string().min(1).max(100)).max(mostOffered).catch([]);

/** Gives the ids of sets of which the central database told. */
export function listOffered(db: Db): readonly string[] {
  return offeredSchema.parse(readSetting(db, offeredKey) ?? []);
}

/** Notes that the central database told of a set: it waits for an administrator, nothing changes by itself. */
export function noteOffered(tx: Tx, id: string): void {
  const offered = listOffered(tx);
  if (id.length > 100 || offered.includes(id)) return;
  writeSetting(tx, offeredKey, [...offered, id].slice(-mostOffered));
  touch(tx, 'reference');
}
