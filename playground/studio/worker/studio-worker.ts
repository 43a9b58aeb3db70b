/// <reference types="vite/client" />
import type { Catalogue, Plan } from '@lintel/contract';
import { compile, format, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import type { TextFiles } from '../../demo/notice-texts.ts';
import { serveFetch } from './fetch-port.ts';
import type {
  CallMessage,
  CallName,
  ConnectMessage,
  ReplyMessage,
  Script,
  StudioFile,
  WorkerCalls,
} from './protocol.ts';
import { languageHandlers } from './language.ts';
import { liveAccount } from './live-account.ts';
import { stepThrough } from './stepping.ts';

/** What was compiled last without an error; the panes show it while the text is being mended. */
let plans: readonly Plan[] = [];
let catalogue: Catalogue | null = null;
/** The texts as they were compiled last, with or without an error. */
let texts: readonly StudioFile[] = [];

const noticeTexts = import.meta.glob<TextFiles[string]>('../../demo/templates/*.mf2.json', {
  import: 'default',
  eager: true,
});
const live = liveAccount(
  Object.fromEntries(
    Object.entries(noticeTexts).map(([path, text]) => [
      path.slice(path.lastIndexOf('/') + 1),
      text,
    ]),
  ),
);

/** The next keystroke waits for this: some tenths of a second for each policy at most. */
const EXPLORE_LIMITS = { places: 1000, steps: 6000 };

type Handlers = {
  readonly [N in CallName]: (
    input: WorkerCalls[N]['input'],
  ) => WorkerCalls[N]['answer'] | Promise<WorkerCalls[N]['answer']>;
};

const handlers: Handlers = {
  ...languageHandlers(() => texts),
  compile(files) {
    texts = files;
    const { diagnostics, set } = compile(files);
    if (set) {
      ({ plans, catalogue } = set);
      live.publish(files);
    }
    return { diagnostics, plans: set?.plans ?? null, catalogue: set?.catalogue ?? null };
  },
  explore: (files) => compile(files, { explore: { limits: EXPLORE_LIMITS } }).diagnostics,
  format: ({ path, text }) => format(text, { file: path }).text,
  runScenarios: () =>
    plans.flatMap((plan) =>
      runScenarios(plan, engine, { plansOfSet: plans, catalogue }).map((result, index) => ({
        result,
        zone: zoneOf(plan, index),
      })),
    ),
  step: (script) => stepThrough(planOf(script), catalogue, script),
  live: (script) => live.follow(planOf(script), script),
  session: () => live.session(),
};

function planOf({ policy }: Script): Plan {
  const plan = plans.find((candidate) => candidate.policy === policy);
  if (!plan) throw new Error(`there is no policy "${policy}" in the text`);
  return plan;
}

/** In which a scenario is written: the policy's own zone, else the one that the scenario gives. */
function zoneOf(plan: Plan, scenario: number): string {
  return plan.zone.kind === 'named'
    ? plan.zone.zone
    : (plan.scenarios[scenario]?.timeZone ?? 'UTC');
}

async function answer({ id, call, input }: CallMessage): Promise<ReplyMessage> {
  try {
    const handle = handlers[call] as (given: unknown) => unknown;
    return { id, ok: true, answer: await handle(input) };
  } catch (cause) {
    return { id, ok: false, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

addEventListener('message', (event: MessageEvent<CallMessage | ConnectMessage>) => {
  const { data } = event;
  if ('connect' in data) return serveFetch(data.connect, (request) => live.fetch(request));
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});
