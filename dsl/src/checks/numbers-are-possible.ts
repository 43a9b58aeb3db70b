import type { DurationValue, NumberValue } from '../syntax/tree.ts';
import type { Tell } from '../names/tell.ts';
import type { ApprovalCheck, PolicyCheck } from './check.ts';
import { writtenDurations } from './written-durations.ts';

/** More than this is a slip of the keyboard; the calendar ends at the year 9999. */
const MOST = 100_000;

/** LTL-3013, LTL-2016: spans of time and repetitions are whole numbers that can be lived through. */
export const numbersArePossible: PolicyCheck = (policy, tell) => {
  for (const duration of writtenDurations(policy)) checkDuration(duration, tell);
  for (const { rule } of policy.parts.rules) {
    if (rule.kind === 'every-rule' && rule.atMost !== null) {
      checkCount(rule.atMost, 'how often something is repeated', tell);
    }
  }
  for (const item of policy.names.policy.items) {
    if (item.kind === 'prorate' && item.by.unit !== 'day' && item.by.unit !== 'second') {
      tell('LTL-2016', item.by.span, {
        name: item.by.written,
        type: 'way to prorate',
        values: 'day, second',
      });
    }
  }
};

/** LTL-3013: spans of time and quorums of an approval. */
export const numbersOfApprovalsArePossible: ApprovalCheck = ({ items }, _set, tell) => {
  for (const item of items) {
    if (item.kind === 'delegation') checkDuration(item.atMost, tell);
    if (item.kind === 'unused-approval') checkDuration(item.lapsesAfter, tell);
    if (item.kind !== 'stage') continue;
    for (const line of item.items) {
      if (line.kind === 'remind') checkDuration(line.every, tell);
      if (line.kind === 'stage-after') checkDuration(line.duration, tell);
      if (line.kind === 'ask-people' && line.quorum !== null && line.quorum.value !== 0) {
        checkCount(line.quorum, 'how many must agree', tell);
      }
    }
  }
};

function checkDuration({ count, unit, business, span }: DurationValue, tell: Tell): void {
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    tell('LTL-3013', span, {
      what: 'a span of time',
      range: `a whole number from 1 to ${MOST} of ${unit.unit}s`,
    });
  } else if (business && unit.unit !== 'day' && unit.unit !== 'hour') {
    tell('LTL-3013', span, { what: 'business time', range: 'in business days or business hours' });
  }
}

function checkCount({ value, span }: NumberValue, what: string, tell: Tell): void {
  if (Number.isInteger(value) && value >= 1 && value <= MOST) return;
  tell('LTL-3013', span, { what, range: `a whole number from 1 to ${MOST}` });
}
