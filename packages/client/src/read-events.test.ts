import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents, type StreamMessage } from './read-events.ts';

async function read(...chunks: readonly Uint8Array[]): Promise<readonly StreamMessage[]> {
  const messages: StreamMessage[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  await readEvents(body, (message) => messages.push(message));
  return messages;
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  [
    'an event with an id',
    'id: 7\nevent: change\ndata: {"a":1}\n\n',
    [{ id: '7', event: 'change', data: '{"a":1}' }],
  ],
  ['data over several lines', 'data: a\ndata: b\n\n', [{ id: '', event: 'message', data: 'a\nb' }]],
  [
    'other line ends',
    'data: a\r\n\r\ndata: b\r\n\r\n',
    [
      { id: '', event: 'message', data: 'a' },
      { id: '', event: 'message', data: 'b' },
    ],
  ],
  ['a heartbeat', ': still here\n\n', []],
  ['an event that has no end yet', 'data: a\n', []],
  ['an id with no data', 'id: 4\n\n', []],
  ['data with no space', 'data:a\n\n', [{ id: '', event: 'message', data: 'a' }]],
])('%s is read', async (_, text, expected) => {
  expect(await read(bytes(text))).toEqual(expected);
});

test('it does not matter where the network cuts', async () => {
  const text = 'id: 1\ndata: "Zoë 日本"\n\n: beat\n\nid: 2\nevent: resync\ndata: {}\n\n';
  const whole = await read(bytes(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes(text).length), { maxLength: 6 }), async (cuts) => {
      const all = bytes(text);
      const at = [0, ...cuts.sort((a, b) => a - b), all.length];
      const chunks = at.slice(1).map((end, i) => all.slice(at[i], end));
      expect(await read(...chunks)).toEqual(whole);
    }),
  );
});

test('an event without an end is given up, not collected for ever', async () => {
  expect(
    await read(bytes('data: '), bytes('x'.repeat(70_000)), bytes('\n\ndata: late\n\n')),
  ).toEqual([]);
});
