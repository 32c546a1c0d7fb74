import type { ChoiceField } from '../../../../shared/domain/fields/field.ts';
import { objectTypeDefinitions } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import { normaliseForSearch } from '../../../../shared/domain/search-text.ts';
import { choiceLabels } from '../../documents/build/choice-labels.ts';
import { objectTypeLabels } from '../../documents/build/labels.ts';
import type { Cell } from '../read/grid.ts';
import { cellText, noted, type ReadValue, wrong } from './value.ts';

/** Gives words for comparing: lower case, one apostrophe, no signs between words. */
export function plainWords(text: string): string {
  return normaliseForSearch(text)
    .replace(/[^\p{L}\p{N}ʼ]+/gu, ' ')
    .trim();
}

const yes = new Set(['так', 'yes', 'true', 'істина', 'є', 'наявне', 'наявна', 'наявні', 'y', 'т', '1']);
const no = new Set([
  'ні',
  'no',
  'false',
  'хибність',
  'немає',
  'нема',
  'відсутнє',
  'відсутня',
  'відсутні',
  'n',
  'н',
  '0',
]);

/** Reads yes or no by words, signs and numbers. */
export function readYesNoCell(cell: Cell): ReadValue {
  if (cell.kind === 'boolean') return { leaf: cell.value };
  const text = cellText(cell).trim();
  if (text === '') return { leaf: undefined };
  if (['+', '✓', '✔', '☑'].includes(text)) return { leaf: true };
  if (['-', '–', '—', '☐'].includes(text)) return { leaf: false };
  const words = plainWords(text);
  if (yes.has(words)) return { leaf: true };
  return no.has(words) ? { leaf: false } : wrong('yes-no');
}

/** Reads one of a field's choices by its Ukrainian word, its code, or the only word that begins so. */
export function readChoiceCell(cell: Cell, field: ChoiceField, labelKey: string): ReadValue {
  const text = cellText(cell).trim();
  if (text === '') return { leaf: undefined };
  const exact = field.choices.find((choice) => choice === text);
  if (exact !== undefined) return { leaf: exact };
  const found = findWord(text, field.choices, choiceLabels[labelKey] ?? {});
  if (found === undefined) return wrong('choice');
  return found.exact ? { leaf: found.code } : noted('choice-guessed', found.code, { chosen: found.label });
}

type FoundWord = { readonly code: string; readonly label: string; readonly exact: boolean };

function findWord(
  text: string,
  codes: readonly string[],
  labels: Readonly<Record<string, string>>,
): FoundWord | undefined {
  const words = plainWords(text);
  if (words === '') return undefined;
  const known = codes.map((code) => {
    const label = labels[code] ?? code;
    return { code, label, plain: plainWords(label), plainCode: plainWords(code) };
  });
  const exact = known.find(({ plain, plainCode }) => plain === words || plainCode === words);
  if (exact) return { ...exact, exact: true };
  const begun = known.filter(
    ({ plain }) => words.length >= 4 && (plain.startsWith(words) || words.startsWith(`${plain} `)),
  );
  const [only] = begun;
  return begun.length === 1 && only ? { ...only, exact: false } : undefined;
}

/** Words for kinds of property that tables use beside the program's own. */
const typeWords: Readonly<Record<string, ObjectType>> = {
  авто: 'vehicle',
  автомобіль: 'vehicle',
  'легковий автомобіль': 'vehicle',
  'вантажний автомобіль': 'vehicle',
  транспорт: 'vehicle',
  тз: 'vehicle',
  будинок: 'house',
  'жилий будинок': 'house',
  земля: 'land',
  ділянка: 'land',
  'нежитлова нерухомість': 'non-residential',
  приміщення: 'non-residential',
  'інше рухоме майно': 'movable',
  рухоме: 'movable',
  устаткування: 'equipment',
  товар: 'goods',
  частка: 'corporate-rights',
  'корпоративні права частка': 'corporate-rights',
  дебіторка: 'property-rights',
  'дебіторська заборгованість': 'property-rights',
  прикраси: 'jewellery',
  тварини: 'animals-perishables',
};

/** Reads a kind of property; undefined when the words name none. */
export function readObjectType(
  text: string,
): { readonly type: ObjectType; readonly exact: boolean } | undefined {
  const types = Object.keys(objectTypeDefinitions) as ObjectType[];
  const found = findWord(text, types, objectTypeLabels);
  if (found?.exact === true) return { type: found.code as ObjectType, exact: true };
  const words = plainWords(text);
  const known = Object.entries(typeWords).find(([word]) => plainWords(word) === words)?.[1];
  if (known !== undefined) return { type: known, exact: true };
  return found && { type: found.code as ObjectType, exact: false };
}
