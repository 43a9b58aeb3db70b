import { z } from 'zod';
import type { Money } from '../money.ts';

/** Ids are opaque; what comes from outside is short, printable and has no separator of ours. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .describe('Opaque id');

/** A kebab-case name of the policy language; also the names of events at the edge. */
export const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .describe('A name as the policy writes it');

export const instant = z.iso.datetime({ offset: false }).describe('ISO 8601 instant in UTC');
export const date = z.iso.date().describe('Calendar date, 2026-03-01');
export const text = z.string().max(500);
export const email = z.email().max(254);
export const count = z.int().min(0);

/** Whole minor units as a decimal string, so that no float ever touches money. */
export const money = z
  .strictObject({
    minor: z.string().regex(/^-?\d{1,18}$/),
    exponent: z.int().min(0).max(4),
    currency: z.string().regex(/^[A-Z]{3}$/),
  })
  .describe('Integer minor units with the exponent of the currency') satisfies z.ZodType<Money>;

/** A value of a field, a fact or a setting. `null` is nothing; leave a key out for unknown. */
export const value = z.union([
  z.number(),
  z.boolean(),
  z.string().max(1000),
  money,
  z.strictObject({
    count: z.number(),
    unit: z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']),
    business: z.boolean(),
  }),
  z.null(),
]);

/** Keys are names of the language, so that `__proto__` and friends never arrive. */
export const values = z.record(name, value);

export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
};

/** One page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
