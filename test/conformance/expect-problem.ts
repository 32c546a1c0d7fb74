import { expect } from 'vitest';
import { problemSchema } from '../../shared/central-api/problem.ts';
import type { RawAnswer } from './raw.ts';

/** Every refusal is a problem document with the id of its call, whoever found it. */
export function expectProblem(answer: RawAnswer, status: number, code: string): void {
  expect([answer.status, answer.headers['content-type']]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  expect(answer.headers['x-request-id']).toMatch(/^[\w-]{8,}$/);
  const problem = problemSchema.parse(JSON.parse(answer.text));
  expect([problem.status, problem.code]).toEqual([status, code]);
}
