import { z } from 'zod';
import { id } from '../primitives.ts';
import * as subjects from '../subjects.ts';
import { route, type RouteContract } from './route.ts';

/** The things of an account that policies of the vendor's own watch. */
export const subjectRoutes = {
  beginSubject: route({
    method: 'POST',
    path: '/v1/subjects',
    group: 'Subjects',
    summary: 'Begin the policies for one more thing of an account, such as a boat or a device',
    by: 'secret',
    body: subjects.beginSubjectBody,
    answer: subjects.subject,
    status: 201,
    write: true,
  }),
  listSubjects: route({
    method: 'GET',
    path: '/v1/accounts/{account}/subjects',
    group: 'Subjects',
    summary: 'The things of an account, and what policies say about each',
    by: 'secret',
    params: z.strictObject({ account: id }),
    answer: subjects.subjectList,
    status: 200,
    write: false,
  }),
  askForSubject: route({
    method: 'POST',
    path: '/v1/subjects/{subject}/requests',
    group: 'Subjects',
    summary: 'What the product asks for: a device that renews its lease',
    by: 'secret',
    params: z.strictObject({ subject: id }),
    body: subjects.askForSubjectBody,
    answer: subjects.askForSubjectAnswer,
    status: 200,
    write: true,
  }),
  endSubject: route({
    method: 'POST',
    path: '/v1/subjects/{subject}/end',
    group: 'Subjects',
    summary: 'The thing is no more: the policies about it end',
    by: 'secret',
    params: z.strictObject({ subject: id }),
    body: subjects.endSubjectBody,
    answer: subjects.subject,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
