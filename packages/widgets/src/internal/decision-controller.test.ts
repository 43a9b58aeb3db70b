import type { Decision } from '@lintel/contract';
import type { ReactiveController } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decision } from '../../test/entitlement-view.ts';
import { DecisionController, type Asked } from './decision-controller.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A widget whose questions and answers a test holds in its hand. */
function bench(atHand: readonly Decision[] | null = null) {
  const state = {
    asked: [{ request: 'request-seats', fields: { requested: 1 } }] as Asked[],
    revision: 1,
  };
  const sent: {
    readonly ask: readonly Asked[];
    answer(decisions: readonly Decision[]): void;
    fail(): void;
  }[] = [];
  const controllers: ReactiveController[] = [];
  const controller = new DecisionController(
    {
      addController: (one) => controllers.push(one),
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
    {
      asked: () => state.asked,
      revision: () => state.revision,
      atHand: () => atHand,
      ask: (ask) =>
        new Promise((answer, reject) => {
          sent.push({ ask, answer, fail: () => reject(new TypeError('offline')) });
        }),
    },
  );
  const render = async (): Promise<void> => {
    controllers[0]?.hostUpdate?.();
    await vi.advanceTimersByTimeAsync(1_000);
  };
  return { state, sent, controller, render };
}
const seats = (requested: number): Asked => ({ request: 'request-seats', fields: { requested } });

test('nothing is decided before the answer', async () => {
  const { controller, render, sent } = bench();
  await render();
  expect(controller.of(seats(1))).toBeNull();
  sent[0]?.answer([decision({ request: 'request-seats' })]);
  await vi.runAllTimersAsync();
  expect(controller.of(seats(1))).toMatchObject({ outcome: 'instant' });
});

test('a decision holds for its fields alone', async () => {
  const { controller, render, sent } = bench();
  await render();
  sent[0]?.answer([decision({ request: 'request-seats' })]);
  await vi.runAllTimersAsync();
  expect(controller.of(seats(2))).toBeNull();
});

test('drawing again asks nothing, a change of the account asks again', async () => {
  const { state, render, sent } = bench();
  await render();
  await render();
  expect(sent).toHaveLength(1);
  state.revision = 2;
  await render();
  expect(sent).toHaveLength(2);
});

test('typing is asked once, when it pauses', async () => {
  const { state, sent, render, controller } = bench();
  await render();
  for (const requested of [2, 3, 4]) {
    state.asked = [seats(requested)];
    controller.hostUpdate();
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.map(({ ask }) => ask[0]?.fields)).toEqual([{ requested: 1 }, { requested: 4 }]);
});

test('an answer to an older question is dropped', async () => {
  const { state, controller, render, sent } = bench();
  await render();
  state.asked = [seats(2)];
  await render();
  sent[1]?.answer([decision({ request: 'request-seats', outcome: 'refused' })]);
  await vi.runAllTimersAsync();
  sent[0]?.answer([decision({ request: 'request-seats' })]);
  await vi.runAllTimersAsync();
  expect(controller.of(seats(2))).toMatchObject({ outcome: 'refused' });
  expect(controller.of(seats(1))).toBeNull();
});

test('a question that fails allows nothing', async () => {
  const { controller, render, sent } = bench();
  await render();
  sent[0]?.fail();
  await vi.runAllTimersAsync();
  expect(controller.of(seats(1))).toBeNull();
});

test('decisions that are at hand are not asked for', async () => {
  const { controller, render, sent } = bench([
    decision({ request: 'request-seats', outcome: 'approval' }),
  ]);
  await render();
  expect(controller.of(seats(1))).toMatchObject({ outcome: 'approval' });
  expect(sent).toEqual([]);
});
