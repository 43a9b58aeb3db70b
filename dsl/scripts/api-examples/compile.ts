import { compile, proseOf, proseText, runScenarios } from '@lintel/dsl';
import { engine } from '@lintel/runtime';

const text = `
policy "Free week" version 1 {
  for plan pro
  time zone "Europe/Berlin"
  each day ends at the same hour

  start state trying "Trying out" {
    access full
    on subscribe go to subscribed
    after 7 days go to over
  }
  end state subscribed "Subscribed" { access full }
  end state over "Over" { access none }

  scenario "A week is a week" {
    begin at 2026-05-04 10:00
    at 2026-05-11 10:00 expect state over
  }
}
`;

const { diagnostics, set } = compile([{ path: 'week.lintel', text }], { explore: {} });
for (const { code, severity, message, span } of diagnostics)
  console.log(`line ${span.line}: ${severity} ${code}: ${message}`);

const { plans = [], catalogue = null } = set ?? {};
for (const plan of plans) {
  for (const { name, passed } of runScenarios(plan, engine, { plansOfSet: plans, catalogue }))
    console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
  console.log(proseText(proseOf(plan)));
}
