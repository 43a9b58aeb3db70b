import { z } from 'zod';
import * as policies from '../policies.ts';
import { route, type RouteContract } from './route.ts';

/** Published policies. */
export const policyRoutes = {
  listPolicies: route({
    method: 'GET',
    path: '/v1/policies',
    group: 'Policies',
    summary: 'Published policies',
    by: 'secret',
    answer: policies.policyList,
    status: 200,
    write: false,
  }),
  publishPolicies: route({
    method: 'POST',
    path: '/v1/policies',
    group: 'Policies',
    summary: 'Publish a whole set, or nothing',
    by: 'secret',
    body: policies.publishPoliciesBody,
    answer: policies.publishPoliciesAnswer,
    status: 201,
    write: true,
  }),
  undoMove: route({
    method: 'POST',
    path: '/v1/policies/{policy}/undo-move',
    group: 'Policies',
    summary: 'Put back what ran before it moved to its version',
    by: 'secret',
    params: z.strictObject({ policy: z.string().max(200) }),
    body: policies.undoMoveBody,
    answer: policies.undoMoveAnswer,
    status: 200,
    write: true,
  }),
  explainPolicy: route({
    method: 'GET',
    path: '/v1/policies/{policy}/explanation',
    group: 'Policies',
    summary: 'A policy in plain words, with its graph',
    by: 'either',
    scope: 'support',
    params: z.strictObject({ policy: z.string().max(200) }),
    answer: policies.policyExplanation,
    status: 200,
    write: false,
  }),
} as const satisfies Record<string, RouteContract>;
