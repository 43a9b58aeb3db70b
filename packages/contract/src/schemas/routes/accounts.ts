import { z } from 'zod';
import * as accounts from '../accounts.ts';
import { id, page } from '../primitives.ts';
import { route, type RouteContract } from './route.ts';

const listQuery = z.strictObject(page);

/** Accounts, their subscriptions, and what the vendor tells about them. */
export const accountRoutes = {
  createAccount: route({
    method: 'POST',
    path: '/v1/accounts',
    group: 'Accounts',
    summary: 'Create an account',
    by: 'secret',
    body: accounts.createAccountBody,
    answer: accounts.account,
    status: 201,
    write: true,
  }),
  listAccounts: route({
    method: 'GET',
    path: '/v1/accounts',
    group: 'Accounts',
    summary: 'List accounts: all of them with a secret key, its own and those below with a session',
    by: 'either',
    scope: 'view',
    query: listQuery,
    answer: accounts.accountList,
    status: 200,
    write: false,
  }),
  createSubscription: route({
    method: 'POST',
    path: '/v1/accounts/{account}/subscriptions',
    group: 'Accounts',
    summary: 'Start a subscription',
    by: 'secret',
    params: z.strictObject({ account: id }),
    body: accounts.createSubscriptionBody,
    answer: accounts.subscription,
    status: 201,
    write: true,
  }),
  reportEvent: route({
    method: 'POST',
    path: '/v1/events',
    group: 'Accounts',
    summary: 'Report something that has happened',
    by: 'secret',
    body: accounts.reportEventBody,
    answer: accounts.reportEventAnswer,
    status: 200,
    write: true,
  }),
  setFacts: route({
    method: 'POST',
    path: '/v1/facts',
    group: 'Accounts',
    summary: 'Tell facts about an account, or about a subject of it',
    by: 'secret',
    body: accounts.setFactsBody,
    answer: accounts.setFactsAnswer,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;
