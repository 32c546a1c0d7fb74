import { expect, test } from 'vitest';
import { dossierIdSchema } from '../../../shared/domain/ids.ts';
import { AppError, type ErrorCode } from '../../../shared/result.ts';
import { attempt } from './bulk.ts';

const dossier = { id: dossierIdSchema.parse('01890000-0000-7000-8000-000000000001'), title: 'Гараж' };
const refuse = (code: ErrorCode) => () => {
  throw new AppError(code, 'no', { reason: 'role' });
};

test('what one dossier refuses is an answer', () => {
  expect(attempt(dossier, () => undefined)).toEqual({ ...dossier, refused: undefined });
  expect(attempt(dossier, refuse('forbidden'))).toEqual({
    ...dossier,
    refused: { code: 'forbidden', reason: 'role' },
  });
});

test.each(['disk-full', 'corrupt', 'internal'] as const)('%s is no matter of one dossier', (code) => {
  expect(() => attempt(dossier, refuse(code))).toThrow(AppError);
});
