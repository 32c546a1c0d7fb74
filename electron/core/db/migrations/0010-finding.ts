import type { Migration } from '../migrate.ts';

const schema = '';

/** Reserved. */
export const finding: Migration = {
  version: 10,
  name: 'finding',
  up: (tx) => void tx.exec(schema),
};
