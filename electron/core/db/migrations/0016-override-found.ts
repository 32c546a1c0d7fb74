import type { Migration } from '../migrate.ts';

const schema = `
      ALTER TABLE finding_override ADD COLUMN found_sha256 TEXT CHECK (length(found_sha256) = 64);
    `;

/**
 * A reason holds only for what it was given for: what was found (sentences, value, row) stands beside it as a digest.
 * Of earlier reasons nobody knows what they were given for: they stay to be read, but let nothing pass.
 */
export const overrideFound: Migration = {
  version: 16,
  name: 'override-found',
  up: (tx) => void tx.exec(schema),
};
