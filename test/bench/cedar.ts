import { compile, parse } from '@lintel/dsl';
import { again, measure } from './measure.ts';
import type { Peers } from './peers.ts';
import type { Section } from './report.ts';
import { policyText } from './state-machine-text.ts';

const limits = { bytes: 1_000_000, tokens: 100_000 };
const times = 3;
const options = { limits };

const schema = `entity Account = { extensions: Long, paid: Bool, seats: Long };
entity Member in [Account] = { role: String };
action prolong, subscribe, wait appliesTo { principal: [Member], resource: [Account] };`;

/** As many rules as the policy has, each with a condition like one of its own. */
const rules = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    index % 2 === 0
      ? `permit(principal, action == Action::"prolong", resource)
when { (principal.role == "manager" || principal.role == "admin") && resource.extensions < ${String(index)} };`
      : `permit(principal, action == Action::"subscribe", resource)
when { principal.role == "admin" && resource.paid && resource.seats > ${String(index)} };`,
  ).join('\n');

/**
 * What we do with a policy after parsing, checks over all cases among it, beside what cedar-wasm
 * does with as many rules: it parses and validates them against a schema.
 */
export function benchCedar({ cedar }: Peers): Section {
  const text = policyText(1000);
  const files = [{ path: 'states.lintel', text }];
  const { set } = compile(files, options);
  if (set === null) throw new Error('the policy did not compile');
  const count = (set.plans[0]?.states ?? []).flatMap(({ rules: own }) => own).length;
  const call = {
    validationSettings: { mode: 'strict' },
    schema,
    policies: { staticPolicies: rules(count) },
  } as const;
  const answer = cedar.validate(call);
  if (answer.type !== 'success' || (answer.validationErrors ?? []).length > 0)
    throw new Error(`the policies of Cedar are not valid: ${JSON.stringify(answer)}`);
  const timings = measure(
    [
      { name: 'cedar-wasm, parse and validate', times, run: again(() => cedar.validate(call)) },
      { name: 'lintel, parse', times, run: again(() => parse(text, options)) },
      { name: 'lintel, compile', times, run: again(() => compile(files, options)) },
    ],
    { warmUpSeconds: 5 },
  );
  const [peer, parsing, compiling] = timings.map(({ cpuMicros }) => cpuMicros);
  const share = ((compiling ?? NaN) - (parsing ?? NaN)) / (peer ?? NaN);
  return {
    title: `Check ${String(count)} rules`,
    timings,
    notes: [`checks and lowering: ${share.toFixed(2)} of cedar's time (goal: at most 1)`],
  };
}
