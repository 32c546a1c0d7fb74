import { describe, expect, test } from 'vitest';
import { decideStale, mergeFields } from './conflict.ts';

describe('three versions of one object', () => {
  const base = { title: 'А', price: 1, parties: [{ id: 'p', name: 'Н' }] };
  test.each<[string, unknown, unknown, unknown, readonly string[], readonly string[]]>([
    ['nothing changed', base, base, base, [], []],
    ['only we changed', { ...base, title: 'Б' }, base, { ...base, title: 'Б' }, [], []],
    ['only they changed', base, { ...base, price: 2 }, { ...base, price: 2 }, [], ['/price']],
    [
      'different fields',
      { ...base, title: 'Б' },
      { ...base, price: 2 },
      { ...base, title: 'Б', price: 2 },
      [],
      ['/price'],
    ],
    [
      'the same field, the same value',
      { ...base, title: 'Б' },
      { ...base, title: 'Б' },
      { ...base, title: 'Б' },
      [],
      [],
    ],
    [
      'the same field, different values',
      { ...base, title: 'Б' },
      { ...base, title: 'В' },
      { ...base, title: 'Б' },
      ['/title'],
      [],
    ],
    [
      'they emptied a field that we left',
      base,
      { title: 'А', parties: base.parties },
      { title: 'А', parties: base.parties },
      [],
      ['/price'],
    ],
    [
      'they emptied a field that we changed',
      { ...base, price: 3 },
      { title: 'А', parties: base.parties },
      { ...base, price: 3 },
      ['/price'],
      [],
    ],
    [
      'rows with ids are compared one by one',
      {
        ...base,
        parties: [
          { id: 'p', name: 'Н' },
          { id: 'q', name: 'К' },
        ],
      },
      { ...base, parties: [{ id: 'p', name: 'М' }] },
      {
        ...base,
        parties: [
          { id: 'p', name: 'М' },
          { id: 'q', name: 'К' },
        ],
      },
      [],
      ['/parties/p/name'],
    ],
  ])('%s', (_, local, remote, merged, clashes, remoteOnly) => {
    const merge = mergeFields(base, local, remote);
    expect(merge.merged).toEqual(merged);
    expect(merge.clashes.map(({ pointer }) => pointer)).toEqual(clashes);
    expect(merge.remoteOnly).toEqual(remoteOnly);
  });

  test('a clash keeps all three values', () => {
    expect(mergeFields({ a: 1 }, { a: 2 }, { a: 3 }).clashes).toEqual([
      { pointer: '/a', base: 1, local: 2, remote: 3 },
    ]);
  });

  test('a key of the prototype is only a field', () => {
    const remote = JSON.parse('{"__proto__":{"x":1},"a":1}') as object;
    mergeFields({ a: 1 }, { a: 2 }, remote);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a decision upon an object that has moved on', () => {
  const base = { state: 'submitted', version: 1 };
  test.each<[string, Parameters<typeof decideStale>[0], string]>([
    [
      'nothing that matters changed',
      { base, current: base, target: 'accepted', ledByUs: false, own: false },
      'replay',
    ],
    [
      'another version came',
      { base, current: { state: 'submitted', version: 2 }, target: 'accepted', ledByUs: false, own: false },
      'ask',
    ],
    [
      'it was done, by us',
      { base, current: { state: 'accepted', version: 1 }, target: 'accepted', ledByUs: true, own: false },
      'already',
    ],
    [
      'it was done, by another',
      { base, current: { state: 'accepted', version: 1 }, target: 'accepted', ledByUs: false, own: false },
      'ask',
    ],
    [
      'the officer withdraws whatever came',
      { base, current: { state: 'returned', version: 1 }, target: 'withdrawn', ledByUs: false, own: true },
      'replay',
    ],
    [
      'nothing was known',
      { base: undefined, current: base, target: 'accepted', ledByUs: false, own: false },
      'ask',
    ],
  ])('%s', (_, given, decision) => {
    expect(decideStale(given)).toBe(decision);
  });
});
