import type { CallName, ReplyMessage, WorkerCalls } from './protocol.ts';

export interface StudioWorker {
  call<N extends CallName>(
    name: N,
    input: WorkerCalls[N]['input'],
  ): Promise<WorkerCalls[N]['answer']>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(problem: Error): void;
}

/** Calls into the worker as promises; answers may come in any order. */
export function connectWorker(
  worker: Pick<Worker, 'postMessage' | 'addEventListener'>,
): StudioWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', (event: MessageEvent<ReplyMessage>) => {
    const { data } = event;
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) caller?.resolve(data.answer);
    else caller?.reject(new Error(data.message));
  });
  return {
    call: (call, input) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id, call, input });
      }),
  };
}
