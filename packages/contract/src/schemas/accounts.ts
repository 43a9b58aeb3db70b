import { z } from 'zod';
import {
  count,
  date,
  email,
  id,
  instant,
  name,
  pageOf,
  text,
  value,
  values,
} from './primitives.ts';

export const accountKind = z.enum(['vendor', 'reseller', 'customer', 'sub-account']);

export const account = z.strictObject({
  id,
  kind: accountKind,
  name: text,
  parent: id.nullable(),
  zone: z.string().max(64).describe('IANA zone, such as Europe/Berlin'),
  region: z.string().max(16),
  currency: z.string().regex(/^[A-Z]{3}$/),
  locale: z.string().max(35).nullable(),
});
export type Account = z.infer<typeof account>;

export const createAccountBody = z.strictObject({
  id: id.optional().describe('Your own id of the account; made up when left out'),
  kind: z.enum(['reseller', 'customer', 'sub-account']),
  name: text.min(1),
  parent: id.nullable().default(null),
  zone: z.string().max(64),
  region: z.string().max(16),
  currency: z.string().regex(/^[A-Z]{3}$/),
  locale: z.string().max(35).nullable().default(null),
});

/** Starts a subscription to a plan: the policies for that plan begin with `event`. */
export const createSubscriptionBody = z.strictObject({
  id: id.optional(),
  plan: name,
  bundle: name.optional().describe('What the plan is bought as, with all that it holds'),
  interval: z.enum(['month', 'year']),
  seats: count.optional().describe('Bought seats; the plan’s own number when left out'),
  addOns: z.record(name, z.int().min(0).max(1000)).default({}),
  event: name
    .default('sign-up')
    .describe(
      'What happened, such as sign-up or subscribed; `created` where the catalogue has no event for it',
    ),
  fields: values.default({}),
  choices: z.record(name, name).default({}),
});

export const subscription = z.strictObject({
  id,
  account: id,
  plan: name,
  bundle: name.exactOptional().describe('what the plan and some of the add-ons are bought as'),
  interval: z.enum(['month', 'year']),
  seats: count,
  addOns: z.record(name, count),
  currency: z.string(),
  startedAt: instant,
  /** End of what is paid; null before the first full charge. */
  paidThrough: date.nullable(),
  /** Changes that wait for their day. */
  scheduled: z.array(z.strictObject({ id, what: z.string(), to: value, at: instant })),
});
export type Subscription = z.infer<typeof subscription>;

/** Something that a system reports about a subject; events of the catalogue, never refused. */
export const reportEventBody = z.strictObject({
  event: name,
  account: id,
  subscription: id.optional(),
  /** One thing of the account, such as a boat; it alone hears it. */
  subject: id.optional(),
  fields: values.default({}),
});
export const reportEventAnswer = z.strictObject({
  heardBy: z.array(
    z.strictObject({
      policy: z.string(),
      state: z.string(),
      answer: z.enum(['accepted', 'ignored']),
    }),
  ),
});

/** Facts that the vendor knows; pushed to the policies that read them. */
export const setFactsBody = z.strictObject({
  account: id,
  /** One thing of the vendor's own, such as a device; left out: the account itself. */
  subject: id.optional(),
  facts: values,
});
export const setFactsAnswer = z.strictObject({
  heardBy: z.array(z.strictObject({ policy: z.string(), state: z.string() })),
});

/** Accounts that the session may look at. */
export const accountList = pageOf(account);

export const memberStatus = z.enum(['active', 'invited', 'removed']);

const person = z.string().min(1).max(128);
const relation = z.strictObject({ role: name, person });
const away = z.strictObject({ from: instant, to: instant, standIn: person });

/** What the vendor knows of the people around a member; it takes the place of what was said before. */
export const setMemberPeopleBody = z.strictObject({
  relations: z.array(relation).max(20),
  away: away.nullable(),
});

export const member = z.strictObject({
  id,
  account: id,
  /** Id of the person in the vendor’s own user base; null until an invitation is accepted. */
  person: z.string().max(128).nullable(),
  name: text,
  email,
  roles: z.array(name),
  status: memberStatus,
  hasSeat: z.boolean(),
  invitedAt: instant.nullable(),
  /** Until then an invitation holds its seat. */
  invitationHoldsUntil: instant.nullable(),
  joinedAt: instant.nullable(),
  lastActiveAt: instant.nullable(),
  relations: z
    .array(relation)
    .optional()
    .describe('who is something to this person, such as their manager; left out: nobody is'),
  away: away.optional().describe('while they are away, `standIn` may decide for them'),
});
export type Member = z.infer<typeof member>;

/** The published formula of seats: used = active + held; available = limit - used. */
export const seatCount = z.strictObject({
  /** null: unlimited, or no subscription (then `known` is false). */
  limit: count.nullable(),
  known: z.boolean(),
  active: count.describe('members with a seat who have joined'),
  held: count.describe('invitations that still hold a seat'),
  used: count,
  available: z.int().nullable().describe('may be negative after a downgrade; null when unlimited'),
});
export type SeatCount = z.infer<typeof seatCount>;

export const memberList = z.strictObject({
  seats: seatCount,
  items: z.array(member),
  nextCursor: z.string().nullable(),
});

export const inviteMemberBody = z.strictObject({
  email,
  name: text.min(1),
  roles: z.array(name).min(1).max(10),
  withSeat: z.boolean().default(true),
});

/** Used by the vendor’s back end to add somebody who is already known, with no invitation. */
export const addMemberBody = z.strictObject({
  account: id,
  person: z.string().min(1).max(128),
  email,
  name: text.min(1),
  roles: z.array(name).min(1).max(10),
  withSeat: z.boolean().default(true),
});

export const changeMemberBody = z.strictObject({
  roles: z.array(name).min(1).max(10).optional(),
  hasSeat: z.boolean().optional(),
});

export const acceptInvitationBody = z.strictObject({ person: z.string().min(1).max(128) });
