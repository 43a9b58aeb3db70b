import { assign, createMachine, initialTransition, transition } from 'xstate';
import type { GuardName, MachineActionName, MachineConfig } from '@lintel/contract';

/** What guards see and actions change: `C` must be treated as immutable. */
export interface MachineParts<C> {
  readonly guards: Readonly<Record<GuardName, (context: C, params: Params) => boolean>>;
  readonly actions: Readonly<Record<MachineActionName, (context: C, params: Params) => C>>;
}

export type Params = Readonly<Record<string, unknown>>;

/** Where a machine stands after an event, or why it could not move. */
export type Moved<C> =
  | { readonly ok: true; readonly state: string; readonly done: boolean; readonly context: C }
  | { readonly ok: false; readonly message: string };

/** A machine that is only ever asked, never started: no actor, no timer, no clock. */
export interface PureMachine<C> {
  begin(context: C): Moved<C>;
  move(state: string, context: C, event: string): Moved<C>;
}

interface Held<C> {
  readonly held: C;
}

const eventName = /^(?!xstate\.)[a-z][a-z0-9-]{0,63}(\.[A-Za-z0-9 :/_.#-]{1,300})?$/;

/**
 * The one module that knows XState. A guard or an action that throws, an endless chain of eventless
 * transitions, an internal event name and a state that the machine has not: all come back as
 * `ok: false`, nothing moved.
 */
export function pureMachine<C>(config: MachineConfig, parts: MachineParts<C>): PureMachine<C> {
  const states = new Set(Object.keys(config.states));
  // The emitted JSON is what XState takes; its own types want literal state names.
  const asConfig = {
    ...structuredClone(config),
    context: ({ input }: { input: C }): Held<C> => ({ held: input }),
    // Rule 4: at one instant there are at most as many hops as states; each may take two microsteps.
    options: { maxIterations: 2 * states.size + 10 },
  } as unknown as Parameters<typeof createMachine>[0];
  const machine = createMachine(asConfig, implementationsOf(parts));
  const read = (run: () => Snapshot): Moved<C> => {
    try {
      const snapshot = run();
      if (snapshot.status === 'error') return { ok: false, message: messageOf(snapshot.error) };
      if (typeof snapshot.value !== 'string')
        return { ok: false, message: 'internal: no state was reached' };
      const { held } = snapshot.context as Held<C>;
      return { ok: true, state: snapshot.value, done: snapshot.status === 'done', context: held };
    } catch (cause) {
      return { ok: false, message: messageOf(cause) };
    }
  };
  return {
    begin: (context) => read(() => initialTransition(machine, context as never)[0]),
    move: (state, context, event) => {
      if (!states.has(state))
        return { ok: false, message: `the machine has no state \`${state}\`` };
      if (!eventName.test(event))
        return { ok: false, message: `\`${event.slice(0, 64)}\` is not an event` };
      return read(() => {
        const before = machine.resolveState({ value: state, context: { held: context } as never });
        return transition(machine, before, { type: event })[0];
      });
    },
  };
}

interface Snapshot {
  readonly status: string;
  readonly value: unknown;
  readonly context: unknown;
  readonly error: unknown;
}

type Implementations = NonNullable<Parameters<typeof createMachine>[1]>;

function implementationsOf<C>({ guards, actions }: MachineParts<C>): Implementations {
  return {
    guards: Object.fromEntries(
      Object.entries(guards).map(([name, guard]) => [
        name,
        ({ context }: { context: unknown }, params: Params) =>
          guard((context as Held<C>).held, params ?? {}),
      ]),
    ),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [
        name,
        assign(({ context }: { context: unknown }, params: Params) => ({
          held: action((context as Held<C>).held, params ?? {}),
        })),
      ]),
    ),
  } as unknown as Implementations;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
