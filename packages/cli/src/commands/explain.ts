import {
  mermaidOf,
  plansBeside,
  proseOf,
  proseText,
  reviewProse,
  diagramOf,
  type ProseSection,
} from '@lintel/dsl';
import type { CompiledSet, Plan } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import type { Arguments } from '../arguments.ts';
import { onePlan, plansOfNamed, reviewsOfNamed } from '../choose-policy.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import {
  explainCourse,
  explainEvents,
  explainSnapshot,
  instantOf,
} from '../explain/explain-instance.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import type { Io } from '../io.ts';
import { loadPolicySet } from '../policy-set.ts';
import { readText } from '../read-text.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'say in plain words what a policy does, or why a customer is where they are',
  usage: 'explain FILE… [--policy NAME] [--at INSTANT] [--instance FILE | --events FILE] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'only this policy' },
    {
      name: 'at',
      value: 'INSTANT',
      describes: 'the moment to explain, such as 2026-05-04T10:00:00Z',
    },
    {
      name: 'instance',
      value: 'FILE',
      describes: 'a stored instance, as JSON: why it is in its state',
    },
    {
      name: 'events',
      value: 'FILE',
      describes: 'what happened, as for `lintel replay`: how it stands',
    },
    { name: 'mermaid', describes: 'draw the states as a Mermaid diagram instead' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: [
    'What the language decides where the text is silent stands at the end, with the',
    'numbers of docs/reference/rules-of-meaning.md. `--at` alone adds what would happen',
    'if it began then and nobody did anything. With an instance or a list of events:',
    'why it is in its state, which line decided, what happens next and when.',
  ],
  run(given, io) {
    const set = loadPolicySet(io, given.paths, given.value('catalogue'));
    const compiled = requireCompiled(io, set);
    const plans = plansOfNamed(set, compiled, given.value('policy'));
    const reviews = reviewsOfNamed(set, compiled, given.value('policy'));
    if (plans.length === 0 && reviews.length === 0) {
      throw new CommandProblem(
        'no-policy',
        'there is no policy in what was named',
        'name a file that holds a policy; a catalogue alone does nothing',
      );
    }
    const instance = explainInstance(given, io, plans, compiled);
    if (instance !== null) {
      const { plan, sections } = instance;
      const { policy, version, file } = plan;
      io.print(
        given.has('json')
          ? JSON.stringify({ policy, version, file, sections }, null, 2)
          : `${policy}, version ${String(version)}\n\n${proseText(sections)}`.trimEnd(),
      );
    } else if (given.has('json')) {
      const told = reviews.map((plan) => ({
        review: plan.review,
        version: plan.version,
        file: plan.file,
        sections: reviewProse(plan),
      }));
      const policies = plans.map((plan) => ({
        policy: plan.policy,
        version: plan.version,
        file: plan.file,
        sections: sectionsOf(given, plan, compiled),
        graph: diagramOf(plan),
      }));
      io.print(
        JSON.stringify({ policies, ...(told.length === 0 ? {} : { reviews: told }) }, null, 2),
      );
    } else {
      const told = [
        ...plans.map((plan) =>
          given.has('mermaid') ? mermaidOf(plan) : proseText(sectionsOf(given, plan, compiled)),
        ),
        // A review has no states that could be drawn.
        ...(given.has('mermaid') ? [] : reviews.map((review) => proseText(reviewProse(review)))),
      ];
      io.print(told.join('\n').trimEnd());
    }
    noteTheOthers(io, set);
    return EXIT.ok;
  },
};

/** `null` when no instance is asked for. */
function explainInstance(
  given: Arguments,
  io: Io,
  plans: readonly Plan[],
  compiled: CompiledSet,
): { readonly plan: Plan; readonly sections: readonly ProseSection[] } | null {
  const instance = given.value('instance');
  const events = given.value('events');
  if (instance === undefined && events === undefined) return null;
  if (instance !== undefined && events !== undefined) {
    throw new CommandProblem(
      'bad-arguments',
      'an instance and events cannot be explained at once',
      'give `--instance` or `--events`',
    );
  }
  const plan = onePlan(plans);
  const written = given.value('at');
  const at = written === undefined ? null : instantOf(written);
  return {
    plan,
    sections:
      instance !== undefined
        ? explainSnapshot(engine, plan, readText(io, instance), at)
        : explainEvents(subjectOf(plan, compiled), readText(io, events ?? ''), at),
  };
}

function sectionsOf(given: Arguments, plan: Plan, compiled: CompiledSet): readonly ProseSection[] {
  const at = given.value('at');
  if (at === undefined) return proseOf(plan);
  return [...proseOf(plan), ...explainCourse(subjectOf(plan, compiled), instantOf(at))];
}

function subjectOf(plan: Plan, { plans, catalogue }: CompiledSet) {
  return { engine, plan, beside: plansBeside(plan, plans), catalogue };
}
