import { describe, expect, test } from 'vitest';
import { decision, refusal } from '../../test/entitlement-view.ts';
import { member } from '../../test/member-list.ts';
import { rolesToGive, whoCan } from './roles.ts';

const people = [
  member({ name: 'Ana', roles: ['customer-admin', 'member'] }),
  member({ name: 'Max', roles: ['manager', 'member'] }),
  member({ name: 'Kim', roles: ['manager'], status: 'invited' }),
];

describe('roles of an invitation', () => {
  test('are those of the members, the most usual first', () => {
    expect(rolesToGive('', people, [])).toEqual(['member', 'manager', 'customer-admin']);
  });

  test('are those that the page names, in its order', () => {
    expect(rolesToGive(' manager  member ', people, [])).toEqual(['manager', 'member']);
  });

  test('are the reader’s own where nobody is a member', () => {
    expect(rolesToGive('', [], ['account-owner'])).toEqual(['account-owner']);
  });
});

describe('who can', () => {
  const refused = (roles: string): ReturnType<typeof decision> =>
    decision({
      outcome: 'refused',
      reasons: [{ ...refusal('', 'role-refused'), data: { roles } }],
    });

  test('are the members who have joined, with a role that the policy names', () => {
    expect(whoCan([refused('manager, customer-admin'), null], people)).toEqual(['Ana', 'Max']);
  });

  test('are the roles where nobody with one is known', () => {
    expect(whoCan([refused('account-owner')], people)).toEqual(['account owner']);
  });

  test('is nobody where the policy named no role', () => {
    expect(whoCan([decision()], people)).toEqual([]);
  });
});
