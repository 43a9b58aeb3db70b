import type { PolicyCheck } from './check.ts';

/** LTL-4009: a policy begins in exactly one state. */
export const oneStartState: PolicyCheck = ({ names, broken }, tell) => {
  const states = [...names.inState.keys()];
  const [first, ...more] = states.filter(({ position }) => position === 'start');
  for (const second of more) {
    tell(
      'LTL-4009',
      second.head,
      { what: 'a second start state' },
      first === undefined
        ? {}
        : {
            related: [{ span: first.head, message: 'the first one is here' }],
          },
    );
  }
  if (first !== undefined || broken) return;
  const what = states.length === 0 ? 'the policy has no states' : 'no state is the start state';
  tell('LTL-4009', states[0]?.name.span ?? names.policy.head, { what });
};
