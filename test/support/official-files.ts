import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Official reference files are imported by tests, never copied into the project: they lie beside it, or where
 * `LOTDESK_OFFICIAL_FILES` says. Tests that need them say so and skip where they are not.
 */
const folder =
  process.env['LOTDESK_OFFICIAL_FILES'] ?? resolve(import.meta.dirname, '../../../shared/data/classifiers');
const beside = [folder, resolve(import.meta.dirname, '../../../../shared/data/classifiers')];

/** Gives the path of an official file; undefined when it is not on this machine. */
export function officialFile(name: string): string | undefined {
  return beside.map((place) => join(place, name)).find((path) => existsSync(path));
}
