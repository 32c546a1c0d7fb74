import { always, articleOf, type Check, finding } from './check.ts';
import { requiredPlaces } from './required.ts';
import { atPlace } from './mend.ts';

/** Every required place is filled; the storer's have their own check. */
export const requiredField: Check = {
  code: 'required-field',
  severity: 'block',
  article: articleOf('required-field'),
  appliesTo: always,
  check: (dossier, { ruleSet }) =>
    requiredPlaces(dossier, ruleSet)
      .filter(({ filled, pointer }) => !filled && !pointer.startsWith('/storage/'))
      .map(({ pointer }) => finding({ code: 'required-field', message: 'missing', pointer, ruleSet })),
  mend: atPlace,
};
