import { engine } from '@lintel/runtime';
import { onePlan, plansOfNamed } from '../choose-policy.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';
import { firstSession, Prompt } from '../simulate/prompt.ts';

const ZONE = 'UTC';
/** A Monday morning. */
const BEGIN = '2026-01-05 09:00';

export const simulate: Command = {
  name: 'simulate',
  summary: 'try a policy out at a prompt, and keep it as a scenario',
  usage: 'simulate FILE [--policy NAME] [--zone ZONE] [--begin "DATE TIME"] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'the policy, where the file holds several' },
    { name: 'zone', value: 'ZONE', describes: `time zone of the customer (${ZONE})` },
    { name: 'begin', value: 'MOMENT', describes: `when it begins (${BEGIN})` },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: [
    'Offers what may be done by its number, asks for the fields, moves time with `next`,',
    '`wait 3 days` or `at 2026-05-04 10:00`, and takes any line of a scenario. `undo` goes',
    'back, `save NAME` writes a scenario that passes; `help` lists the rest. Lines may',
    'also be piped in. With --json the end is told as JSON.',
  ],
  async run(given, io) {
    const set = loadPolicySet(io, given.paths, given.value('catalogue'));
    const plan = onePlan(plansOfNamed(set, requireCompiled(io, set), given.value('policy')));
    const isJson = given.has('json');
    const prompt = new Prompt(
      { files: set.files, plan, engine },
      isJson ? { ...io, print: () => undefined } : io,
      firstSession(plan, given.value('zone') ?? ZONE, given.value('begin') ?? BEGIN),
    );
    await prompt.talk();
    const { standing, lines } = prompt;
    if (isJson) {
      const end =
        standing === null
          ? null
          : {
              at: standing.now,
              state: standing.view.state,
              ended: standing.view.ended,
              access: standing.view.access,
              deadlines: standing.view.deadlineTimes,
              offers: standing.offers,
            };
      io.print(JSON.stringify({ policy: plan.policy, lines, end }, null, 2));
    }
    return standing === null ? EXIT.findings : EXIT.ok;
  },
};
