import { mermaidOf, proseOf, proseText, diagramOf } from '@lintel/dsl';
import { plansOfNamed } from '../choose-policy.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'say in plain words what a policy does',
  usage: 'explain FILE… [--policy NAME] [--mermaid] [--catalogue FILE] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'only this policy' },
    { name: 'mermaid', describes: 'draw the states as a Mermaid diagram instead' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: ['What the language decides where the text is silent stands at the end.'],
  run(given, io) {
    const set = loadPolicySet(io, given.paths, given.value('catalogue'));
    const plans = plansOfNamed(set, requireCompiled(io, set), given.value('policy'));
    if (plans.length === 0) {
      throw new CommandProblem(
        'no-policy',
        'there is no policy in what was named',
        'name a file that holds a policy; a catalogue alone does nothing',
      );
    }
    if (given.has('json')) {
      const policies = plans.map((plan) => ({
        policy: plan.policy,
        version: plan.version,
        file: plan.file,
        sections: proseOf(plan),
        graph: diagramOf(plan),
      }));
      io.print(JSON.stringify({ policies }, null, 2));
    } else {
      const told = plans.map((plan) =>
        given.has('mermaid') ? mermaidOf(plan) : proseText(proseOf(plan)),
      );
      io.print(told.join('\n').trimEnd());
    }
    noteTheOthers(io, set);
    return EXIT.ok;
  },
};
