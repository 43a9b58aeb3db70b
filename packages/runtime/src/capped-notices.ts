import type { Action, Plan } from '@lintel/contract';

const found = new WeakMap<Plan, ReadonlySet<string>>();

/** What is told to whom, as a key. */
export function noticeKey({ to, template }: { readonly to: string; readonly template: string }) {
  return `${to} ${template}`;
}

/** Those notices of which some line of the policy asks how often they were sent. */
export function cappedNotices(plan: Plan): ReadonlySet<string> {
  const known = found.get(plan);
  if (known) return known;
  const made = new Set(
    plan.states
      .flatMap(({ notices, rules, repeats, entryActions, ask }) => [
        ...notices,
        ...[...rules, ...repeats]
          .flatMap(({ actions }) => actions)
          .concat(entryActions, ask ?? [])
          .flatMap(notifiesIn),
      ])
      .filter(({ atMostOncePer }) => atMostOncePer !== undefined)
      .map(noticeKey),
  );
  found.set(plan, made);
  return made;
}

function notifiesIn(action: Action): readonly Extract<Action, { readonly do: 'notify' }>[] {
  if (action.do === 'notify') return [action];
  return action.do === 'ask' ? Object.values(action.outcomes).flat().flatMap(notifiesIn) : [];
}
