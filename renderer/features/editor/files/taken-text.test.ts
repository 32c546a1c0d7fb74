import { expect, test } from 'vitest';
import { createTexts } from '../../../i18n/i18n.ts';
import { takenText } from './taken-text.ts';

const { t } = createTexts('uk');
const nothing = { at: undefined, latitude: undefined, longitude: undefined, camera: undefined };

test.each([
  [
    { ...nothing, at: '2026-03-12T14:05:59', latitude: 48.464712, longitude: 35.046183 },
    'знято 12.03.2026 14:05, 48.4647 N 35.0462 E — у публічну копію не піде',
  ],
  [{ ...nothing, at: '2026-03-12T14:05:59' }, 'знято 12.03.2026 14:05 — у публічну копію не піде'],
  [
    { ...nothing, latitude: -1.5, longitude: -2, camera: 'Canon EOS' },
    'місце зйомки 1.5000 S 2.0000 W, камера Canon EOS — у публічну копію не піде',
  ],
])('%o', (taken, expected) => {
  expect(takenText(taken, t)).toBe(expected);
});
