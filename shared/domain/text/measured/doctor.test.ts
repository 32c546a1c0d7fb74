import { expect, it } from 'vitest';
import { measuredDescriptions } from './descriptions.ts';
import { slipKinds } from './doctor-sites.ts';
import { doctor } from './doctor.ts';
import { seededNumbers } from './seeded.ts';

function doctorAll(seed: number) {
  const random = seededNumbers(seed);
  return measuredDescriptions.map((text) => doctor(text, random));
}

it('changes every text, the same way for the same seed', () => {
  const doctored = doctorAll(1);
  expect(doctored.every(({ text }, index) => text !== measuredDescriptions[index])).toBe(true);
  expect(doctorAll(1)).toEqual(doctored);
  expect(doctorAll(2)).not.toEqual(doctored);
});

it.each(slipKinds)('has places for a slip of kind $kind', ({ sites }) => {
  expect(measuredDescriptions.flatMap((text) => sites(text)).length).toBeGreaterThan(0);
});

it('says where the slip is', () => {
  const random = seededNumbers(3);
  for (const text of measuredDescriptions) {
    const slip = doctor(text, random);
    expect(slip.text.slice(0, slip.from)).toBe(text.slice(0, slip.from));
    expect(slip.to).toBeGreaterThan(slip.from);
  }
});
