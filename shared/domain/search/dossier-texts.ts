import type { Field } from '../fields/field.ts';
import { itemFields } from '../fields/object.ts';
import { type DossierContent, sections } from '../fields/sections.ts';
import { objectTypeDefinitions } from '../object-types/definitions.ts';

/** Everything of a dossier that a person may look for. */
export type Findable = {
  readonly content: DossierContent;
  /** Titles and original names of its files. */
  readonly fileNames?: readonly string[];
  /** Number of the lot, numbers of its papers and auctions. */
  readonly numbers?: readonly string[];
  /** Words of what was chosen and of the kind of property, as the screen shows them. */
  readonly choices?: readonly string[];
};

/**
 * Gives all texts of a dossier, one a value. Codes of choices, ids of rows and yes/no are nothing to look for: the words
 * of choices that are come from the caller, who has the labels.
 */
export function textsOf({
  content,
  fileNames = [],
  numbers = [],
  choices = [],
}: Findable): readonly string[] {
  const texts: string[] = [];
  const parts = content as Readonly<Record<string, unknown>>;
  for (const [section, keys] of choicesBySection()) collect(parts[section], '', keys, texts);
  return [...texts, ...fileNames, ...numbers, ...choices];
}

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Keys of fields that hold a code of a list, by section. */
function choicesBySection(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= new Map<string, ReadonlySet<string>>([
    ...Object.entries(sections).map(([name, fields]) => [name, choiceKeys(fields)] as const),
    [
      'details',
      new Set(Object.values(objectTypeDefinitions).flatMap(({ fields }) => [...choiceKeys(fields)])),
    ],
    ['items', choiceKeys(itemFields)],
  ]);
  return known;
}

function choiceKeys(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) =>
      field.kind === 'list' ? [...choiceKeys(field.fields)] : field.kind === 'choice' ? [field.key] : [],
    ),
  );
}

const code = /^[a-z][a-z0-9-]*$/u;

function collect(value: unknown, key: string, choices: ReadonlySet<string>, texts: string[]): void {
  if (typeof value === 'string') {
    if (key !== 'id' && !(choices.has(key) && code.test(value))) texts.push(value);
  } else if (typeof value === 'number') texts.push(sumText(value));
  else if (Array.isArray(value)) for (const row of value) collect(row, '', choices, texts);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) collect(child, name, choices, texts);
}

/** Kopiykas as the sum is read: 1250000, with kopiykas 1250000,50. */
function sumText(kopiykas: number): string {
  const rest = kopiykas % 100;
  const whole = String(Math.floor(kopiykas / 100));
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}
