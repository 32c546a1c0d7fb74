import { expect, test } from 'vitest';
import { samplesOfKinds } from '../object-types/samples.ts';
import { applyingContent } from './applying-content.ts';
import type { DossierContent } from './sections.ts';

test.each(samplesOfKinds.map((sample) => [sample.name, sample] as const))(
  '%s loses nothing',
  (_name, sample) => {
    expect(applyingContent(sample.objectType, sample.content)).toEqual(sample.content);
  },
);

test('what is left of another choice is gone, in rows too; the given content is untouched', () => {
  const content: DossierContent = {
    parties: { list: [{ id: 'p', kind: 'company', name: 'ТОВ', birthDate: '1990-01-01' }] },
    details: { vehicleKind: 'vessel', vin: 'WVWZZZ3CZFE123456', make: 'Крим' },
    rights: { mortgaged: true, share: '1/1' },
  };
  const before = structuredClone(content);
  expect(applyingContent('vehicle', content)).toEqual({
    parties: { list: [{ id: 'p', kind: 'company', name: 'ТОВ' }] },
    details: { vehicleKind: 'vessel', make: 'Крим' },
    rights: { share: '1/1' },
  });
  expect(content).toEqual(before);
});
