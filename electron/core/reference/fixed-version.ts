import { z } from 'zod';
import type { ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { readSetting, writeSetting } from '../settings/store.ts';

const key = 'reference.fixed';
const fixedSchema = z.record(z.string(), z.int()).catch({});

/** Gives the version of a classifier that an administrator has fixed. */
export function fixedVersion(db: Db, scheme: ClassifierScheme): number | undefined {
  return fixedSchema.parse(readSetting(db, key) ?? {})[scheme];
}

/** Fixes the version of a classifier that new choices are made from; null lets the newest be used again. */
export function fixVersion(tx: Tx, scheme: ClassifierScheme, no: number | null): void {
  const { [scheme]: _before, ...others } = fixedSchema.parse(readSetting(tx, key) ?? {});
  writeSetting(tx, key, no === null ? others : { ...others, [scheme]: no });
}
