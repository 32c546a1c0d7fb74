import { expect, test } from 'vitest';
import { reviewGroups } from './review-rows.ts';

const groups = reviewGroups({
  objectType: 'vehicle',
  storageAsked: true,
  content: {
    parties: { list: [{ id: 'a', role: 'debtor', name: 'Коваль Іван Петрович' }] },
    details: { vehicleKind: 'car', make: 'Renault' },
  },
});

test('filled fields and empty required ones are shown, empty others are not', () => {
  const details = groups.find(({ section }) => section === 'details');
  const shown = details?.fields.map(({ pointer, empty }) => `${pointer}${empty ? ' (empty)' : ''}`);
  expect(shown).toContain('/details/make');
  expect(shown).toContain('/details/vin (empty)');
  expect(shown).not.toContain('/details/mileage (empty)');
});

test('rows of a list stand as groups of their own', () => {
  const party = groups.find(({ section, row }) => section === 'parties' && row === 1);
  expect(party?.fields.map(({ pointer }) => pointer)).toContain('/parties/list/0/name');
});

function storageShown(storageAsked: boolean) {
  return reviewGroups({ objectType: 'corporate-rights', content: {}, storageAsked }).filter(
    ({ section }) => section === 'storage',
  );
}

test('storage is named as empty only where the rule set asks for it', () => {
  expect(storageShown(true)).not.toEqual([]);
  expect(storageShown(false)).toEqual([]);
});
