import { z } from 'zod';
import { documentListRequestSchema, documentRequestSchema } from './document.ts';
import { lotAnswerSchema, lotPageSchema, lotSchema, manifestAnswerSchema } from './lot.ts';
import * as commands from './lot-commands.ts';
import { lotStateSchema } from '../domain/dossier.ts';
import { queryInteger } from './query.ts';
import { change, create, read } from './route.ts';

const tag = 'lots';
const publisher = ['organizer-publisher'] as const;
const officer = ['officer'] as const;
const documentWriters = ['officer', 'organizer-checker', 'organizer-publisher'] as const;

const lotQuery = z.strictObject({
  state: lotStateSchema.optional(),
  after: z.string().max(100).optional(),
  limit: queryInteger(1, 200).optional(),
});

function transition<const Name extends string, const Roles extends Parameters<typeof change>[0]['access']>(
  name: Name,
  summary: string,
  access: Roles,
  body: z.ZodType,
) {
  return change({
    operationId: `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Lot`,
    method: 'POST',
    path: `/lots/{id}/${name}`,
    summary,
    tag,
    access,
    body,
    answers: { 200: lotSchema },
    refusals: [409, 422],
  });
}

/** Lots, their documents and their state changes. */
export const lotRoutes = [
  read({
    operationId: 'listLots',
    method: 'GET',
    path: '/lots',
    summary: 'Lots that the caller may see, oldest first',
    tag,
    access: 'signed-in',
    query: lotQuery,
    answers: { 200: lotPageSchema },
  }),
  create({
    operationId: 'createLot',
    method: 'POST',
    path: '/lots',
    summary: 'Create a draft under the id made by the client',
    tag,
    access: officer,
    body: commands.createLotSchema,
    answers: { 201: lotSchema },
    refusals: [409, 422],
    etag: true,
  }),
  read({
    operationId: 'getLot',
    method: 'GET',
    path: '/lots/{id}',
    summary: 'One lot',
    tag,
    access: 'signed-in',
    answers: { 200: lotAnswerSchema },
    etag: true,
  }),
  read({
    operationId: 'getLotManifest',
    method: 'GET',
    path: '/lots/{id}/manifest',
    summary: 'The manifest of the last submission, its exact text',
    tag,
    access: 'signed-in',
    answers: { 200: manifestAnswerSchema },
  }),
  change({
    operationId: 'patchLot',
    method: 'PATCH',
    path: '/lots/{id}',
    summary: 'Replace the application or the rule set of a draft or returned lot',
    tag,
    access: officer,
    body: commands.patchLotSchema,
    answers: { 200: lotSchema },
    refusals: [409, 422],
  }),
  change({
    operationId: 'deleteLot',
    method: 'DELETE',
    path: '/lots/{id}',
    summary: 'Delete a draft that was never submitted; leaves a tombstone in the feed',
    tag,
    access: officer,
    answers: { 204: 'empty' },
    refusals: [409],
  }),
  change({
    operationId: 'putLotDocuments',
    method: 'PUT',
    path: '/lots/{id}/documents',
    summary: 'Replace the list of the dossier’s documents; earlier versions are kept',
    tag,
    access: officer,
    body: documentListRequestSchema,
    answers: { 200: lotSchema },
    refusals: [409, 422],
  }),
  change({
    operationId: 'addLotDocument',
    method: 'POST',
    path: '/lots/{id}/documents',
    summary: 'Add one document, or a new version of it under the same id',
    tag,
    access: documentWriters,
    body: documentRequestSchema,
    answers: { 201: lotSchema },
    refusals: [409, 422],
  }),
  // A lot whose way of sale the officer organizes by its rule set is refused to organizers: 409 organized-by-officer.
  transition('submit', 'Send the sealed dossier to the organizer', officer, commands.submitLotSchema),
  transition('withdraw', 'Take the lot back before publication', officer, commands.withdrawLotSchema),
  transition(
    'accept',
    'Find the dossier in order (not where the officer organizes the auction)',
    ['organizer-checker'],
    commands.acceptLotSchema,
  ),
  transition(
    'return',
    'Send the dossier back with reasons',
    ['organizer-checker', 'organizer-publisher'],
    commands.returnLotSchema,
  ),
  transition(
    'publish',
    'Publish and open the first auction (not where the officer organizes it)',
    publisher,
    commands.publishLotSchema,
  ),
  transition(
    'cancel',
    'Cancel the published lot and its auction',
    ['officer', 'organizer-publisher'],
    commands.groundSchema,
  ),
  transition('keep', 'The creditor keeps the unsold property', officer, commands.keepLotSchema),
  transition('return-to-debtor', 'The unsold property goes back', officer, commands.returnToDebtorSchema),
  transition('close', 'Close the finished lot', officer, commands.closeLotSchema),
] as const;
