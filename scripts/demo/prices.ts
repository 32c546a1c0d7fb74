import { join } from 'node:path';
import { readReference } from '../../electron/core/reference/reference.ts';
import type { CivilDate } from '../../shared/domain/civil-date.ts';
import { formatMoney, parseMoney } from '../../shared/domain/money.ts';
import { depositOf, stepOf } from '../../shared/domain/rules/price.ts';
import { textOf, type TrainingDossier } from '../training/material.ts';

/** An officer's pocket calculator: deposit and step by the rule set in force, typed where the papers leave them open. */
export function withPrices(root: string, dossier: TrainingDossier, today: string): TrainingDossier {
  const ruleSet = readReference(join(root, 'resources')).ruleSetFor(today as CivilDate);
  const startPrice = parseMoney(textOf(dossier, '/sale/startPrice'));
  if (startPrice === undefined) throw new Error('The training dossier has no start price');
  const deposit = depositOf(ruleSet, 'electronic-auction', startPrice).sum;
  const step = stepOf(ruleSet, 'electronic-auction', startPrice).sum;
  const fields = {
    ...dossier.fields,
    '/sale/deposit': formatMoney(deposit, 'uk'),
    '/sale/step': formatMoney(step, 'uk'),
  };
  return { ...dossier, fields };
}
