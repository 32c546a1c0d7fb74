import { z } from 'zod';
import type { DossierContent } from '../fields/sections.ts';
import type { ObjectType } from '../object-types/object-type.ts';

export const contentParts = [
  'proceeding',
  'parties',
  'object',
  'rights',
  'valuation',
  'sale',
  'storage',
  'payment',
] as const;
export const fileParts = ['documents', 'photos'] as const;
export const parts = [...contentParts, ...fileParts] as const;
/** What can be taken over into a new dossier. */
export type Part = (typeof parts)[number];
export type ContentPart = (typeof contentParts)[number];
export const partSchema = z.enum(parts);
export const contentPartSchema = z.enum(contentParts);

/** What is usually the same in the next lot of the same proceeding. */
export const usualParts: readonly Part[] = ['proceeding', 'parties', 'storage', 'payment'];

/**
 * Gives the chosen parts of a content for a new dossier. The object's own fields and its things go only to the same
 * kind of property. The number of the previous lot and the expected day belong to one auction and are not carried.
 */
export function contentOfParts(
  source: { readonly objectType: ObjectType; readonly content: DossierContent },
  chosen: readonly Part[],
  objectType: ObjectType,
): DossierContent {
  const has = (part: Part): boolean => chosen.includes(part);
  const { details, items, sale, ...sections } = source.content;
  const kept = Object.fromEntries(
    Object.entries(sections).filter(([section]) => has(section as Part)),
  ) as DossierContent;
  const sameKind = source.objectType === objectType && has('object');
  const { previousLotNumber: _lot, expectedAuctionOn: _day, ...ofSale } = sale ?? {};
  return {
    ...kept,
    ...(has('sale') && sale ? { sale: ofSale } : {}),
    ...(sameKind && details ? { details } : {}),
    ...(sameKind && items ? { items } : {}),
  };
}
