import type { Decision, Reason } from '@lintel/contract';
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
