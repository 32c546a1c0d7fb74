import type { Migration } from '../migrate.ts';

const schema = '';

/** Reserved. */
export const pictures: Migration = {
  version: 9,
  name: 'pictures',
  up: (tx) => void tx.exec(schema),
};
