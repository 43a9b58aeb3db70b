import { ProblemError, type CallInput } from '@lintel/client';
import type { MadeRequest, RouteAnswer } from '@lintel/contract';
import { expect, test } from 'vitest';
import { decision } from '../../test/entitlement-view.ts';
import { RequestController } from './request-controller.ts';

type Answer = RouteAnswer<'makeRequest'> | null;

/** A widget that sends into the hand of a test; `answers` are taken in order. */
function bench(...answers: readonly (() => Promise<Answer>)[]) {
  const left = [...answers];
  const sent: {
    readonly body: CallInput<'makeRequest'>['body'];
    readonly key: string | undefined;
  }[] = [];
  const paid: unknown[] = [];
  const made: MadeRequest[] = [];
  let intents = 0;
  const controller = new RequestController(
    {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    },
    {
      send: (input, options) => {
        sent.push({ body: input.body, key: options.idempotencyKey });
        return left.shift()?.() ?? Promise.resolve(null);
      },
      newIntent: () => `intent-${(intents += 1)}`,
      payFirst: (asked) => paid.push(asked),
      made: (request) => made.push(request),
    },
  );
  return { controller, sent, paid, made };
}
const cancel = { request: 'cancel' };
const failing =
  (code: ProblemError['code'], status = 0) =>
  () =>
    Promise.reject(new ProblemError(code, { status }));

test('a request is sent with the decision that was shown', async () => {
  const { controller, sent } = bench();
  await controller.submit(
    { request: 'request-seats', fields: { requested: 2 } },
    decision({ id: 'dec_9' }),
    'New team',
  );
  expect(sent).toEqual([
    {
      body: {
        request: 'request-seats',
        fields: { requested: 2 },
        decisionId: 'dec_9',
        justification: 'New team',
      },
      key: 'intent-1',
    },
  ]);
});

test('a second press while the first is on its way sends nothing', async () => {
  const { controller, sent } = bench(() => new Promise(() => undefined));
  void controller.submit(cancel, decision());
  await controller.submit(cancel, decision());
  expect(sent).toHaveLength(1);
  expect(controller.busy).toEqual(cancel);
});

test('a retry after an answer that never came is the same intent', async () => {
  const { controller, sent } = bench(failing('network'), failing('internal', 503));
  await controller.submit(cancel, decision());
  await controller.submit(cancel, decision());
  await controller.submit(cancel, decision());
  expect(sent.map(({ key }) => key)).toEqual(['intent-1', 'intent-1', 'intent-1']);
});

test('after a refusal, and for other fields, it is a new one', async () => {
  const { controller, sent } = bench(failing('refused', 409), failing('network'));
  await controller.submit(cancel, decision());
  expect(controller.problem).toMatchObject({ code: 'refused' });
  await controller.submit(cancel, decision());
  await controller.submit({ request: 'cancel', fields: { reason: 'price' } }, decision());
  expect(sent.map(({ key }) => key)).toEqual(['intent-1', 'intent-2', 'intent-3']);
});

test('what costs money is paid first and not sent', async () => {
  const { controller, sent, paid } = bench();
  await controller.submit(cancel, decision({ outcome: 'payment' }));
  expect([sent, paid]).toEqual([[], [cancel]]);
});

test('a page that prevents it leaves nothing behind', async () => {
  const { controller, made } = bench(() => Promise.resolve(null));
  await controller.submit(cancel, decision());
  expect([made, controller.busy, controller.problem]).toEqual([[], null, null]);
});
