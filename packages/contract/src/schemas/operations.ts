import { z } from 'zod';
import { id, instant, name, text } from './primitives.ts';

/** What the vendor turns on and off at once, for everybody. */
export const productSwitch = z.strictObject({
  name,
  title: text,
  on: z.boolean(),
  normally: z.enum(['on', 'off']),
  /** null: nobody has used it yet. */
  changedAt: instant.nullable(),
});
export const switchList = z.strictObject({ items: z.array(productSwitch) });

export const turnSwitchBody = z.strictObject({
  on: z.boolean(),
  reason: text.max(500).nullable().default(null).describe('Kept in the audit of each account'),
});

/** While it is on, nothing of the account is deleted; what fell due meanwhile is, when it is lifted. */
export const legalHoldBody = z.strictObject({
  on: z.boolean(),
  reason: text.max(500).nullable().default(null).describe('Kept in the audit'),
});
export const legalHoldAnswer = z.strictObject({
  account: id,
  on: z.boolean(),
  /** Deletions that wait for it to be lifted. */
  waiting: z.int(),
});
