import type { AskAction, RulePlan, StatePlan } from '@lintel/contract';
import { actionsInWords, conditionInWords, listInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { outcomeChanges } from './compare-outcomes.ts';
import { paired, sameMeaning } from './pair.ts';
import { type VersionPair, stateNameAfter, targetsIn, withNamesAfter } from './version-pair.ts';

/** All rules for one trigger in one state: one answer. */
interface Answer {
  readonly trigger: string;
  readonly isRequest: boolean;
  readonly rules: readonly RulePlan[];
}

/** Answers of one state: gone, new, by somebody else, to somewhere else, or otherwise different. */
export function ruleChanges(
  pair: VersionPair,
  before: StatePlan,
  after: StatePlan,
): readonly FoundChange[] {
  const { name } = after;
  const requests = new Set(pair.older.requests.map((request) => request.name));
  const two = paired(
    answersOf(before, requests),
    answersOf(after, requests),
    ({ trigger }) => trigger,
  );
  return [
    ...two.removed.flatMap((answer) => goneAnswer(pair, answer, after)),
    ...two.added.flatMap(({ trigger, rules }) =>
      rules
        .slice(0, 1)
        .map((rule) =>
          added(
            'exits',
            `in ${name}, ${trigger} is new: ${rules.map(ruleInWords).join('; ')}`,
            rule.span,
          ),
        ),
    ),
    ...two.both.flatMap(({ before: then, after: now }) => otherAnswer(pair, name, then, now)),
    ...askOfState(pair, before, after),
  ];
}

function answersOf(state: StatePlan, requests: ReadonlySet<string>): readonly Answer[] {
  const waits = state.deadlines.filter(({ written }) => !written);
  const unwritten = new Map(
    waits.map(({ name }, place) => [
      name,
      `what follows the ${waits.length > 1 ? `${place + 1}. ` : ''}wait`,
    ]),
  );
  const groups = new Map<string, { isRequest: boolean; rules: RulePlan[] }>();
  for (const rule of state.rules) {
    const { trigger } = rule;
    const key =
      trigger.kind === 'event'
        ? `on ${trigger.name}`
        : trigger.kind === 'once'
          ? '`once`'
          : (unwritten.get(trigger.deadline) ??
            `${trigger.strictlyAfter ? 'past' : 'at'} ${trigger.step === 'last' ? 'the last of ' : ''}${trigger.deadline}`);
    const group = groups.get(key);
    if (group === undefined) {
      const isRequest = trigger.kind === 'event' && requests.has(trigger.name);
      groups.set(key, { isRequest, rules: [rule] });
    } else group.rules.push(rule);
  }
  return [...groups].map(([trigger, group]) => ({ trigger, ...group }));
}

function goneAnswer(
  pair: VersionPair,
  { trigger, isRequest, rules }: Answer,
  after: StatePlan,
): readonly FoundChange[] {
  const [first] = rules;
  if (first === undefined) return [];
  const only = rules.every(({ actions }) => actions.every((action) => action.do === 'refuse'));
  const to = [...new Set(rules.flatMap(({ actions }) => targetsIn(actions)))].map((state) =>
    stateNameAfter(pair, state),
  );
  const lost = to.filter((state) => !targetsIn(after).includes(state));
  const exit = lost.length > 0 ? `, and nothing leads from here to ${listInWords(lost, 'or')}` : '';
  return [
    removed(
      'exits',
      `in ${after.name}, ${trigger} has no answer any more${exit}`,
      first.span,
      isRequest && !only,
    ),
  ];
}

function otherAnswer(
  pair: VersionPair,
  state: string,
  before: Answer,
  after: Answer,
): readonly FoundChange[] {
  const places = { before: spanOf(before), after: spanOf(after) };
  if (sameMeaning(withNamesAfter(pair, withoutTriggers(before)), withoutTriggers(after))) return [];
  const found: FoundChange[] = [];
  const who = whoChanged(before, after);
  if (who !== null) {
    const text = `in ${state}, ${after.trigger} is for ${who.now}, and was for ${who.then}`;
    found.push(changed('exits', text, { ...places, hurts: who.fewer }));
  }
  const then = targetsOf(before).map((name) => stateNameAfter(pair, name));
  const now = targetsOf(after);
  const lost = then.filter((name) => !now.includes(name));
  const gained = now.filter((name) => !then.includes(name));
  if (lost.length > 0 || gained.length > 0) {
    const text = [
      ...(lost.length > 0 ? [`no longer leads to ${listInWords(lost, 'or')}`] : []),
      ...(gained.length > 0 ? [`leads to ${listInWords(gained, 'or')} now`] : []),
    ].join(', and ');
    const hurts = after.isRequest && lost.length > 0 && gained.length === 0;
    found.push(changed('exits', `in ${state}, ${after.trigger} ${text}`, { ...places, hurts }));
  }
  const refuses = refusals(after).filter((text) => !refusals(before).includes(text));
  if (refuses.length > 0 && refusals(after).length > refusals(before).length) {
    found.push(
      changed('exits', `in ${state}, ${after.trigger} may be refused: "${refuses.join('", "')}"`, {
        ...places,
        hurts: true,
      }),
    );
  }
  found.push(...outcomeChanges(pair, asksOf(before), asksOf(after)));
  if (found.length > 0) return found;
  const [was = '', is = ''] = [before, after].map(({ rules }) => rules.map(ruleInWords).join('; '));
  const area = charges(before) === charges(after) ? 'exits' : 'money';
  return [
    changed(area, `in ${state}, ${after.trigger}: ${is}; it was: ${was}`, {
      ...places,
      hurts: area === 'money' && charges(after) > charges(before),
    }),
  ];
}

function asksOf({ rules }: Answer): readonly AskAction[] {
  return rules.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.do === 'ask' ? [action] : [])),
  );
}

/** What a rule waits for is compared as a length, and paired by its place. */
function withoutTriggers({ rules }: Answer): readonly unknown[] {
  return rules.map(({ by, when, otherwise, actions }) => ({ by, when, otherwise, actions }));
}

function spanOf({ rules }: Answer): NonNullable<RulePlan['span']> {
  const [first] = rules;
  if (first === undefined) throw new Error('internal: an answer without a rule');
  return first.span;
}

function targetsOf({ rules }: Answer): readonly string[] {
  return [...new Set(rules.flatMap(({ actions }) => targetsIn(actions)))];
}

function whoChanged(
  before: Answer,
  after: Answer,
): { readonly then: string; readonly now: string; readonly fewer: boolean } | null {
  const [then, now] = [rolesOf(before), rolesOf(after)];
  if (JSON.stringify(then) === JSON.stringify(now)) return null;
  const fewer = now !== null && (then === null || then.some((role) => !now.includes(role)));
  return { then: inWords(then), now: inWords(now), fewer };
}

/** `null` is everybody. */
function rolesOf({ rules }: Answer): readonly string[] | null {
  const roles = new Set<string>();
  for (const { by } of rules) {
    if (by === null) return null;
    for (const role of by) roles.add(role);
  }
  return [...roles].sort();
}

function inWords(roles: readonly string[] | null): string {
  return roles === null ? 'everybody' : listInWords(roles);
}

function refusals({ rules }: Answer): readonly string[] {
  return rules.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.do === 'refuse' ? [action.text] : [])),
  );
}

function charges({ rules }: Answer): number {
  return rules
    .flatMap(({ actions }) => actions)
    .filter((action) => action.do === 'charge' || action.do === 'invoice').length;
}

function ruleInWords(rule: RulePlan): string {
  const who = rule.by === null ? '' : ` by ${listInWords(rule.by, 'or')}`;
  const condition =
    rule.when === null
      ? rule.otherwise
        ? ' otherwise'
        : ''
      : ` when ${conditionInWords(rule.when)}`;
  const head = `${who}${condition}`.trim();
  return `${head}${head === '' ? '' : ', '}${actionsInWords(rule.actions)}`;
}

function askOfState(
  pair: VersionPair,
  before: StatePlan,
  after: StatePlan,
): readonly FoundChange[] {
  const [then, now] = [before.ask, after.ask];
  if (then === null && now === null) return [];
  if (then === null && now !== null)
    return [added('approvals', `${after.name} asks the approval ${now.approval}`, now.span)];
  if (then !== null && now === null)
    return [
      removed('approvals', `${after.name} no longer asks the approval ${then.approval}`, then.span),
    ];
  if (then === null || now === null) return [];
  if (then.approval === now.approval) return outcomeChanges(pair, [then], [now]);
  return [
    changed(
      'approvals',
      `${after.name} asks the approval ${now.approval} instead of ${then.approval}`,
      {
        before: then.span,
        after: now.span,
      },
    ),
  ];
}
