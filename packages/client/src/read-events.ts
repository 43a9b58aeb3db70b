/** One event of a `text/event-stream`. */
export interface StreamMessage {
  readonly event: string;
  readonly data: string;
  /** Empty where the event carries none. */
  readonly id: string;
}

/** Longer than any event of this API; a stream that sends more without an end is not one of ours. */
const LONGEST = 65_536;

/**
 * Reads server-sent events from an answer. Comments (heartbeats) are told by `heard`, with everything else that arrives.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: StreamMessage) => void,
  heard: () => void = () => undefined,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    rest += decoder.decode(value, { stream: true });
    // A lone CR at the end may be half of a CRLF.
    const blocks = rest.replace(/\r\n|\r(?!$)/g, '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > LONGEST) {
      await reader.cancel();
      return;
    }
    for (const block of blocks) {
      const message = readBlock(block);
      if (message) onMessage(message);
    }
  }
}

function readBlock(block: string): StreamMessage | null {
  const fields = { event: 'message', data: [] as string[], id: '' };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(event|data|id)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.event = value;
    else if (name === 'id' && !value.includes('\0')) fields.id = value;
  }
  return fields.data.length === 0 ? null : { ...fields, data: fields.data.join('\n') };
}
