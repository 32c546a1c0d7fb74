import type { Confidence } from '../rules/ruled.ts';
import type { CheckCode } from './finding.ts';

export type CheckArticle = {
  readonly article: string;
  readonly confidence: Confidence;
  readonly toVerify: boolean;
};

const law = 'Закон 1404-VIII';
const order = 'Порядок 2831/5';

/** Where a check comes from when no value of the rule set says it (domain/procedure.md 4, 5, 8). */
export const articles: Readonly<Record<CheckCode, CheckArticle>> = {
  'required-field': { article: order, confidence: 'memory-medium', toVerify: true },
  'required-document': { article: order, confidence: 'memory-medium', toVerify: true },
  'start-price': { article: `${law}, ст. 61 ч. 5`, confidence: 'memory-high', toVerify: true },
  'deposit-and-step': { article: order, confidence: 'conflict', toVerify: true },
  'appraisal-mandatory': { article: `${law}, ст. 57 ч. 3`, confidence: 'memory-high', toVerify: true },
  'valuation-report-date': { article: `${law}, ст. 57 ч. 6`, confidence: 'memory-high', toVerify: true },
  'notice-proof': { article: `${law}, ст. 57`, confidence: 'memory-high', toVerify: true },
  'party-code': { article: `${order}, дані сторін`, confidence: 'memory-medium', toVerify: true },
  iban: { article: 'ISO 13616; ISO 7064', confidence: 'seen', toVerify: false },
  vin: { article: 'ISO 3779', confidence: 'memory-high', toVerify: false },
  'proceeding-number': { article: `${law}, ст. 8`, confidence: 'memory-high', toVerify: true },
  'mixed-alphabet': {
    article: 'Правила сайту СЕТАМ (аналогія): відомості державною мовою',
    confidence: 'seen-analog',
    toVerify: true,
  },
  'fixed-price-kind': { article: `${law}, ст. 61 ч. 1`, confidence: 'seen', toVerify: false },
  'fixed-price-threshold': { article: `${law}, ст. 61 ч. 1`, confidence: 'seen', toVerify: false },
  'ordinary-way-forbidden': { article: `${law}, ст. 61 ч. 1, 4`, confidence: 'seen', toVerify: false },
  'land-way': { article: 'Земельний кодекс, ст. 135 (Закон 1444-IX)', confidence: 'seen', toVerify: true },
  'sole-dwelling': { article: `${law}, ст. 48`, confidence: 'seen', toVerify: true },
  'objection-term': { article: `${law}, ст. 57 ч. 5`, confidence: 'conflict', toVerify: true },
  'mortgage-martial-law': {
    article: 'Закон «Про іпотеку», прикінцеві положення, п. 5-2',
    confidence: 'memory-medium',
    toVerify: true,
  },
  'aggressor-link': { article: `${law}, розділ XIII, п. 10-2`, confidence: 'seen', toVerify: false },
  'cadastral-number': { article: 'Земельний кодекс; формат ДЗК', confidence: 'seen', toVerify: false },
  photos: { article: 'внутрішнє правило програми', confidence: 'design', toVerify: false },
  'vat-consistency': { article: 'Податковий кодекс', confidence: 'memory-low', toVerify: true },
  'same-object': { article: 'внутрішнє правило програми', confidence: 'design', toVerify: false },
  'similar-photos': { article: 'внутрішнє правило програми', confidence: 'design', toVerify: false },
  'photo-elsewhere': { article: 'внутрішнє правило програми', confidence: 'design', toVerify: false },
  'storer-contacts': { article: `${law}, ст. 58`, confidence: 'memory-high', toVerify: true },
  'four-eyes': { article: `${order}, погодження начальником`, confidence: 'memory-high', toVerify: true },
  'value-format': { article: 'внутрішнє правило програми', confidence: 'design', toVerify: false },
};
