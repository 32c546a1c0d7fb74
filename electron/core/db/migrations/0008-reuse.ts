import type { Migration } from '../migrate.ts';

const schema = '';

/** Reserved. */
export const reuse: Migration = {
  version: 8,
  name: 'reuse',
  up: (tx) => void tx.exec(schema),
};
