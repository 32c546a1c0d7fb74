import { z } from 'zod';
import { civilDateSchema } from '../domain/civil-date.ts';
import { instantSchema } from './instant.ts';
import { officeIdSchema } from './office.ts';

/** A partner or agent platform and its agreement. */
export const platformRequestSchema = z.strictObject({
  id: officeIdSchema,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['partner', 'agent']),
  agreementNumber: z.string().trim().min(1).max(100),
  agreementFrom: civilDateSchema,
  agreementUntil: civilDateSchema.optional(),
});
export const platformSchema = z.object({
  ...platformRequestSchema.shape,
  rev: z.int(),
  updatedAt: instantSchema,
});
export const platformListSchema = z.object({ items: z.array(platformSchema) });
export type Platform = z.infer<typeof platformSchema>;

export const classifierSchemeSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
/**
 * One version of a classifier; codes are flat, `parent` makes the tree. `category` says what a place of the codifier is
 * (O, K, P, H, M, X, C, B of КАТОТТГ).
 */
export const classifierRequestSchema = z.strictObject({
  version: z.string().min(1).max(60),
  title: z.string().min(1).max(300),
  codes: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(60),
        name: z.string().min(1).max(500),
        parent: z.string().max(60).optional(),
        category: z.string().max(20).optional(),
      }),
    )
    .max(100_000),
});
export const classifierSchema = z.object({ scheme: z.string(), ...classifierRequestSchema.shape });
/** How the feed tells of a new version of a classifier. */
export const announcedClassifierSchema = z.object({
  scheme: classifierSchemeSchema,
  version: classifierRequestSchema.shape.version,
  title: classifierRequestSchema.shape.title,
  codeCount: z.int().min(0),
});

/** Working-day calendar: days off that fall on weekdays and working days that fall on weekends. */
export const calendarRequestSchema = z.strictObject({
  version: z.string().min(1).max(60),
  nonWorkingDays: z.array(civilDateSchema).max(5_000),
  workingWeekends: z.array(civilDateSchema).max(5_000),
});
export const calendarSchema = z.object({ ...calendarRequestSchema.shape, updatedAt: instantSchema });

/** Rule sets travel whole; their own schema is `shared/domain/rules/rule-set.ts`. */
export const ruleSetListSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
export const ruleSetAnswerSchema = z.record(z.string(), z.unknown());

const transitionSchema = z.object({
  from: z.array(z.string()),
  to: z.string(),
  by: z.array(z.string()),
  needs: z.array(z.string()),
});
/** `GET /state-tables`: the tables that server, client and tests move by. */
export const stateTablesSchema = z.object({
  lot: z.array(z.record(z.string(), z.unknown())),
  auction: z.array(z.record(z.string(), z.unknown())),
});
export type Transition = z.infer<typeof transitionSchema>;

/** `POST /test/clock`, only in test mode, by anybody signed in: moves the simulated clock forward. */
export const moveClockSchema = z.union([
  z.strictObject({ advanceTo: instantSchema }),
  z.strictObject({
    advanceMs: z
      .int()
      .min(1)
      .max(400 * 86_400_000),
  }),
]);
export const clockSchema = z.object({ simulatedTime: instantSchema, serverTime: instantSchema });
