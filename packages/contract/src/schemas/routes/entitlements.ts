import { z } from 'zod';
import * as entitlements from '../entitlements.ts';
import * as usage from '../usage.ts';
import { id } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

/** What an account may use, and what it has used. */
export const entitlementRoutes = {
  readEntitlements: route({
    method: 'GET',
    path: '/v1/entitlements',
    group: 'Entitlements',
    summary: 'Everything an account may use now, and why',
    by: 'either',
    scope: 'view',
    query: z.strictObject({ account: id.optional() }),
    answer: entitlements.entitlementView,
    status: 200,
    write: false,
  }),
  checkEntitlement: route({
    method: 'GET',
    path: '/v1/check',
    group: 'Entitlements',
    summary: 'May this account use one feature',
    by: 'either',
    scope: 'view',
    query: entitlements.checkQuery,
    answer: entitlements.check,
    status: 200,
    write: false,
  }),
  checkEntitlements: route({
    method: 'POST',
    path: '/v1/checks',
    group: 'Entitlements',
    summary: 'May this account use each of these features',
    by: 'either',
    scope: 'view',
    body: entitlements.checkBatchBody,
    answer: entitlements.checkBatchAnswer,
    status: 200,
    write: false,
  }),

  reportUsage: route({
    method: 'POST',
    path: '/v1/usage',
    group: 'Usage',
    summary: 'Report measured use',
    by: 'secret',
    body: usage.reportUsageBody,
    answer: usage.reportUsageAnswer,
    status: 202,
    write: false,
  }),
} as const satisfies Record<string, RouteContract>;
