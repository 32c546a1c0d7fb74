import { unreachable } from '../../assert.ts';
import type { FieldValue } from '../fields/field.ts';
import type { DossierContent, Pointer } from '../fields/sections.ts';
import { valueAt } from '../fields/walk.ts';
import { type Hit, hitLabel, hitPath, regionOf, settlementOf } from './hit.ts';

/** What choosing a code fills beside the field that it was chosen in. */
export type Fills = 'place' | 'region' | 'class';
type Change = { readonly pointer: Pointer; readonly value: FieldValue };

const longestPath = 3_000;

/** Gives the text that a field shows for a hit: the settlement, the region, or the code itself. */
export function shownText(fills: Fills, key: string, hit: Hit): string {
  if (fills === 'class' || key === 'katottg') return hit.code;
  return fills === 'region' ? hitLabel(hit) : settlementOf(hit);
}

/** Gives a path as a dossier keeps it; places are told apart by it when they have the same name. */
export function pathText(hit: Hit): string {
  return hitPath(hit)
    .join(hit.scheme === 'katottg' ? ', ' : ' › ')
    .slice(0, longestPath);
}

/**
 * Gives the values that a choice sets: code, version and path in words, so that an old dossier says the same whatever
 * is imported later. `at` is the field that was chosen in; the others stand beside it.
 */
export function choiceChanges(fills: Fills, at: Pointer, hit: Hit): readonly Change[] {
  const beside = at.slice(0, at.lastIndexOf('/'));
  const set = (key: string, value: string): Change => ({ pointer: `${beside}/${key}`, value });
  switch (fills) {
    case 'region':
      return [{ pointer: at, value: hitLabel(hit) }];
    case 'class':
      return [
        set('classCode', hit.code),
        set('className', pathText(hit)),
        set('classVersion', `${hit.scheme} ${hit.version}`),
      ];
    case 'place':
      return [
        set('region', regionOf(hit)),
        set('settlement', settlementOf(hit)),
        set('katottg', hit.code),
        set('placePath', pathText(hit)),
        set('katottgVersion', hit.version),
      ];
    default:
      return unreachable(fills);
  }
}

const placeKeys = ['region', 'settlement', 'katottg'];

/**
 * Gives what typing over a chosen value makes untrue: the path and version of a choice that is no longer what the field
 * says, and the code when the place itself was typed anew. Nothing when nothing had been chosen.
 */
export function staleAfter(content: DossierContent, pointer: Pointer): readonly Change[] {
  const cut = pointer.lastIndexOf('/');
  const [beside, key] = [pointer.slice(0, cut), pointer.slice(cut + 1)];
  if (beside !== '/object') return [];
  const clear = (keys: readonly string[]): readonly Change[] =>
    keys
      .map((name) => ({ pointer: `${beside}/${name}`, value: null }))
      .filter((change) => change.pointer !== pointer && valueAt(content, change.pointer) !== undefined);
  if (placeKeys.includes(key) && valueAt(content, `${beside}/placePath`) !== undefined)
    return clear(['katottg', 'placePath', 'katottgVersion']);
  return key === 'classCode' ? clear(['className', 'classVersion']) : [];
}

const under: Readonly<Record<string, readonly Pointer[]>> = {
  '/object/settlement': ['/object/placePath', '/object/katottgVersion', '/object/katottg'],
  '/object/classCode': ['/object/className', '/object/classVersion'],
};

/** Gives the derived values that a form shows under a field: path and version of what was chosen in it. */
export function shownUnder(pointer: Pointer): readonly Pointer[] {
  return under[pointer] ?? [];
}
