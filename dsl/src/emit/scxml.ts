import type {
  MachineAction,
  MachineConfig,
  MachineState,
  MachineTransition,
} from '@lintel/contract';
import { xmlText } from './svg.ts';

/** Of what is ours in the document: SCXML leaves room for the actions and conditions of others. */
const OURS = 'urn:lintel:machine:1';

/**
 * A machine as SCXML, for tools that read the standard. States, transitions, final states and their
 * order are the standard's own; what a guard asks and an action does is named in attributes of our
 * namespace, and a guard is a call of a function of its name. Names that SCXML cannot hold are
 * written with their code points; `lintel:name` keeps them as they are.
 */
export function scxmlOf(machine: MachineConfig): string {
  const ids = idsOf(Object.keys(machine.states));
  const initial = ids.get(machine.initial);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:lintel="${OURS}" version="1.0" datamodel="ecmascript" name="${nmtoken(machine.id)}"${initial === undefined ? '' : ` initial="${initial}"`} lintel:name="${xmlText(machine.id)}">`,
    ...Object.entries(machine.states).flatMap(([name, state]) => stateLines(name, state, ids)),
    '</scxml>',
    '',
  ].join('\n');
}

type Ids = ReadonlyMap<string, string>;

/** Names that fall together when they are written for SCXML are told apart by a number. */
function idsOf(names: readonly string[]): Ids {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const wanted = /^[A-Za-z_]/.test(nmtoken(name)) ? nmtoken(name) : `_${nmtoken(name)}`;
      let id = wanted;
      for (let number = 2; taken.has(id); number += 1) id = `${wanted}.${number}`;
      taken.add(id);
      return [name, id];
    }),
  );
}

/** Letters, digits, `_`, `-` and `.` stay; anything else is `_` and its code point. */
function nmtoken(name: string): string {
  return name.replace(
    /[^A-Za-z0-9_.-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}

function stateLines(name: string, state: MachineState, ids: Ids): string[] {
  const element = state.type === 'final' ? 'final' : 'state';
  return [
    `  <${element} id="${ids.get(name) ?? ''}" lintel:name="${xmlText(name)}">`,
    ...block('onentry', state.entry ?? []),
    ...block('onexit', state.exit ?? []),
    ...(state.always ?? []).flatMap((transition) => transitionLines(null, transition, ids)),
    ...Object.entries(state.on ?? {}).flatMap(([event, candidates]) =>
      candidates.flatMap((transition) => transitionLines(event, transition, ids)),
    ),
    `  </${element}>`,
  ];
}

function block(element: 'onentry' | 'onexit', actions: readonly MachineAction[]): string[] {
  if (actions.length === 0) return [];
  return [
    `    <${element}>`,
    ...actions.map((action) => `      ${actionElement(action)}`),
    `    </${element}>`,
  ];
}

function transitionLines(
  event: string | null,
  { guard, target, actions = [] }: MachineTransition,
  ids: Ids,
): string[] {
  const attributes = [
    ...(event === null
      ? []
      : [
          `event="${event === '*' ? '*' : nmtoken(event)}"`,
          ...(event !== '*' && nmtoken(event) !== event
            ? [`lintel:event="${xmlText(event)}"`]
            : []),
        ]),
    ...(guard === undefined ? [] : [`cond="${xmlText(call(guard.type, guard.params))}"`]),
    ...(target === undefined ? [] : [`target="${ids.get(target) ?? ''}"`]),
  ].join(' ');
  if (actions.length === 0) return [`    <transition ${attributes}/>`];
  return [
    `    <transition ${attributes}>`,
    ...actions.map((action) => `      ${actionElement(action)}`),
    '    </transition>',
  ];
}

/** `ruleMatches({"rule":"trialing/on cancel/1"})`: a condition in ECMAScript. */
function call(name: string, params: Readonly<Record<string, unknown>> = {}): string {
  const written = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `${written}(${JSON.stringify(params)})`;
}

function actionElement({ type, params }: MachineAction): string {
  const told = params === undefined ? '' : ` params="${xmlText(JSON.stringify(params))}"`;
  return `<lintel:${type}${told}/>`;
}
