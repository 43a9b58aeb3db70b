import type { Family } from './catalogue-entry.ts';
import { example, exampleCatalogue } from './example-text.ts';

/** 3xxx: types and units. */
export const typeFamily = {
  'LTL-3001': {
    severity: 'error',
    title: 'A number without a unit',
    message: 'a unit is missing: {wanted} is needed here, not a bare number',
    help: 'write the unit, for instance `{example}`',
    wrong: example({ header: '  setting trial = 14', open: '    after ‹trial› go to closed' }),
    right: example({ header: '  setting trial = 14 days', open: '    after trial go to closed' }),
  },
  'LTL-3002': {
    severity: 'error',
    title: 'Money without a currency',
    message: 'a currency is missing after this number',
    help: 'write the currency, for instance `{number} {currency}`',
    wrong: example({
      header: '  fact open-sum is money in EUR',
      open: '    once open-sum > ‹20000› go to closed',
    }),
    right: example({
      header: '  fact open-sum is money in EUR',
      open: '    once open-sum > 20000 EUR go to closed',
    }),
  },
  'LTL-3003': {
    severity: 'error',
    title: 'Two different types',
    message: '{right} stands where {left} is needed',
    help: 'use values of one type, or correct the declaration of one of them',
    wrong: example({
      header: '  fact seats-used is number',
      open: '    once seats-used > ‹"five"› go to closed',
    }),
    right: example({
      header: '  fact seats-used is number',
      open: '    once seats-used > 5 go to closed',
    }),
  },
  'LTL-3004': {
    severity: 'error',
    title: 'Months compared with days',
    message:
      'months and days cannot be compared, because months differ in length; nor can business days and days',
    help: 'write both sides in days, or both in months',
    wrong: example({
      header: '  setting grace = 10 days',
      open: '    once grace > ‹1 month› go to closed',
    }),
    right: example({
      header: '  setting grace = 10 days',
      open: '    once grace > 30 days go to closed',
    }),
  },
  'LTL-3005': {
    severity: 'error',
    title: 'Business days without a calendar',
    message: 'business days are counted, but the policy names no calendar',
    help: 'add a line such as `calendar us-business` to the policy{where}',
    wrong: `${exampleCatalogue()}policy "A" version 1 {\n  for plan pro\n  time zone utc\n  each day ends at 00:00\n  start state open "Open" {\n    access full\n    after ‹2 business days› go to closed\n  }\n  end state closed "Closed" { access none }\n}\n`,
    right: example({ open: '    after 2 business days go to closed' }),
  },
  'LTL-3006': {
    severity: 'error',
    title: 'Money of no currency',
    message: '`{name}` is money, but it is not said in which currency',
    help: 'write `money in {currency}`',
    wrong: example({
      header: '  fact open-sum is ‹money›',
      open: '    once open-sum > 5 EUR go to closed',
    }),
    right: example({
      header: '  fact open-sum is money in EUR',
      open: '    once open-sum > 5 EUR go to closed',
    }),
  },
  'LTL-3007': {
    severity: 'error',
    title: 'Two currencies',
    message: '{right} cannot be compared with {left}',
    help: 'compare amounts of one currency',
    wrong: example({
      header: '  fact open-sum is money in EUR',
      open: '    once open-sum > ‹5 USD› go to closed',
    }),
    right: example({
      header: '  fact open-sum is money in EUR',
      open: '    once open-sum > 5 EUR go to closed',
    }),
  },
  'LTL-3008': {
    severity: 'error',
    title: 'A percentage out of range',
    message: '{percent} % is not possible here',
    help: 'write {range}',
    wrong: example({ open: '    limit calls to 100 soft up to ‹80 %› notify at 50 %' }),
    right: example({ open: '    limit calls to 100 soft up to 120 % notify at 80 %' }),
  },
  'LTL-3009': {
    severity: 'error',
    title: 'More decimals than the currency has',
    message: 'there is no coin of {currency} that small',
    help: 'write fewer digits after the point',
    wrong: exampleCatalogue('  plan big "Big" { price ‹1.234 EUR› per month }\n'),
    right: exampleCatalogue('  plan big "Big" { price 1.23 EUR per month }\n'),
  },
  'LTL-3010': {
    severity: 'error',
    title: 'Unknown type',
    message: '`{name}` is not a type',
    help: '{hint}the types are {known}',
    wrong: example({ header: '  fact used is ‹numbr›', open: '    once used > 5 go to closed' }),
    right: example({ header: '  fact used is number', open: '    once used > 5 go to closed' }),
  },
  'LTL-3011': {
    severity: 'error',
    title: 'No order',
    message: '{type} has no order, so it cannot be more or less than another',
    help: 'compare with `is`, or with `is one of …`',
    wrong: example({
      header: '  choice mode is soft or strict normally soft',
      open: '    once ‹mode› > soft go to closed',
    }),
    right: example({
      header: '  choice mode is soft or strict normally soft',
      open: '    once mode is strict go to closed',
    }),
  },
  'LTL-3012': {
    severity: 'error',
    title: 'Not a yes or no',
    message: '`{name}` is {type} and cannot stand alone as a condition',
    help: 'compare it with something: `{name} > 0`, `{name} is …`',
    wrong: example({
      header: '  fact seats-used is number',
      open: '    once ‹seats-used› go to closed',
    }),
    right: example({
      header: '  fact seats-used is number',
      open: '    once seats-used > 0 go to closed',
    }),
  },
  'LTL-3013': {
    severity: 'error',
    title: 'Out of range',
    message: '{what} must be {range}',
    help: 'write a value that is {range}',
    wrong: example({
      header: '  setting grace = ‹40 days› from 7 days to 30 days',
      open: '    after grace go to closed',
    }),
    right: example({
      header: '  setting grace = 14 days from 7 days to 30 days',
      open: '    after grace go to closed',
    }),
  },
  'LTL-3030': {
    severity: 'error',
    title: 'What cannot be calculated',
    message: 'this cannot be calculated: {what}',
    help: 'add and subtract numbers, or money of one currency; multiply and divide by plain numbers or percentages',
    wrong: example({
      header: '  fact open-sum is money in EUR\n  fact grace is duration',
      open: '    once open-sum + ‹grace› > 5 EUR go to closed',
    }),
    right: example({
      header: '  fact open-sum is money in EUR\n  fact new-sum is money in EUR',
      open: '    once open-sum + new-sum > 5 EUR go to closed',
    }),
  },
} as const satisfies Family;
