import type { Expression, LimitPlan, Plan, StatePlan } from '@lintel/contract';
import { beginCourse, follow } from '../course.ts';
import { expressionsIn, partsOfExpression } from '../expressions-in.ts';
import { scenarioText } from '../scenario-text.ts';
import type { Finding, Question } from './finding.ts';
import { type Place, type Walked, pathTo } from '../walk.ts';
import { actionsOf, leaves, placesIn, targetOf } from './look.ts';

/** LTL-7001: a soft limit above which nothing happens: no notice, no stop, no rule that looks. */
export const limitsWithoutConsequence: Question = (walked) => {
  const { plan } = walked;
  const read = new Set(
    expressionsIn(plan)
      .flatMap(partsOfExpression)
      .flatMap((node) => (node.op === 'name' ? [node.name] : [])),
  );
  return plan.states.flatMap((state) =>
    state.limits
      .filter(
        ({ on, kind, upToPercent, notifyAtPercent }) =>
          kind === 'soft' &&
          upToPercent === null &&
          notifyAtPercent.length === 0 &&
          !read.has(on) &&
          !read.has(`${on}-used`) &&
          !state.notices.some(({ timing }) => timing.kind === 'at-use' && timing.of === on),
      )
      .map((limit) => ({
        code: 'LTL-7001' as const,
        span: limit.span,
        values: { on: limit.on },
        scenario: nothingHappens(walked, state, limit),
      })),
  );
};

/** One more than the limit, and all is as it was. */
function nothingHappens(walked: Walked, state: StatePlan, { on, to }: LimitPlan): string | null {
  const { plan } = walked;
  const [place] = placesIn(walked, state.name);
  const most = numberOf(plan, to);
  if (place === undefined || most === null || state.access === 'none') return null;
  return scenarioText(
    plan,
    `Counterexample: nothing happens above the limit of ${on}`,
    place,
    [{ at: place.course.now, line: 'expect access none' }],
    { given: [`given ${on} = ${most + 1}`] },
  );
}

/** LTL-7013: a share of a limit that makes no whole number. */
export const sharesThatAreNotWhole: Question = (walked) => {
  const { plan } = walked;
  return plan.states.flatMap((state) =>
    state.limits.flatMap(({ on, to, upToPercent: share, span }): Finding[] => {
      const limit = numberOf(plan, to);
      if (limit === null || share === null || (limit * share) % 100 === 0) return [];
      const amount = Math.round(limit * share) / 100;
      return [
        {
          code: 'LTL-7013',
          span,
          values: { share, limit, on, amount },
          witness: { [on]: String(amount) },
          scenario: roundedUp(walked, state, on, amount),
        },
      ];
    }),
  );
};

/** Whoever rounds up expects the next whole number to be as good as the one below; `null` where nothing looks. */
function roundedUp(walked: Walked, state: StatePlan, on: string, amount: number): string | null {
  const { plan } = walked;
  const [place] = placesIn(walked, state.name);
  if (place === undefined) return null;
  const most = Math.ceil(amount);
  const [below, above] = [Math.floor(amount), most].map((count) =>
    endOf(plan, withCounted(plan, place, on, count)),
  );
  if (below === undefined || below === above) return null;
  return scenarioText(
    plan,
    `Counterexample: ${amount} ${on} are not ${most}`,
    withCounted(plan, place, on, most),
    [{ at: place.course.now, line: `expect state ${below}` }],
  );
}

/** As many as that: bought, or used where the policy hears of the use. */
function withCounted(plan: Plan, place: Place, on: string, count: number): Place {
  const { beginning } = place;
  const used = `${on}-used`;
  if (plan.facts.some(({ name }) => name === used))
    return {
      ...place,
      beginning: { ...beginning, facts: new Map([...beginning.facts, [used, count]]) },
    };
  const quantities = new Map([...beginning.around.quantities, [on, count]]);
  return { ...place, beginning: { ...beginning, around: { ...beginning.around, quantities } } };
}

/** The state in which the way to a place ends, gone once more from its beginning. */
function endOf(plan: Plan, place: Place): string {
  let { course } = beginCourse(plan, place.beginning);
  for (const move of pathTo(place)) ({ course } = follow(plan, course, move));
  return course.instance.state;
}

function numberOf(plan: Plan, to: Expression): number | null {
  if (to.op === 'literal') return typeof to.value === 'number' ? to.value : null;
  if (to.op !== 'name' || to.source !== 'setting') return null;
  const value = plan.settings.find(({ name }) => name === to.name)?.value;
  return typeof value === 'number' ? value : null;
}

/** LTL-7002: a lower limit of the next state, with no rule for what is above it already. */
export const limitsBelowUse: Question = ({ plan, arcs }) => {
  const seen = new Set<string>();
  return arcs.flatMap((arc): Finding[] => {
    const before = stateNamed(plan, arc.from.course.instance.state);
    const after = stateNamed(plan, arc.after.instance.state);
    if (before === undefined || after === undefined || after.kind === 'end' || !leaves(arc))
      return [];
    return after.limits.flatMap((limit): Finding[] => {
      const old = before.limits.find(({ on }) => on === limit.on);
      const [was, is] = [old && numberOf(plan, old.to), numberOf(plan, limit.to)];
      const key = `${after.name}/${limit.on}`;
      if (old === undefined || typeof was !== 'number' || is === null || is >= was) return [];
      if (seen.has(key) || looksAt(plan, before, after, limit)) return [];
      seen.add(key);
      const known = arc.from.beginning.around.quantities.has(limit.on);
      const scenario = known
        ? null
        : scenarioText(
            plan,
            `Counterexample: ${limit.on} above the limit of \`${after.name}\``,
            arc.from,
            [{ at: arc.after.now, line: `expect ${limit.on} = ${is}` }],
            { moves: [arc.move], given: [`given ${limit.on} = ${was}`] },
          );
      return [
        {
          code: 'LTL-7002',
          span: limit.span,
          values: { on: limit.on, was, is, state: before.name },
          related: [{ span: old.span, message: 'the higher limit' }],
          witness: { [limit.on]: String(was) },
          scenario,
        },
      ];
    });
  });
};

function stateNamed(plan: Plan, state: string): StatePlan | undefined {
  return plan.states.find(({ name }) => name === state);
}

/** Whether the next state, or the way into it, says something about the quantity. */
function looksAt(plan: Plan, before: StatePlan, after: StatePlan, { on }: LimitPlan): boolean {
  const speaks = ({ op, ...node }: Expression): boolean =>
    op === 'name' && 'name' in node && (node.name === on || node.name.startsWith(`${on}-`));
  const inAfter = after.rules.some(
    ({ when }) => when !== null && partsOfExpression(when).some(speaks),
  );
  const onTheWay = before.rules
    .filter(({ actions }) => targetOf(actions) === after.name)
    .some(
      (rule) =>
        (rule.when !== null && partsOfExpression(rule.when).some(speaks)) ||
        actionsOf(rule).some((action) => action.do === 'change-quantity' && action.what === on),
    );
  return inAfter || onTheWay;
}
