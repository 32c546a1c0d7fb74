import { z } from 'zod';
import {
  auctionPageSchema,
  auctionSchema,
  bidSchema,
  placeBidSchema,
  registerBidderSchema,
} from '../shared/central-api/auction.ts';
import { documentRequestSchema, documentSchema } from '../shared/central-api/document.ts';
import {
  enrolmentRequestSchema,
  enrolmentSchema,
  tokenRequestSchema,
  tokenSchema,
} from '../shared/central-api/enrolment.ts';
import { feedPageSchema } from '../shared/central-api/feed.ts';
import {
  lotPageSchema,
  lotSchema,
  manifestAnswerSchema,
  publicLotSchema,
} from '../shared/central-api/lot.ts';
import * as commands from '../shared/central-api/lot-commands.ts';
import { milestoneSchema, recordMilestoneSchema } from '../shared/central-api/milestone.ts';
import { officeSchema, officeUserSchema } from '../shared/central-api/office.ts';
import { problemSchema } from '../shared/central-api/problem.ts';
import * as reference from '../shared/central-api/reference.ts';
import { serviceInfoSchema } from '../shared/central-api/service-info.ts';
import { applicationSchema } from '../shared/domain/application.ts';
import { moneySchema } from '../shared/domain/money.ts';

/** Schemas that stand under their own name; everything else is written where it is used. */
const named: Readonly<Record<string, z.ZodType>> = {
  Application: applicationSchema,
  Auction: auctionSchema,
  AuctionPage: auctionPageSchema,
  Bid: bidSchema,
  Calendar: reference.calendarSchema,
  Classifier: reference.classifierSchema,
  CreateLot: commands.createLotSchema,
  Document: documentSchema,
  DocumentRequest: documentRequestSchema,
  Enrolment: enrolmentSchema,
  EnrolmentRequest: enrolmentRequestSchema,
  FeedPage: feedPageSchema,
  Ground: commands.groundSchema,
  Lot: lotSchema,
  LotPage: lotPageSchema,
  Manifest: manifestAnswerSchema,
  Milestone: milestoneSchema,
  Money: moneySchema,
  Office: officeSchema,
  OfficeUser: officeUserSchema,
  PlaceBid: placeBidSchema,
  Platform: reference.platformSchema,
  PlatformRequest: reference.platformRequestSchema,
  Problem: problemSchema,
  PublicLot: publicLotSchema,
  RecordMilestone: recordMilestoneSchema,
  RegisterBidder: registerBidderSchema,
  Service: serviceInfoSchema,
  SubmitLot: commands.submitLotSchema,
  Token: tokenSchema,
  TokenRequest: tokenRequestSchema,
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The named schemas, and a function that gives any schema as a reference to them where it is one. Written as input:
 * requests are strict (`additionalProperties: false`), answers stay open for fields to come.
 */
export function componentSchemas(): {
  readonly schemas: Json;
  readonly schemaOf: (schema: z.ZodType) => Json;
} {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodType, string>();
  for (const [id, schema] of Object.entries(named)) {
    registry.add(schema, { id });
    names.set(schema, id);
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri, unrepresentable: 'any' });
  const clean = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema)]));
  const schemaOf = (schema: z.ZodType): Json => {
    const name = names.get(schema);
    if (name !== undefined) return { $ref: uri(name) };
    const { $defs: _inComponents, ...own } = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      metadata: registry,
    });
    return withoutIds(own) as Json;
  };
  return { schemas: clean, schemaOf };
}

function uri(id: string): string {
  return `#/components/schemas/${id}`;
}

/** `$id` and `$schema` belong to documents of their own, not to parts of this one; definitions stand in components. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '$schema' && key !== '$id');
  return Object.fromEntries(
    kept.map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string' ? part.replace('#/$defs/', uri('')) : withoutIds(part),
    ]),
  );
}
