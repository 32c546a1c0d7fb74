import type { Migration } from '../migrate.ts';

const schema = '';

/** Reserved. */
export const referenceData: Migration = {
  version: 7,
  name: 'reference-data',
  up: (tx) => void tx.exec(schema),
};
