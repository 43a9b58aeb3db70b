import type { ValueType } from './value.ts';

/**
 * Facts that the server itself knows, beside `METER-used` for each meter of the catalogue: how much of
 * it is used in its running period, pushed once anything was reported.
 * `pushed`: the write that changes one sends it to the
 * instances that read it, in its own transaction; `asked`: computed before the step, because it
 * depends on the request. Any other fact is pushed by the vendor's back end.
 */
export interface HostFact {
  readonly name: string;
  readonly type: ValueType;
  readonly orNothing: boolean;
  readonly arrives: 'pushed' | 'asked';
  readonly meaning: string;
}

export const HOST_FACTS: readonly HostFact[] = [
  {
    name: 'seats-used',
    type: { kind: 'number' },
    orNothing: false,
    arrives: 'pushed',
    meaning:
      'seats that count now: members with a seat who have joined, and invitations that hold one',
  },
  {
    name: 'has-payment-method',
    type: { kind: 'yes-or-no' },
    orNothing: false,
    arrives: 'pushed',
    meaning: 'the account has a payment method that has not failed for good',
  },
  {
    name: 'oldest-unpaid',
    type: { kind: 'date' },
    orNothing: true,
    arrives: 'pushed',
    meaning:
      'date of the oldest open invoice, in the zone of the account; nothing when all are paid',
  },
  {
    name: 'unpaid-total',
    type: { kind: 'money', currency: null },
    orNothing: false,
    arrives: 'pushed',
    meaning: 'sum of the open invoices; unknown in another currency than the policy names',
  },
  {
    name: 'devices-active',
    type: { kind: 'number' },
    orNothing: false,
    arrives: 'pushed',
    meaning: 'devices that use the licence now',
  },
  {
    name: 'devices-limit',
    type: { kind: 'number' },
    orNothing: false,
    arrives: 'pushed',
    meaning: 'devices that the licence allows',
  },
  {
    name: 'price-change',
    type: { kind: 'money', currency: null },
    orNothing: false,
    arrives: 'asked',
    meaning:
      'new minus old recurring price per month; unknown where the account is billed in another currency',
  },
  {
    name: 'region',
    type: { kind: 'region' },
    orNothing: false,
    arrives: 'pushed',
    meaning: 'region of the account',
  },
  {
    name: 'data-moves',
    type: { kind: 'yes-or-no' },
    orNothing: false,
    arrives: 'asked',
    meaning: 'the change moves data to another region',
  },
];
