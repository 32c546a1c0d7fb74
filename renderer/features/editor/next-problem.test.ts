import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import { nextProblem } from './next-problem.ts';

const findings = ['/proceeding/number', '/object/title', '/object/title', '/sale/step'].map(
  (pointer): Finding => ({
    code: 'required-field',
    severity: 'block',
    message: 'empty',
    params: {},
    pointer,
    article: '',
    toVerify: false,
    overridable: false,
  }),
);
const next = (focused: string | undefined, section: 'object' | 'valuation', by: 1 | -1): string | undefined =>
  nextProblem(findings, { focused, section }, by)?.pointer;

test('F8 goes on from the focused field, over the end to the beginning', () => {
  expect([
    next('/proceeding/number', 'object', 1),
    next('/object/title', 'object', 1),
    next('/sale/step', 'object', 1),
  ]).toEqual(['/object/title', '/sale/step', '/proceeding/number']);
});

test('from a field without problems F8 goes to the first one of this section or a later one', () => {
  expect([next('/object/unit', 'object', 1), next(undefined, 'valuation', 1)]).toEqual([
    '/object/title',
    '/sale/step',
  ]);
});

test('Shift+F8 goes backwards', () => {
  expect([next('/object/title', 'object', -1), next('/proceeding/number', 'object', -1)]).toEqual([
    '/proceeding/number',
    '/sale/step',
  ]);
});

test('without problems there is nowhere to go', () => {
  expect(nextProblem([], { focused: undefined, section: 'object' }, 1)).toBeUndefined();
});
