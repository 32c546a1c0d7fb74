import { z } from 'zod';

/** Terms of domain/procedure.md section 7 that are counted in days or months from an event. */
export const termKeys = [
  'arrest.afterDiscovery',
  'value.agree',
  'value.inform',
  'value.objection',
  'value.reportValidity',
  'application.prepare',
  'application.headCheck',
  'organizer.check',
  'publish.toAuctionFirst',
  'publish.toAuctionRepeat',
  'deposit.return',
  'protocol.form',
  'payment.winner',
  'act.issue',
  'arrest.lift',
  'creditor.request',
  'creditor.difference',
  'mortgagee.setOff',
  'complaint.file',
  'money.distribute',
  'jewellery.handOver',
  'fixedPrice.period',
] as const;
export type TermKey = (typeof termKeys)[number];

/** Events that start or satisfy a term. */
export const termEvents = [
  'property-discovered',
  'arrest-made',
  'value-determined',
  'value-agreed',
  'parties-informed',
  'notice-received',
  'objection-over',
  'report-signed',
  'application-sent',
  'application-received',
  'head-decided',
  'organizer-decided',
  'published',
  'auction-started',
  'auction-ended',
  'auction-failed',
  'deposits-returned',
  'protocol-formed',
  'payment-received',
  'act-issued',
  'arrests-lifted',
  'offer-received',
  'creditor-requested',
  'difference-paid',
  'set-off-made',
  'act-learned',
  'complaint-filed',
  'money-credited',
  'money-distributed',
  'property-seized',
  'handed-to-storage',
  'sold',
] as const;
export type TermEvent = (typeof termEvents)[number];

export const termUnits = ['calendar-days', 'working-days', 'months'] as const;
export type TermUnit = (typeof termUnits)[number];

/** A term: so much from an event, met when another event happens. */
export const termSchema = z.strictObject({
  amount: z.int().min(0).max(400),
  unit: z.enum(termUnits),
  from: z.enum(termEvents),
  satisfiedBy: z.enum(termEvents),
});
export type Term = z.infer<typeof termSchema>;
