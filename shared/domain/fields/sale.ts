import { objectTypes } from '../object-types/object-type.ts';
import type { Field } from './field.ts';

const butLand = objectTypes.filter((type) => type !== 'land');

const repeated = { key: 'attempt', oneOf: ['2', '3'] } as const;

/** Section H: way and price (Law 1404-VIII art. 61). Percents come from the rule set, never from here. */
export const saleFields = [
  {
    key: 'way',
    kind: 'choice',
    required: true,
    choices: ['electronic-auction', 'fixed-price', 'land-auction'],
    choicesFor: {
      'electronic-auction': butLand,
      'fixed-price': butLand,
      'land-auction': ['land'],
    },
    width: 'third',
    forMany: true,
  },
  { key: 'attempt', kind: 'choice', required: true, choices: ['1', '2', '3'], width: 'third' },
  {
    key: 'previousLotNumber',
    kind: 'text',
    script: 'free',
    appliesWhen: repeated,
    requiredWhen: repeated,
    width: 'third',
  },
  { key: 'startPrice', kind: 'money', required: true, width: 'third' },
  { key: 'deposit', kind: 'money', required: true, width: 'third' },
  { key: 'step', kind: 'money', required: true, width: 'third' },
  { key: 'expectedAuctionOn', kind: 'date', width: 'third', forMany: true },
] as const satisfies readonly Field[];
