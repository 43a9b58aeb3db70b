import type { StatePlan } from '@lintel/contract';
import type { Arc, Place, Walked } from '../walk.ts';
import { approvalOf, scenarioText } from '../scenario-text.ts';
import type { Finding, Question } from './finding.ts';
import { elsewhere, leaves, placesIn, witnessOf, yearsLater } from './look.ts';

/**
 * LTL-4003: access that goes on until somebody else's system says otherwise. End states and
 * policies of every account are meant to last.
 */
export const accessWithoutExit: Question = (walked) => {
  const { plan, arcs, cutOff } = walked;
  if (cutOff || (plan.for.kind === 'every' && plan.for.subject === 'account')) return [];
  return plan.states
    .filter(({ kind, access }) => kind !== 'end' && access !== 'none')
    .flatMap((state): Finding[] => {
      const [place] = placesIn(walked, state.name);
      const out = arcs.filter((arc) => isFrom(arc, state) && leaves(arc));
      if (place === undefined || out.length === 0 || out.some(isTimeOrCustomer)) return [];
      const ending = [{ at: yearsLater(place.course.now), line: 'expect access none' }];
      return [
        {
          code: 'LTL-4003',
          span: state.span,
          values: { state: state.name, access: state.access },
          witness: witnessOf(place.course),
          scenario: scenarioText(
            plan,
            `Counterexample: \`${state.name}\` never ends`,
            place,
            ending,
          ),
        },
      ];
    });
};

function isFrom({ from }: Arc, { name }: StatePlan): boolean {
  return from.course.instance.state === name;
}

/** Another policy that is looked at answers for the time and the customer too. */
function isTimeOrCustomer({ move, taken }: Arc): boolean {
  if (move.kind === 'wait' || move.kind === 'approval' || move.kind === 'other') return true;
  if (move.kind === 'send' && move.asker !== null && move.asker.person !== 'system') return true;
  return taken.some(({ due, entered }) => due !== null && entered.length > 0);
}

/**
 * LTL-4032 and LTL-6030: a state that, the way things have come, nothing leaves any more. Where an
 * approval brought it there, or is what everything waits for, the approval is to blame.
 */
export const placesWithoutExit: Question = (walked) => {
  const { plan, cutOff } = walked;
  if (cutOff) return [];
  const stuck = stuckPlaces(walked);
  return plan.states.flatMap((state): Finding[] => {
    const all = placesIn(walked, state.name).filter((place) => stuck.has(place));
    const place = all.find(({ course }) => course.instance.asks.length === 0) ?? all[0];
    if (place === undefined) return [];
    const other = elsewhere(plan.states, state.name);
    const ending =
      other === null ? [] : [{ at: yearsLater(place.course.now), line: `expect state ${other}` }];
    const title = `Counterexample: nothing leads out of \`${state.name}\``;
    const shared = {
      witness: witnessOf(place.course),
      scenario: scenarioText(plan, title, place, ending),
    };
    const approval = approvalBehind(walked, place);
    return [
      approval === null
        ? { code: 'LTL-4032', span: state.span, values: { state: state.name }, ...shared }
        : {
            code: 'LTL-6030',
            span: approval.span,
            values: { state: state.name, ...approval.values },
            related: [{ span: state.span, message: 'the state that nothing leaves' }],
            ...shared,
          },
    ];
  });
};

/** Places of states that are no end, from which no chain of moves leads out of the state. */
function stuckPlaces({ plan, places, arcs }: Walked): ReadonlySet<Place> {
  const ends = new Set(plan.states.flatMap(({ name, kind }) => (kind === 'end' ? [name] : [])));
  const into = new Map<Place, Place[]>();
  const open: Place[] = [];
  for (const arc of arcs) {
    if (leaves(arc)) open.push(arc.from);
    else if (arc.from !== arc.to) into.set(arc.to, [...(into.get(arc.to) ?? []), arc.from]);
  }
  const free = new Set<Place>();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (free.has(place)) continue;
    free.add(place);
    open.push(...(into.get(place) ?? []));
  }
  return new Set(
    places.filter(
      (place) =>
        !free.has(place) && !place.course.instance.ended && !ends.has(place.course.instance.state),
    ),
  );
}

function approvalBehind(
  { plan }: Walked,
  place: Place,
): { readonly span: Finding['span']; readonly values: Record<string, string> } | null {
  const move = place.by?.move;
  const id = move?.kind === 'approval' ? move.id : place.course.instance.asks[0]?.id;
  if (id === undefined) return null;
  const approval = approvalOf(plan, id);
  const outcome = move?.kind === 'approval' ? move.outcome : 'nothing';
  const asking = plan.states.flatMap((state) => [
    ...(id === `${state.name}/ask` && state.ask !== null ? [state.ask.span] : []),
    ...state.rules.filter((rule) => rule.id === id).map(({ span }) => span),
  ])[0];
  if (approval === null || asking === undefined) return null;
  return { span: asking, values: { approval: approval.name, outcome } };
}
