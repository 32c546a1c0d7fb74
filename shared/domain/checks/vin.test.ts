import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'vin',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const kind = { '/details/vehicleKind': 'car' } as const;
const car = (vin: string) => brief({ ...kind, '/details/vin': vin }, {}, 'vehicle');
const plate = (text: string) => brief({ ...kind, '/details/plate': text }, {}, 'vehicle');

test.each([
  ['WVWZZZ3CZJE123456', []],
  ['WVWZZZ3CZJE12345', ['!vin-length /details/vin']],
  ['WVWZZZ3CZJE1234567', ['!vin-length /details/vin']],
  ['WVWZZZ3CZJO123456', ['!vin-forbidden-letter /details/vin']],
  ['WVWZZZ3СZJE123456', ['!vin-cyrillic-letter /details/vin']],
])('VIN %s', (vin, expected) => {
  expect(car(vin)).toEqual(expected);
});

test.each([
  ['КА1234ВС', []],
  ['KA1234BC', []],
  ['KА1234ВС', ['!plate-cyrillic-letter /details/plate']],
  ['12345КА', ['?plate-unusual /details/plate']],
])('plate %s', (text, expected) => {
  expect(plate(text)).toEqual(expected);
});

test('an old body may keep its short number with a reason; a machine is not asked for a VIN', () => {
  expect(find({ ...kind, '/details/vin': '12345' }, {}, 'vehicle')).toMatchObject([
    { severity: 'block', overridable: true },
  ]);
  const machine = { '/details/vehicleKind': 'machinery', '/details/factoryNumber': '12345' } as const;
  expect(brief(machine, {}, 'vehicle')).toEqual([]);
});

test('a Ukrainian letter is mended by one key', () => {
  expect(find({ ...kind, '/details/vin': 'WVWZZZ3СZJE123456' }, {}, 'vehicle')).toMatchObject([
    { replacement: 'WVWZZZ3CZJE123456' },
  ]);
});
