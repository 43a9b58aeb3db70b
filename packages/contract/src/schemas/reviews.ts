import { z } from 'zod';
import { count, id, instant, name, page, text, values } from './primitives.ts';

/** A window of a review for one account, as one reader sees it. */
const window = {
  id,
  review: name,
  title: z.string(),
  version: z.int(),
  /** May be a sub-account of the reader’s. */
  account: z.strictObject({ id, name: text }),
  about: name.describe('The kind of subject that people answer for'),
  status: z.enum(['open', 'closed']),
  openedAt: instant,
  closesAt: instant,
  answers: z.array(name).describe('What may be answered'),
  mayChange: z.boolean().describe('Whether an answer may be replaced until the window closes'),
  members: count.describe('Subjects in the window that this reader may see'),
  toAnswer: count.describe('Of these, those that still wait for the answer of this reader'),
};
export const reviewWindow = z.strictObject(window);
export type ReviewWindowItem = z.infer<typeof reviewWindow>;

/** One subject of a window. */
export const reviewMember = z.strictObject({
  member: id,
  label: text.describe('The name of a member who has the seat; else the id of the subject'),
  facts: values.describe('What the review knows of it: now, or as it was decided'),
  unclear: z
    .boolean()
    .describe('Whether it belongs to the review could not be told, so it is in it'),
  asked: z.array(z.strictObject({ person: z.string(), name: text })),
  mayAnswer: z.boolean().describe('Whether this reader may answer now'),
  recommendation: name.nullable(),
  own: z.strictObject({ answer: name, at: instant }).nullable(),
  given: z
    .array(z.strictObject({ person: z.string(), name: text, answer: name, at: instant }))
    .describe('Everything that was answered, for those who oversee the account; else the own'),
  leftAt: instant.nullable().describe('When it left the window, because it is no more'),
  result: z
    .strictObject({
      answer: name.nullable().describe('`null`: nobody answered, and nothing could be recommended'),
      by: z.enum(['people', 'default', 'recommendation']),
      people: z.array(text),
      at: instant,
    })
    .nullable()
    .describe('What took effect'),
});
export type ReviewMemberItem = z.infer<typeof reviewMember>;

export const reviewQuery = z.strictObject({
  account: id.optional(),
  status: z.enum(['open', 'closed']).default('open'),
  ...page,
});
export const reviewList = z.strictObject({
  items: z.array(reviewWindow),
  nextCursor: z.string().nullable(),
});

export const reviewMembersQuery = z.strictObject(page);
export const reviewDetail = z.strictObject({
  ...window,
  items: z.array(reviewMember),
  nextCursor: z.string().nullable(),
});

export const answerReviewBody = z.strictObject({
  member: id.describe('The subject that it is about'),
  answer: name.describe('One of the answers of the review'),
});
