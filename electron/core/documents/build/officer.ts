import type { DossierContent } from '../../../../shared/domain/fields/sections.ts';

type Proceeding = NonNullable<DossierContent['proceeding']>;

/** Position of the officer as it stands before the signature: «Старший державний виконавець». */
export function officerPosition({ officerPosition, officerKind }: Proceeding): string {
  const typed = officerPosition?.trim() ?? '';
  const position =
    typed === '' ? (officerKind === 'private' ? 'приватний виконавець' : 'державний виконавець') : typed;
  return position.charAt(0).toLocaleUpperCase('uk') + position.slice(1);
}
