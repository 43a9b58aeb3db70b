import type { Decision, Reason } from '@lintel/contract';
import type { WrongValue } from '../facts/told-values.ts';
import { Problem } from '../edge/problem.ts';

/** The policy's no, in its own words. */
export function refusedProblem(
  reasons: readonly Reason[],
  alternatives: Decision['alternatives'] = [],
): Problem {
  const said = reasons.map(({ message }) => message).filter((message) => message !== '');
  const codes = reasons.map(({ code }) => code).join(', ');
  const detail = said.join(' ') || `the policy refuses this: ${codes}`;
  return new Problem('refused', detail, { reasons, alternatives });
}

/** One field that does not fit what is known, though its shape is right. */
export function invalidField(path: string, message: string): Problem {
  return new Problem('invalid-request', `\`${path}\` ${message}`, { errors: [{ path, message }] });
}

/** Values that were told under a part of the body and do not fit their declaration; nothing was kept. */
export function wrongValues(part: 'facts' | 'fields', wrong: readonly WrongValue[]): Problem {
  const errors = wrong.map(({ name, message }) => ({ path: `${part}.${name}`, message }));
  const detail = errors.map(({ path, message }) => `\`${path}\` ${message}`).join('; ');
  return new Problem('invalid-request', detail, { errors });
}
