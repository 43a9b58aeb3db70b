import { z } from 'zod';
import * as operations from '../operations.ts';
import { id, name } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

/** What the vendor switches and holds by hand. */
export const operationRoutes = {
  listSwitches: route({
    method: 'GET',
    path: '/v1/switches',
    group: 'Operations',
    summary: 'The switches of the catalogue, and which are on',
    by: 'secret',
    answer: operations.switchList,
    status: 200,
    write: false,
  }),
  turnSwitch: route({
    method: 'POST',
    path: '/v1/switches/{switch}',
    group: 'Operations',
    summary: 'Turn a switch on or off, for every account at once',
    by: 'secret',
    params: z.strictObject({ switch: name }),
    body: operations.turnSwitchBody,
    answer: operations.productSwitch,
    status: 200,
    write: true,
  }),
  setLegalHold: route({
    method: 'POST',
    path: '/v1/accounts/{account}/legal-hold',
    group: 'Operations',
    summary: 'Keep the data of an account from being deleted, or let it be deleted again',
    by: 'secret',
    params: z.strictObject({ account: id }),
    body: operations.legalHoldBody,
    answer: operations.legalHoldAnswer,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
