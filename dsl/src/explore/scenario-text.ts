import { localTimeAt } from '@lintel/calendar';
import type { Action, ApprovalPlan, Instant, Plan, Value, ValueType } from '@lintel/contract';
import { valueInWords } from '../scenario/describe.ts';
import type { Onward } from './moves.ts';
import { type Place, pathTo, zoneOfAccounts } from './walk.ts';

/** What a counterexample says at its end, so that it fails, each line at its moment. */
export type Ending = readonly { readonly at: Instant; readonly line: string }[];

/** What a counterexample needs beside its moves. */
export interface Additions {
  /** Moves after the place was reached. */
  readonly moves?: readonly Onward[];
  /** Lines among the first ones, such as who somebody is. */
  readonly given?: readonly string[];
}

/**
 * A way through a policy as a scenario, which can be pasted into the policy as it stands.
 * `null` where something on the way cannot be said in a scenario: what other policies do, and an
 * approval that nobody decides.
 *
 */
export function scenarioText(
  plan: Plan,
  name: string,
  place: Place,
  ending: Ending,
  { moves: more = [], given = [] }: Additions = {},
): string | null {
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : zoneOfAccounts;
  const moves = [...pathTo(place), ...more];
  const { beginning } = place;
  const facts = new Map(beginning.facts);
  // What changes before anything else happens is what was so from the beginning.
  let first = 0;
  for (const move of moves) {
    if (move.kind !== 'set' || move.at !== beginning.at) break;
    facts.set(move.fact, move.value);
    first += 1;
  }
  const local = (at: Instant): string => {
    const moment = localTimeAt(at, zone);
    return moment.ok ? moment.value.replace('T', ' ') : at;
  };
  const written = (value: Value): string => valueWritten(value, local);
  const fields = [...beginning.fields]
    .filter(([field]) => plan.memories.some((memory) => memory.name === field))
    .map(([field, value]) => [field, quoted(plan.memories, field, value)] as const);
  const lines = [
    ...(plan.zone.kind === 'of' ? [`given account time zone "${zone}"`] : []),
    ...[...facts].map(
      ([fact, value]) => `given ${fact} = ${written(quoted(plan.facts, fact, value))}`,
    ),
    ...[...beginning.around.quantities].map(([what, amount]) => `given ${what} = ${amount}`),
    ...[...beginning.choices].map(([choice, value]) => `given choice ${choice} = ${value}`),
    ...given,
    `begin at ${local(beginning.at)}${withFields(fields, written)}`,
  ];
  let now = beginning.at;
  const at = (moment: Instant, line: string): string => {
    const passes = moment > now;
    if (passes) now = moment;
    return passes ? `at ${local(moment)} ${line}` : line;
  };
  for (const move of moves.slice(first)) {
    const said = lineOf(plan, move, written);
    if (said === null) return null;
    // Time passes by itself until the next line says when it happens.
    lines.push(...said.map((line) => at(move.at, line)));
  }
  lines.push(...ending.map((one) => at(one.at, one.line)));
  return block(name, lines);
}

function block(name: string, lines: readonly string[]): string {
  const title = name.replace(/["\\\n]/g, "'");
  return `  scenario "${title}" {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`;
}

function withFields(
  fields: readonly (readonly [string, Value])[],
  written: (value: Value) => string,
): string {
  if (fields.length === 0) return '';
  return ` with ${fields.map(([field, value]) => `${field} = ${written(value)}`).join(', ')}`;
}

/** Texts are quoted; names of all kinds, which are strings as well, are not. */
function quoted(
  declared: readonly { readonly name: string; readonly type: ValueType }[],
  name: string,
  value: Value,
): Value {
  const isText = declared.find((one) => one.name === name)?.type.kind === 'text';
  return isText && typeof value === 'string' ? JSON.stringify(value) : value;
}

/** Moments are local. */
function valueWritten(value: Value, local: (at: Instant) => string): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return local(value);
  return valueInWords(value);
}

/** The lines of a move; none where only time passes, `null` where a scenario has no words for it. */
function lineOf(
  plan: Plan,
  move: Onward,
  written: (value: Value) => string,
): readonly string[] | null {
  switch (move.kind) {
    case 'wait':
      return [];
    case 'set':
      return [`set ${move.fact} to ${written(quoted(plan.facts, move.fact, move.value))}`];
    case 'send':
      return [doLine(plan, move, written)];
    case 'approval':
      return decided(plan, move);
    case 'turn':
      return [`turn ${move.name} ${move.on ? 'on' : 'off'}`];
    case 'other':
      return null;
  }
}

export function doLine(
  plan: Plan,
  { event, asker, fields, reason }: Extract<Onward, { kind: 'send' }>,
  written: (value: Value) => string = valueInWords,
): string {
  const declared =
    plan.requests.find(({ name }) => name === event) ??
    plan.events.find(({ name }) => name === event);
  const [role] = asker?.roles ?? [];
  const by = role === undefined || role === 'system' ? '' : ` by ${role}`;
  const values = [...fields].map(
    ([field, value]) => [field, quoted(declared?.fields ?? [], field, value)] as const,
  );
  const because = reason === undefined ? '' : ` because ${JSON.stringify(reason)}`;
  return `do ${event}${by}${because}${withFields(values, written)}`;
}

/** Who decides, stage by stage, if one person of each role asked is enough. */
function decided(
  plan: Plan,
  { id, outcome }: Extract<Onward, { kind: 'approval' }>,
): readonly string[] | null {
  const approval = approvalOf(plan, id);
  if (approval === null || outcome === 'timed-out') return null;
  if (outcome === 'withdrawn') return ['do withdraw'];
  const lines: string[] = [];
  for (const { when, quorum, ask, denial } of approval.stages) {
    if (when !== null || ask.some(({ of }) => of !== null)) return null;
    const needed = quorum === 'all' ? ask.length : quorum;
    const roles = ask.slice(0, needed).map(({ role }) => role);
    if (roles.length < needed) return null;
    const [role] = roles;
    if (outcome === 'denied')
      return denial === 'one-denies' && role !== undefined ? [`do deny by ${role}`] : null;
    lines.push(...roles.map((one) => `do approve by ${one}`));
  }
  return lines;
}

/** The approval that was asked under an id: a rule's, or `STATE/ask`. */
export function approvalOf(plan: Plan, id: string): ApprovalPlan | null {
  for (const state of plan.states) {
    const actions: readonly Action[] =
      id === `${state.name}/ask`
        ? state.ask === null
          ? []
          : [state.ask]
        : (state.rules.find((rule) => rule.id === id)?.actions ?? []);
    for (const action of actions) {
      if (action.do !== 'ask' || !Object.hasOwn(plan.approvals, action.approval)) continue;
      return plan.approvals[action.approval] ?? null;
    }
  }
  return null;
}
