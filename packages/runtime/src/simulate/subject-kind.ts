import type { Plan } from '@lintel/contract';

/** The kind of subject that a policy is about. */
export function subjectOf({ for: scope }: Plan): string {
  return scope.kind === 'plans' ? 'subscription' : scope.subject;
}
