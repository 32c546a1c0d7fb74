import type { Migration } from '../migrate.ts';

const schema = '';

/** Reserved. */
export const intake: Migration = {
  version: 11,
  name: 'intake',
  up: (tx) => void tx.exec(schema),
};
