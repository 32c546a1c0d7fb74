import { expect, test } from 'vitest';
import { toApplication } from '../domain/application.ts';
import { applicationSchema } from '../domain/application.ts';
import { sampleFlat } from '../domain/sample-dossier.ts';
import { parseAnswer } from './answer.ts';

const application = toApplication({ objectType: 'flat', content: sampleFlat });

test('what the schema does not name is left out at every depth, and the value that came stays as it was', () => {
  const newer = {
    ...application,
    novelty: 1,
    object: { ...application.object, novelty: { deep: [1] } },
    details: { ...application.details, novelty: 'x' },
    sale: { ...application.sale, startPrice: { ...application.sale.startPrice, rounding: 'half-up' } },
  };
  const before = structuredClone(newer);
  expect(applicationSchema.safeParse(newer).success).toBe(false);
  expect(parseAnswer(applicationSchema, newer).data).toEqual(application);
  expect(newer).toEqual(before);
});

test('what is wrong stays wrong, with unknown fields or without', () => {
  for (const wrong of [
    { ...application, object: { ...application.object, title: 5 } },
    { ...application, novelty: 1, objectType: 'unheard-of' },
    { novelty: 1 },
    null,
    'text',
  ]) {
    expect(parseAnswer(applicationSchema, wrong).success).toBe(false);
  }
});
