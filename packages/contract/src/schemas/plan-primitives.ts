import { z } from 'zod';
import type { BecausePlan } from '../plan.ts';
import type { Span } from '../span.ts';
import { TIME_UNITS, type TimeSpan } from '../time-span.ts';
import type { ValueType } from '../value.ts';
import { value } from './primitives.ts';

/** A name as a policy writes it; regions and states may be in capitals. */
export const word = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

export const span = z.strictObject({
  file: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
}) satisfies z.ZodType<Span>;

/** A name and a text: `because unpaid "Nobody paid in time."`. */
export const because = z.strictObject({
  reason: word,
  text: z.string(),
}) satisfies z.ZodType<BecausePlan>;

export const timeUnit = z.enum(TIME_UNITS);

export const timeSpan = z.strictObject({
  count: z.number(),
  unit: timeUnit,
  business: z.boolean(),
}) satisfies z.ZodType<TimeSpan>;

export const valueType = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'number',
      'date',
      'instant',
      'duration',
      'plan',
      'bundle',
      'role',
      'region',
      'yes-or-no',
      'text',
      'percent',
    ]),
  }),
  z.strictObject({ kind: z.literal('money'), currency: z.string().nullable() }),
  z.strictObject({ kind: z.literal('one-of'), values: z.array(z.string()) }),
]) satisfies z.ZodType<ValueType>;

/** Values by name, where names may be any word of a policy. */
export const valuesByName = z.record(z.string(), value);
