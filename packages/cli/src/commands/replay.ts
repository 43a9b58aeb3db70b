import { plansBeside } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { onePlan, plansOfNamed } from '../choose-policy.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';
import { readText } from '../read-text.ts';
import { parseTimeline } from '../replay/parse-timeline.ts';
import { printReplay } from '../replay/print-replay.ts';
import { replayTimeline } from '../replay/replay-timeline.ts';

export const replay: Command = {
  name: 'replay',
  summary: 'say what would have happened under a policy, instant by instant',
  usage: 'replay POLICY.lintel TIMELINE.json [--policy NAME] [--catalogue FILE] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'the policy, where the file holds several' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: [
    'The time line says what was given, what happened, and when to ask:',
    '',
    '  {"given": {"timeZone": "Europe/Dublin", "facts": {"has-payment-method": false},',
    '             "choices": {}, "settings": {}, "persons": {"Ana": ["manager"]}},',
    '   "begin": "2026-05-04T10:00:00Z", "with": {},',
    '   "timeline": [{"at": "2026-05-04T10:05:00Z", "event": "first-sign-in"},',
    '                {"at": "2026-05-09T09:00:00Z", "event": "extend-trial",',
    '                 "by": "account-manager"},',
    '                {"at": "2026-05-10T09:00:00Z", "set": {"has-payment-method": true}}],',
    '   "ask": ["2026-05-04T12:00:00Z", "2026-06-01T00:00:00Z"]}',
    '',
    '`by` is a person of `persons`, else a role. Money is "400 EUR", a length of time',
    '"14 days", nothing is null; what is left out is unknown. Entries are in order; of',
    'two at one instant the first happens first. Policies that this one looks at run',
    'with it. What is left of a term is charged where `paid-through` is known.',
  ],
  run(given, io) {
    const [policyPath, timelinePath, ...more] = given.paths;
    if (policyPath === undefined || timelinePath === undefined || more.length > 0) {
      throw new CommandProblem(
        'bad-arguments',
        'replay takes a policy file and a time line',
        'write `lintel replay POLICY.lintel TIMELINE.json`',
      );
    }
    const timeline = parseTimeline(readText(io, timelinePath));
    const set = loadPolicySet(io, [policyPath], given.value('catalogue'));
    const compiled = requireCompiled(io, set);
    const plan = onePlan(plansOfNamed(set, compiled, given.value('policy')));
    const { catalogue, plans } = compiled;
    const beside = plansBeside(plan, plans);
    const answer = replayTimeline({ engine, plan, beside, catalogue }, timeline);
    io.print(given.has('json') ? JSON.stringify(answer, null, 2) : printReplay(answer));
    noteTheOthers(io, set);
    return EXIT.ok;
  },
};
