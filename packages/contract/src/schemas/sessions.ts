import { z } from 'zod';
import { SCOPES, WIDGETS } from '../scopes.ts';
import { email, id, instant, name, text } from './primitives.ts';

/** Asked by the vendor’s back end with its secret key, for the person who is signed in to the vendor’s site. */
export const createPortalSessionBody = z.strictObject({
  account: id,
  user: z.strictObject({
    id: z.string().min(1).max(128),
    name: text.min(1),
    email: email.optional(),
  }),
  roles: z
    .array(name)
    .max(20)
    .optional()
    .describe('Left out: the roles that the person has as a member'),
  widgets: z.array(z.enum(WIDGETS)).min(1).default(['portal']),
  origin: z.url({ protocol: /^https?$/ }).describe('Origin of the page that will use the session'),
  /** Set for vendor staff who act for the customer; it is shown in the audit. */
  actAs: z.strictObject({ reason: text.min(1) }).optional(),
});

/** What `session-url` must answer to the page. */
export const portalSession = z.strictObject({
  token: z.string().describe('Short-lived, to be held in memory only'),
  expiresAt: instant,
  endpoint: z.string().describe('Base of the API, such as https://api.example.com'),
  zone: z.string().describe('Zone of the account'),
  locale: z.string().nullable(),
});
export type PortalSession = z.infer<typeof portalSession>;

export const whoAmI = z.strictObject({
  account: z.strictObject({
    id,
    name: text,
    kind: z.string(),
    zone: z.string(),
    currency: z.string(),
  }),
  user: z.strictObject({ id: z.string(), name: text }),
  roles: z.array(name),
  scopes: z.array(z.enum(SCOPES)),
  actingFor: z.boolean(),
  expiresAt: instant,
});
export type WhoAmI = z.infer<typeof whoAmI>;
