import { expect, test } from 'vitest';
import { whyNot } from './decision.ts';

test('the one who accepted is told that another person publishes', () => {
  const view = { state: 'accepted', may: ['return'], acceptedByMe: true } as const;
  expect(whyNot(view, ['organizer-checker', 'organizer-publisher'])).toBe('publishSame');
});

test('a checker is told whose work publishing is, a publisher whose accepting is', () => {
  expect([
    whyNot({ state: 'accepted', may: [], acceptedByMe: false }, ['organizer-checker']),
    whyNot({ state: 'submitted', may: [], acceptedByMe: false }, ['organizer-publisher']),
  ]).toEqual(['publishRole', 'acceptRole']);
});

test('nothing is said when the decision may be taken', () => {
  expect(whyNot({ state: 'accepted', may: ['publish'], acceptedByMe: false }, [])).toBeUndefined();
});
