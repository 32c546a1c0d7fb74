import type { DossierFilter } from '../../shared/contract/dossiers.ts';

/** Asks for the whole list, as much of it as one page takes, the newest first. */
export const wholeList: DossierFilter = {
  search: '',
  states: [],
  objectTypes: [],
  archived: false,
  sort: 'updated',
  descending: true,
  offset: 0,
  limit: 500,
};
