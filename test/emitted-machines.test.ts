import type { MachineConfig } from '@lintel/contract';
import { scxmlOf } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { toDirectedGraph } from 'xstate/graph';
import { exampleSet } from './fixtures/example-plans.ts';

const machines: readonly MachineConfig[] = exampleSet().plans.flatMap(({ machine, approvals }) => [
  machine,
  ...Object.values(approvals).map((approval) => approval.machine),
]);

/** A transition as XState gives it back: with its source, and targets by id. */
interface Given {
  readonly eventType: string;
  readonly target?: readonly string[];
  readonly reenter: boolean;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

interface GivenState {
  readonly type: string;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly transitions: readonly Given[];
}

function throughXState(config: MachineConfig) {
  return createMachine(structuredClone(config) as never);
}

/** What XState gives back, written as it was emitted: empty lists and defaults left out. */
function writtenAgain(config: MachineConfig): unknown {
  const machine = throughXState(config);
  const { id, initial, states } = JSON.parse(JSON.stringify(machine)) as {
    id: string;
    initial: { target: readonly string[] };
    states: Readonly<Record<string, GivenState>>;
  };
  const local = (target: string): string => target.replace(`#${id}.`, '');
  const transition = ({ target, reenter, guard, actions }: Given) => ({
    ...(guard === undefined ? {} : { guard }),
    ...(target === undefined ? {} : { target: local(target[0] ?? '') }),
    ...(reenter ? { reenter } : {}),
    ...(actions.length === 0 ? {} : { actions }),
  });
  // What needs no event is told by the state alone, not in its JSON.
  const eventless = (name: string): readonly Given[] =>
    JSON.parse(JSON.stringify(machine.states[name]?.always ?? [])) as Given[];
  const state = (name: string, { type, entry, exit, transitions }: GivenState) => {
    const always = eventless(name).map(transition);
    const events = [...new Set(transitions.map(({ eventType }) => eventType))];
    const on = events.map((event) => [
      event,
      transitions.filter(({ eventType }) => eventType === event).map(transition),
    ]);
    return {
      ...(type === 'final' ? { type } : {}),
      ...(entry.length === 0 ? {} : { entry }),
      ...(exit.length === 0 ? {} : { exit }),
      ...(always.length === 0 ? {} : { always }),
      ...(on.length === 0 ? {} : { on: Object.fromEntries(on) as unknown }),
    };
  };
  return {
    id,
    initial: local(initial.target[0] ?? ''),
    states: Object.fromEntries(
      Object.entries(states).map(([name, one]) => [name, state(name, one)]),
    ),
  };
}

describe.each(machines)('the machine $id', (machine) => {
  test('goes through createMachine and comes back the same', () => {
    expect(throughXState(machine).config).toEqual(machine);
    expect(writtenAgain(machine)).toEqual(machine);
  });

  test('loads into the graph tools of XState', () => {
    const graph = toDirectedGraph(throughXState(machine) as never);
    const names = graph.children.map(({ stateNode }) => stateNode.key);
    expect(names).toEqual(Object.keys(machine.states));
    const targets = graph.children.flatMap(({ edges }) => edges.map(({ target }) => target.key));
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
  });

  test('is SCXML as the standard has it', () => {
    const { elements, fault } = readXml(scxmlOf(machine));
    expect(fault).toBeNull();
    expect(structuralFaults(elements)).toEqual([]);
    const states = elements.filter(({ name }) => name === 'state' || name === 'final');
    expect(states.map(({ attributes }) => attributes['lintel:name'])).toEqual(
      Object.keys(machine.states),
    );
    const transitions = Object.values(machine.states).flatMap(({ always = [], on = {} }) => [
      ...always,
      ...Object.values(on).flat(),
    ]);
    expect(elements.filter(({ name }) => name === 'transition')).toHaveLength(transitions.length);
  });
});

test('names that SCXML cannot hold are written otherwise, and stay apart', () => {
  const nothing = { actions: [{ type: 'unexpected' as const }] };
  const machine: MachineConfig = {
    id: 'a & "b"',
    initial: 'é',
    states: {
      é: { on: { 'due.notice:x/1': [nothing], '*': [nothing] } },
      _e9_: {},
      '1st': {},
      constructor: {},
    },
  };
  const { elements, fault } = readXml(scxmlOf(machine));
  expect(fault).toBeNull();
  expect(structuralFaults(elements)).toEqual([]);
  expect(elements.flatMap(({ attributes }) => attributes['id'] ?? [])).toEqual([
    '_e9_',
    '_e9_.2',
    '_1st',
    'constructor',
  ]);
});

interface Element {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements in order; `fault` says where a document is not well formed. Enough for what we emit. */
function readXml(text: string): { elements: Element[]; fault: string | null } {
  const elements: Element[] = [];
  const open: string[] = [];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const tag = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z][\w.:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let end = 0;
  for (let found = tag.exec(body); found !== null; found = tag.exec(body)) {
    end = tag.lastIndex;
    const [all, closing, name = '', attributes = '', empty, between] = found;
    if (between !== undefined) {
      if (between.trim() !== '') return { elements, fault: `text ${between}` };
    } else if (closing === '/') {
      if (open.pop() !== name) return { elements, fault: `${all} closes nothing` };
    } else {
      const written = [...attributes.matchAll(/([\w.:-]+)="([^"]*)"/g)];
      if (written.some(([, , value = '']) => /&(?!(amp|lt|gt|quot);)/.test(value)))
        return { elements, fault: `a bare & in ${all}` };
      elements.push({
        name,
        parent: open.at(-1) ?? '',
        attributes: Object.fromEntries(written.map(([, key = '', value = '']) => [key, value])),
      });
      if (empty === '') open.push(name);
    }
  }
  if (end !== body.length) return { elements, fault: `after ${body.slice(end - 20, end + 20)}` };
  return { elements, fault: open.length === 0 ? null : `${open.join(', ')} not closed` };
}

const parents: Readonly<Record<string, readonly string[]>> = {
  scxml: [''],
  state: ['scxml'],
  final: ['scxml'],
  onentry: ['state', 'final'],
  onexit: ['state', 'final'],
  transition: ['state'],
};

/** The standard's own rules: what stands in what, ids that are ids, targets that exist, event descriptors. */
function structuralFaults(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  const isOurs = (name: string): boolean => name.startsWith('lintel:');
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...elements.flatMap(({ name, parent, attributes }) => {
      const { id, target, initial, event, cond } = attributes;
      const places = isOurs(name) ? ['onentry', 'onexit', 'transition'] : parents[name];
      return [
        ...(places?.includes(parent) ? [] : [`${name} in ${parent}`]),
        ...(id === undefined || /^[A-Za-z_][\w.-]*$/.test(id) ? [] : [`id ${id}`]),
        ...[target, initial]
          .filter((to) => to !== undefined && !ids.includes(to))
          .map((to) => `no ${to ?? ''}`),
        ...(event === undefined || event === '*' || /^[\w-]+(\.[\w-]+)*$/.test(event)
          ? []
          : [`event ${event}`]),
        ...(name === 'transition' && event === undefined && cond === undefined
          ? ['a transition that is always taken']
          : []),
      ];
    }),
  ];
}
