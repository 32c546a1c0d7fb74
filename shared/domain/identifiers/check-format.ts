import type { FieldFormat } from '../fields/field.ts';
import { checkEmail, checkIban, checkPhone } from './contact-codes.ts';
import type { FormatContext, FormatResult } from './format-result.ts';
import {
  checkCadastralNumber,
  checkCav,
  checkCoordinates,
  checkKatottg,
  checkPlate,
  checkVin,
} from './object-codes.ts';
import { checkPassport, checkUnzr } from './personal-documents.ts';
import { checkCaseNumber, checkProceedingNumber } from './proceeding-codes.ts';
import { checkEdrpou, checkRnokpp, checkTaxCode } from './tax-codes.ts';

const checkers: Readonly<Record<FieldFormat, (code: string, context: FormatContext) => FormatResult>> = {
  edrpou: checkEdrpou,
  rnokpp: checkRnokpp,
  'tax-code': checkTaxCode,
  passport: checkPassport,
  unzr: checkUnzr,
  iban: checkIban,
  vin: checkVin,
  plate: checkPlate,
  'proceeding-number': checkProceedingNumber,
  'case-number': checkCaseNumber,
  'cadastral-number': checkCadastralNumber,
  katottg: checkKatottg,
  cav: checkCav,
  coordinates: checkCoordinates,
  phone: checkPhone,
  email: checkEmail,
};

/** Checks a code by its format; spaces around it do not count. */
export function checkFormat(format: FieldFormat, value: string, context: FormatContext = {}): FormatResult {
  return checkers[format](value.trim(), context);
}
