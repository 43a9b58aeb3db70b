import { z } from 'zod';
import { id } from '../primitives.ts';
import * as reviews from '../reviews.ts';
import { route, type RouteContract } from './route.ts';

/** What people are asked about many subjects at once, in a window. */
export const reviewRoutes = {
  listReviews: route({
    method: 'GET',
    path: '/v1/reviews',
    group: 'Reviews',
    summary:
      'The windows in which this person is asked; all of the account for those who oversee it',
    by: 'either',
    scope: 'view',
    query: reviews.reviewQuery,
    answer: reviews.reviewList,
    status: 200,
    write: false,
  }),
  readReview: route({
    method: 'GET',
    path: '/v1/reviews/{review}',
    group: 'Reviews',
    summary:
      'One window with its subjects: what is asked, recommended, answered, and what took effect',
    by: 'either',
    scope: 'view',
    params: z.strictObject({ review: id }),
    query: reviews.reviewMembersQuery,
    answer: reviews.reviewDetail,
    status: 200,
    write: false,
  }),
  answerReview: route({
    method: 'POST',
    path: '/v1/reviews/{review}/answers',
    group: 'Reviews',
    summary: 'Answer about one subject of an open window',
    by: 'portal',
    scope: 'requests:write',
    params: z.strictObject({ review: id }),
    body: reviews.answerReviewBody,
    answer: reviews.reviewMember,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
