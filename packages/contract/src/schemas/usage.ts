import { z } from 'zod';
import { id, instant, name } from './primitives.ts';

/** One measured use. `id` makes it count once, however often it is sent. */
export const usageEvent = z.strictObject({
  id: z.string().min(1).max(128),
  account: id,
  meter: name,
  quantity: z.number().min(0).max(1e15),
  at: instant.optional().describe('Now when left out; not in the future, at most 35 days old'),
});

export const reportUsageBody = z.strictObject({ events: z.array(usageEvent).min(1).max(1000) });

export const reportUsageAnswer = z.strictObject({
  counted: z.int(),
  duplicates: z.int(),
  refused: z.array(
    z.strictObject({
      id: z.string(),
      code: z.enum(['unknown-meter', 'not-found', 'too-old', 'in-the-future', 'limit-reached']),
      message: z.string(),
    }),
  ),
});
