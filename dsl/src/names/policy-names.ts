import type { NameSource, ValueType } from '@lintel/contract';
import type {
  Choice,
  Counter,
  Deadline,
  EveryRule,
  Fact,
  Memory,
  Policy,
  Schedule,
  Setting,
  State,
  Word,
} from '../syntax/tree.ts';
import { type Named, type NameTable, nameTable } from './name-table.ts';
import { valueType, writtenType } from './value-type.ts';

export type HeaderNode = Setting | Fact | Memory | Counter | Choice | Deadline;

/** What a policy declares, by name. Header names share one namespace, states have their own. */
export interface PolicyNames {
  readonly policy: Policy;
  readonly header: NameTable<HeaderNode>;
  readonly states: NameTable<State>;
  readonly inState: ReadonlyMap<State, StateNames>;
}

/** Names that live as long as a state. */
export interface StateNames {
  readonly state: State;
  readonly deadlines: NameTable<Deadline>;
  readonly repeats: NameTable<EveryRule>;
  readonly schedules: NameTable<Schedule>;
}

/** What a name in a condition stands for. */
export interface Meaning {
  readonly source: NameSource;
  readonly name: string;
  /** `null`: the declaration is broken and was complained about. */
  readonly type: ValueType | null;
  readonly orNothing: boolean;
  readonly declared: Word | null;
}

export function policyNames(policy: Policy): PolicyNames {
  const header: Named<HeaderNode>[] = [];
  const states: Named<State>[] = [];
  for (const item of policy.items) {
    switch (item.kind) {
      case 'setting':
      case 'fact':
      case 'memory':
      case 'counter':
      case 'choice':
      case 'deadline':
        header.push({ word: item.name, node: item });
        break;
      case 'state':
        states.push({ word: item.name, node: item });
        break;
      default:
    }
  }
  const inState = new Map(states.map(({ node }) => [node, stateNames(node)]));
  return { policy, header: nameTable(header), states: nameTable(states), inState };
}

function stateNames(state: State): StateNames {
  const deadlines: Named<Deadline>[] = [];
  const repeats: Named<EveryRule>[] = [];
  const schedules: Named<Schedule>[] = [];
  for (const item of state.items) {
    if (item.kind === 'deadline') deadlines.push({ word: item.name, node: item });
    if (item.kind === 'schedule') schedules.push({ word: item.name, node: item });
    if (item.kind === 'every-rule' && item.as !== null) repeats.push({ word: item.as, node: item });
  }
  return {
    state,
    deadlines: nameTable(deadlines),
    repeats: nameTable(repeats),
    schedules: nameTable(schedules),
  };
}

/** A count is of pieces, or of money of one currency. */
export function countedType({ currency }: Counter): ValueType {
  return currency === null ? { kind: 'number' } : { kind: 'money', currency: currency.text };
}

/** What a header declaration means in a condition. */
export function headerMeaning({ word, node }: Named<HeaderNode>): Meaning {
  const about = { name: word.text, declared: word };
  switch (node.kind) {
    case 'setting':
      return { ...about, source: 'setting', type: writtenType(node.value), orNothing: false };
    case 'fact':
      return {
        ...about,
        source: 'fact',
        type: valueType(node.type),
        orNothing: node.type.orNothing,
      };
    case 'memory':
      return { ...about, source: 'memory', type: valueType(node.type), orNothing: true };
    case 'counter':
      return { ...about, source: 'count', type: countedType(node), orNothing: false };
    case 'choice':
      return {
        ...about,
        source: 'choice',
        type: { kind: 'one-of', values: node.values.map(({ text }) => text) },
        orNothing: false,
      };
    case 'deadline':
      return { ...about, source: 'deadline', type: { kind: 'instant' }, orNothing: true };
  }
}
