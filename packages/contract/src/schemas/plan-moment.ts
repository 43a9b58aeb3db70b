import { z } from 'zod';
import type { CapPlan, MomentReference, NameReference } from '../plan.ts';
import { word } from './plan-primitives.ts';

/** A date or instant that a deadline is made from. */
export const nameReference = z.strictObject({
  source: z.enum(['fact', 'memory', 'field']),
  name: word,
}) satisfies z.ZodType<NameReference>;

/** A moment that an action names. */
export const momentReference = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin') }),
  z.strictObject({ kind: z.literal('deadline'), deadline: word }),
  z.strictObject({ kind: z.enum(['start-of', 'end-of', 'instant-of']), date: nameReference }),
]) satisfies z.ZodType<MomentReference>;

/** How far a deadline may be moved. */
export const cap = z.strictObject({
  notAfter: z.array(momentReference),
  notBefore: z.array(momentReference),
  refuse: z.string().nullable(),
}) satisfies z.ZodType<CapPlan>;
