import { approvalMermaid, approvalSvg, mermaidOf, policySvg, scxmlOf } from '@lintel/dsl';
import type { ApprovalPlan, Plan } from '@lintel/contract';
import { onePlan, plansOfNamed } from '../choose-policy.ts';
import type { Command } from '../command.ts';
import { CommandProblem } from '../command-problem.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';
import { writeText } from '../write-text.ts';

/** How a policy, or one of its approvals, is written in a format. */
interface Format {
  readonly policy: (plan: Plan) => string;
  readonly approval: (approval: ApprovalPlan) => string;
}

const formats: Readonly<Record<string, Format>> = {
  svg: { policy: policySvg, approval: approvalSvg },
  mermaid: { policy: mermaidOf, approval: approvalMermaid },
  scxml: {
    policy: ({ machine }) => scxmlOf(machine),
    approval: ({ machine }) => scxmlOf(machine),
  },
  xstate: {
    policy: ({ machine }) => `${JSON.stringify(machine, null, 2)}\n`,
    approval: ({ machine }) => `${JSON.stringify(machine, null, 2)}\n`,
  },
};

export const graph: Command = {
  name: 'graph',
  summary: 'draw the states of a policy, or how its approvals go',
  usage: 'graph FILE [--policy NAME] [--approval NAME] [--format svg|mermaid|scxml|xstate]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'the policy, where the file holds several' },
    { name: 'approval', value: 'NAME', describes: 'the chain of this approval instead' },
    { name: 'approvals', describes: 'the chain of the only approval that the policy asks' },
    {
      name: 'format',
      value: 'FORMAT',
      describes: 'svg (if nothing is said), mermaid, scxml, xstate',
    },
    { name: 'out', value: 'FILE', describes: 'write it there instead of printing it' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: [
    'The SVG stands alone: it needs no script and follows the light or dark of the',
    'reader. `scxml` and `xstate` are the machine that is run, for tools that read them.',
  ],
  run(given, io) {
    const format = formatNamed(given.value('format') ?? 'svg');
    const set = loadPolicySet(io, given.paths, given.value('catalogue'));
    const plan = onePlan(plansOfNamed(set, requireCompiled(io, set), given.value('policy')));
    const wanted = given.value('approval');
    const text =
      wanted === undefined && !given.has('approvals')
        ? format.policy(plan)
        : format.approval(approvalOf(plan, wanted));
    const out = given.value('out');
    if (out !== undefined) writeText(io, out, text);
    if (given.has('json')) io.print(JSON.stringify({ policy: plan.policy, graph: text }, null, 2));
    else if (out === undefined) io.print(text.trimEnd());
    noteTheOthers(io, set);
    return EXIT.ok;
  },
};

function formatNamed(name: string): Format {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format !== undefined) return format;
  throw new CommandProblem(
    'unknown-format',
    `there is no format \`${name}\``,
    `the formats are ${Object.keys(formats).join(', ')}`,
  );
}

function approvalOf({ policy, approvals }: Plan, wanted: string | undefined): ApprovalPlan {
  const all = Object.values(approvals);
  const names = all.map(({ name }) => `\`${name}\``).join(', ');
  const [found, second] = wanted === undefined ? all : all.filter(({ name }) => name === wanted);
  if (found !== undefined && second === undefined) return found;
  throw new CommandProblem(
    second === undefined ? 'unknown-approval' : 'several-approvals',
    second === undefined
      ? `"${policy}" asks no such approval`
      : `"${policy}" asks several approvals`,
    all.length === 0 ? 'leave `--approvals` out' : `choose with \`--approval NAME\`: ${names}`,
  );
}
