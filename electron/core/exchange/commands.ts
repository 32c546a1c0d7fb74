import { z } from 'zod';
import { documentListRequestSchema, documentRefRequestSchema } from '../../../shared/central-api/document.ts';
import { recordMilestoneSchema } from '../../../shared/central-api/milestone.ts';
import {
  groundSchema,
  returnLotSchema,
  submitLotSchema,
  withdrawLotSchema,
} from '../../../shared/central-api/lot-commands.ts';
import { applicationSchema } from '../../../shared/domain/application.ts';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import { auctionIdSchema, sha256Schema } from '../../../shared/domain/ids.ts';
import { kopiykasSchema } from '../../../shared/domain/money.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';

const groundOfAuction = z.strictObject({ auctionId: auctionIdSchema, ...groundSchema.shape });

/**
 * What may wait in the outbox, by name; checked when put in and again when read. `submit-dossier` is one command
 * for the person and several calls for the line: draft, documents, submission. `manifest` is the canonical text.
 */
export const commandPayloads = {
  'submit-dossier': z.strictObject({
    ...submitLotSchema.shape,
    application: applicationSchema,
    ruleSet: z.string().min(1).max(100),
    ...documentListRequestSchema.shape,
  }),
  withdraw: withdrawLotSchema,
  close: z.strictObject({}),
  accept: z.strictObject({}),
  return: returnLotSchema,
  publish: z.strictObject({}),
  /** `documentSha256` names a file that travels before the command; `documentTitle` is how the others see it. */
  milestone: z.strictObject({
    auctionId: auctionIdSchema,
    kind: recordMilestoneSchema.shape.kind,
    met: z.boolean(),
    on: civilDateSchema,
    sumKopiykas: kopiykasSchema.optional(),
    documentSha256: sha256Schema.optional(),
    documentTitle: documentRefRequestSchema.shape.title.optional(),
    documentType: documentRefRequestSchema.shape.type,
  }),
  suspend: groundOfAuction,
  resume: groundOfAuction,
  cancel: groundOfAuction,
} as const;

export type CommandName = keyof typeof commandPayloads;
export type CommandPayload<N extends CommandName> = z.infer<(typeof commandPayloads)[N]>;
/** A name with the payload that belongs to it. */
export type CommandBody = {
  readonly [N in CommandName]: { readonly name: N; readonly payload: CommandPayload<N> };
}[CommandName];

/**
 * Reads a stored or new command. Takes name and raw payload; gives both typed, or undefined when the name is not known
 * or the payload does not fit its schema.
 */
export function parseCommand(name: string, payload: unknown): CommandBody | undefined {
  if (!Object.hasOwn(commandPayloads, name)) return undefined;
  const parsed = commandPayloads[name as CommandName].safeParse(payload);
  return parsed.success ? ({ name, payload: parsed.data } as CommandBody) : undefined;
}

/** The role a command is sent under (decisions.md: States and roles); undefined: all roles of its person. */
export function roleOfCommand(command: CommandBody): CentralRole | undefined {
  if (command.name === 'milestone') return roleOfMilestone[command.payload.kind];
  return roles[command.name];
}

const roleOfMilestone = {
  payment: 'organizer-publisher',
  act: 'officer',
  transfer: 'officer',
  'deposit-return': 'organizer-publisher',
} as const;

const roles: Readonly<Partial<Record<CommandName, CentralRole>>> = {
  'submit-dossier': 'officer',
  withdraw: 'officer',
  close: 'officer',
  accept: 'organizer-checker',
  publish: 'organizer-publisher',
};
