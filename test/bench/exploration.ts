import type { CompiledSet } from '@lintel/contract';
import { compile, explore } from '@lintel/dsl';
import { exampleTexts } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Section } from './report.ts';

const limits = { places: 100_000, steps: 1_000_000 };
const states = [5, 10, 20, 40];
const deadlines = [1, 2, 3, 4, 5];
const facts = [1, 2, 4, 6];

/** Every way through the examples, and how it grows with states, deadlines and facts. */
export function benchExploration(): Section {
  const grown = [
    ...states.map((count) => ({ name: `${count} states in a row`, text: inARow(count) })),
    ...deadlines.map((count) => ({ name: `${count} deadlines that move`, text: moving(count) })),
    ...facts.map((count) => ({ name: `${count} facts of yes or no`, text: knowing(count) })),
  ];
  const sets = grown.map(({ name, text }) => ({ name, set: setOf(text) }));
  const examples = compile(exampleTexts).set;
  if (examples === null) throw new Error('the examples did not compile');
  const alone = examples.plans.map((plan) => ({
    name: `example: ${plan.policy}`,
    set: { ...examples, plans: [plan] },
  }));
  const all = [...alone, ...sets];
  return {
    title: 'Go every way through a policy',
    timings: measure(
      all.map(({ name, set }) => ({ name, times: 1, run: again(() => explore(set, { limits })) })),
      { rounds: 3 },
    ),
    notes: [
      ...all.map(({ name, set }) => {
        const [reached] = explore(set, { limits }).reached;
        return `${name}: ${reached?.places} places, ${reached?.steps} steps`;
      }),
      '(goal: each example in less than a second)',
    ],
  };
}

function setOf(text: string): CompiledSet {
  const { set, diagnostics } = compile([{ path: 'grown.lintel', text }]);
  if (set === null) throw new Error(`the text has faults: ${diagnostics[0]?.message}`);
  return set;
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

function policy(header: string, body: string): string {
  return `catalogue "Shop" version 1 {
  role admin "Administrator"
  request next "Next"
  request stop "Stop"
  ${upTo(5)
    .map((one) => `request later-${one} "Later"`)
    .join('\n  ')}
  feature editor "Editor"
  plan pro "Pro" {
    include editor
  }
}
policy "Grown" version 1 {
  for plan pro
  time zone utc
  each day ends at the same hour
${header}
${body}
  end state closed "Closed" { access none }
}
`;
}

/** Each state leads to the next one, in time or sooner. */
function inARow(count: number): string {
  const state = (at: number): string => `  ${at === 1 ? 'start ' : ''}state s-${at} "${at}" {
    access full
    on next go to ${at === count ? 'closed' : `s-${at + 1}`}
    on stop go to closed
    after 30 days go to closed
  }`;
  return policy('', upTo(count).map(state).join('\n'));
}

/** Deadlines that can be put off one by one, and so come in every order. */
function moving(count: number): string {
  const header = upTo(count).map((at) => `  deadline end-${at} is ${at * 10} days after begin`);
  const lines = upTo(count).flatMap((at) => [
    `    on later-${at} extend end-${at} to 60 days from now`,
    `    at end-${at} record "End ${at}"`,
  ]);
  return policy(
    header.join('\n'),
    `  start state open "Open" {\n    access full\n${lines.join('\n')}\n    on stop go to closed\n  }`,
  );
}

/** Facts that change, each read by a rule. */
function knowing(count: number): string {
  const header = upTo(count).map((at) => `  fact f-${at} is yes-or-no`);
  const condition = upTo(count)
    .map((at) => `f-${at}`)
    .join(' and ');
  const body = `  start state open "Open" {
    access full
    on next when ${condition} go to second
    on next otherwise refuse "Not yet."
    on stop go to closed
  }
  state second "Second" {
    access full
    on next go to open
    on stop go to closed
  }`;
  return policy(header.join('\n'), body);
}
