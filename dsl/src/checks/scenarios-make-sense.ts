import type { ValueType } from '@lintel/contract';
import { isZone } from '@lintel/calendar';
import { meantWord } from '../diagnostics/meant-words.ts';
import { replacement } from '../diagnostics/report.ts';
import type { Named } from '../names/name-table.ts';
import { headerMeaning, type HeaderNode } from '../names/policy-names.ts';
import { tellUnknownName, valuesOf } from '../names/resolve-value.ts';
import { isQuantity } from '../names/scope.ts';
import { SUB_ACCOUNT, subAccountsIn, subjectKindOf } from '../names/scenario-subjects.ts';
import type { Tell } from '../names/tell.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { typeInWords, writtenType } from '../names/value-type.ts';
import type { GivenSubject, Scenario, Step, Value, Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { usesOf } from './scenario-subjects-make-sense.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2007, LTL-2016, LTL-2017, LTL-3xxx, LTL-5008, LTL-5013: what a scenario gives and sets exists and has the right type. */
export const scenariosMakeSense: PolicyCheck = (policy, tell) => {
  const zone = policy.names.policy.items.find((item) => item.kind === 'time-zone')?.zone;
  for (const item of policy.names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) checkStep(step, item, policy, tell);
    if (zone?.kind !== 'zone-of' || policy.broken) continue;
    if (!item.steps.some(({ kind }) => kind === 'given-zone')) {
      tell('LTL-5013', item.head, { whose: zone.of.text });
    }
  }
};

function checkStep(step: Step, scenario: Scenario, policy: ResolvedPolicy, tell: Tell): void {
  const { set } = policy;
  switch (step.kind) {
    case 'given-zone':
      if (!isZone(step.zone.value))
        tell('LTL-5008', step.zone.span, { zone: `"${step.zone.value}"` });
      break;
    case 'given-subject': {
      if (step.subject.text === SUB_ACCOUNT) {
        givenSubAccount(step, policy, tell);
        break;
      }
      const policies = set.policyNames.filter(
        ({ policy: other }) => subjectKindOf(other) === step.subject.text,
      );
      for (const { name, value } of step.with) {
        const facts = policies.flatMap(({ header }) => header.byName.get(name.text) ?? []);
        const fact = facts.find(({ node }) => node.kind === 'fact');
        if (fact !== undefined) givenTo(fact, value, policy, tell);
        else if (set.catalogue !== null) tellUnknownName(name, policy.scope(null), tell);
      }
      break;
    }
    case 'given-value':
      given(step.of, step.name, step.value, policy, tell);
      break;
    case 'set':
      if (step.about !== null && subAccountsIn(scenario).has(step.about.value))
        checkValue(step.value, { kind: 'number' }, policy, tell);
      else given('fact', step.name, step.value, policy, tell);
      break;
    case 'begin-at': {
      const begin = policy.names.policy.items.flatMap((item) =>
        item.kind === 'begin-on' ? item.events : [],
      );
      const memories = [...policy.names.header.byName.values()].filter(
        ({ node }) => node.kind === 'memory',
      );
      for (const { name, value } of step.with) {
        const types = begin
          .map(({ text }) => fieldType(text, name.text, policy))
          .filter((type) => type !== null);
        const memory = memories.find(({ word }) => word.text === name.text);
        const type = types[0] ?? (memory === undefined ? null : headerMeaning(memory).type);
        if (type !== null) checkValue(value, type, policy, tell);
        else if (set.catalogue !== null) tellUnknownName(name, policy.scope(null), tell);
      }
      break;
    }
    case 'do':
      if (set.catalogue === null) break;
      if (step.by?.kind === 'text') checkPerson(step.by.value, step.by.span, scenario, tell);
      for (const { name, value } of step.with) {
        const type = fieldType(step.request.text, name.text, policy);
        if (type !== null) checkValue(value, type, policy, tell);
        else if (
          set.catalogue.requests.has(step.request.text) ||
          set.catalogue.events.has(step.request.text)
        ) {
          tellUnknownName(name, policy.scope(null), tell);
        }
      }
      break;
    case 'expect': {
      const { expectation } = step;
      if (expectation.kind !== 'expect-quantity') break;
      const { of, value } = expectation;
      const declared = policy.names.header.byName.get(of.text);
      if (declared !== undefined) expectValue(of, value, declared, policy, tell);
      else if (!isQuantity(of.text, set.catalogue) && set.catalogue !== null) {
        const { values, details } = suggestion(of.text, of.span, set.catalogue.quantities);
        tell('LTL-2009', of.span, { kind: 'meter or add-on', name: of.text, ...values }, details);
      } else checkValue(value, { kind: 'number' }, policy, tell);
      break;
    }
    default:
  }
}

/** A sub-account has a plan of its own or none, what it bought beside it, and what it used. */
function givenSubAccount(step: GivenSubject, policy: ResolvedPolicy, tell: Tell): void {
  const { catalogue } = policy.set;
  const hasPlan = step.with.some(({ name }) => name.text === 'plan');
  for (const { name, value } of step.with) {
    if (name.text === 'plan') {
      checkValue(value, { kind: 'plan' }, policy, tell);
      continue;
    }
    if (catalogue !== null && catalogue.quantities.has(name.text) && !hasPlan)
      tell('LTL-2046', name.span, {
        what: 'who has bought something has a plan',
        help: `write \`with plan = ${[...catalogue.plans.keys()][0] ?? '…'}, ${name.text} = …\``,
      });
    const known = catalogue && ['plan', ...catalogue.quantities, ...usesOf(catalogue)];
    if (known === null || known.includes(name.text)) {
      checkValue(value, { kind: 'number' }, policy, tell);
      continue;
    }
    const { values, details } = suggestion(name.text, name.span, known);
    tell('LTL-2009', name.span, { kind: 'meter or add-on', name: name.text, ...values }, details);
  }
}

/** What the policy owns can be expected; what comes from outside is given. */
function expectValue(
  name: Word,
  value: Value,
  declared: Named<HeaderNode>,
  policy: ResolvedPolicy,
  tell: Tell,
): void {
  const { source, type } = headerMeaning(declared);
  policy.used.add(declared.word);
  if (source !== 'memory' && source !== 'count' && source !== 'choice') {
    const wanted = 'a memory, a count or a choice';
    tell('LTL-2017', name.span, { name: name.text, is: source, wanted });
  } else if (type !== null && value.kind !== 'nothing') checkValue(value, type, policy, tell);
}

function given(
  of: 'choice' | 'setting' | 'fact',
  name: Word,
  value: Value,
  policy: ResolvedPolicy,
  tell: Tell,
): void {
  const declared = policy.names.header.byName.get(name.text);
  if (declared === undefined) {
    if (of === 'fact' && name.text === 'interval')
      return checkValue(value, { kind: 'one-of', values: ['month', 'year'] }, policy, tell);
    if (of === 'fact' && isQuantity(name.text, policy.set.catalogue))
      return checkValue(value, { kind: 'number' }, policy, tell);
    const beside = of === 'fact' ? factBeside(name, policy) : null;
    if (beside !== null) return givenTo(beside, value, policy, tell);
    if (policy.set.catalogue !== null || of !== 'fact')
      tellUnknownName(name, policy.scope(null), tell);
    return;
  }
  const kind = declared.node.kind;
  const fits = of === 'fact' ? kind === 'fact' || kind === 'memory' : kind === of;
  if (!fits) {
    tell(
      'LTL-2017',
      name.span,
      { name: name.text, is: kind === 'counter' ? 'count' : kind, wanted: `a ${of}` },
      {
        related: [{ span: declared.word.span, message: 'declared here' }],
      },
    );
    return;
  }
  givenTo(declared, value, policy, tell);
}

function givenTo(
  declared: Named<HeaderNode>,
  value: Value,
  policy: ResolvedPolicy,
  tell: Tell,
): void {
  const { type, orNothing } = headerMeaning(declared);
  if (type === null || (value.kind === 'nothing' && orNothing)) return;
  checkValue(value, type, policy, tell);
}

/** A fact that another policy reads: of those that run beside this one. */
function factBeside(name: Word, { set }: ResolvedPolicy): Named<HeaderNode> | null {
  for (const { header } of set.policyNames) {
    const declared = header.byName.get(name.text);
    if (declared?.node.kind === 'fact') return declared;
  }
  return null;
}

function fieldType(
  event: string,
  field: string,
  { set: { catalogue } }: ResolvedPolicy,
): ValueType | null {
  const fields = (catalogue?.requests.get(event) ?? catalogue?.events.get(event))?.fields;
  return fields?.find(({ name }) => name === field)?.type ?? null;
}

function checkPerson(person: string, span: Word['span'], { steps }: Scenario, tell: Tell): void {
  const persons = steps.flatMap((step) =>
    step.kind === 'given-person' || step.kind === 'given-stand-in' ? [step.person.value] : [],
  );
  if (persons.includes(person)) return;
  const { details } = suggestion(person, span, persons, '"');
  tell(
    'LTL-2016',
    span,
    {
      name: person,
      type: 'person',
      values: persons.join(', ') || 'named with `given person "…" is …`',
    },
    details,
  );
}

/** LTL-2016, LTL-3xxx for one value. */
export function checkValue(
  value: Value,
  type: ValueType,
  policy: ResolvedPolicy,
  tell: Tell,
): void {
  const values = valuesOf(type, policy);
  if (values !== null && value.kind === 'name') {
    if (values.has(value.name.text) || (policy.set.catalogue === null && type.kind !== 'one-of'))
      return;
    const { details } = suggestion(value.name.text, value.span, values);
    const kind = type.kind === 'one-of' ? 'value' : type.kind;
    tell(
      'LTL-2016',
      value.span,
      { name: value.name.text, type: kind, values: [...values].join(', ') },
      details,
    );
    return;
  }
  const written = writtenType(value);
  if (written?.kind === type.kind) {
    if (
      written.kind === 'money' &&
      type.kind === 'money' &&
      type.currency !== null &&
      written.currency !== type.currency
    ) {
      tell('LTL-3007', value.span, { left: typeInWords(type), right: typeInWords(written) });
    }
    return;
  }
  if (written?.kind === 'number' && type.kind === 'money')
    tell('LTL-3002', value.span, {
      number: value.kind === 'number' ? value.written : '20000',
      currency: type.currency ?? 'EUR',
    });
  else if (written?.kind === 'number' && (type.kind === 'duration' || type.kind === 'percent')) {
    tell('LTL-3001', value.span, {
      wanted: typeInWords(type),
      example: type.kind === 'percent' ? '80 %' : '14 days',
    });
  } else {
    const meant = value.kind === 'name' ? meantWord(value.name.text) : null;
    const values = {
      left: typeInWords(type),
      right: written === null ? 'a name' : typeInWords(written),
    };
    const fixes = meant === null ? [] : [replacement(`write \`${meant}\``, value.span, meant)];
    tell(
      'LTL-3003',
      value.span,
      values,
      meant === null ? {} : { fixes, help: `write \`${meant}\`` },
    );
  }
}
