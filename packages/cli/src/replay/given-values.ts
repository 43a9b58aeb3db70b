import type { Catalogue, Plan, ReplayTimeline, Value, Values, ValueType } from '@lintel/contract';
import { readUntyped, readValue, type ReadValue } from './read-value.ts';
import { timelineProblem } from './timeline-problem.ts';

type Written = Readonly<Record<string, unknown>>;
type Declared = readonly { readonly name: string; readonly type: ValueType }[];

/** Facts and quantities of a time line, which are written in one list there. */
export interface GivenFacts {
  readonly facts: Values;
  readonly quantities: Readonly<Record<string, number>>;
}

/** Reads facts by what the policies declare; `seats`, meters and add-ons are quantities. */
export function readFacts(
  place: string,
  written: Written,
  plans: readonly Plan[],
  catalogue: Catalogue | null,
): GivenFacts {
  const countable = quantityNames(catalogue);
  const declared = plans.flatMap(({ facts }) => facts);
  const isQuantity = (name: string): boolean =>
    countable.has(name) && !declared.some((fact) => fact.name === name);
  const entries = Object.entries(written);
  const quantities = entries
    .filter(([name]) => isQuantity(name))
    .map(([name, value]) => {
      if (typeof value === 'number') return [name, value] as const;
      throw timelineProblem(`${place}.${name}`, 'a number belongs here');
    });
  const facts = Object.fromEntries(entries.filter(([name]) => !isQuantity(name)));
  return {
    facts: readDeclared(place, facts, declared, 'fact'),
    quantities: Object.fromEntries(quantities),
  };
}

/** Reads values by their declarations; a name that is not declared is a problem, so that no typing mistake stays silent. */
export function readDeclared(
  place: string,
  written: Written,
  declared: Declared,
  what: string,
): Values {
  return readEach(place, written, (name, value) => {
    const declaration = declared.find((candidate) => candidate.name === name);
    if (declaration) return readValue(value, declaration.type);
    const names = declared.map((known) => `\`${known.name}\``).join(', ');
    throw timelineProblem(
      `${place}.${name}`,
      `the policy has no ${what} of that name`,
      names === '' ? `the policy has no ${what}s; leave it out` : `it has ${names}`,
    );
  });
}

/** Fields of an event or request; one that nothing declares is taken as it is written. */
export function readFields(
  place: string,
  written: Written,
  event: string | null,
  plans: readonly Plan[],
): Values {
  const declarations = plans.flatMap(({ requests, events }) => [...requests, ...events]);
  const fields: Declared =
    event === null
      ? [
          ...plans.flatMap(({ memories }) => memories),
          ...declarations.filter(beginsWith(plans)).flatMap((one) => one.fields),
        ]
      : (declarations.find(({ name }) => name === event)?.fields ?? []);
  return readEach(place, written, (name, value) => {
    const field = fields.find((candidate) => candidate.name === name);
    return field ? readValue(value, field.type) : readUntyped(value);
  });
}

const beginsWith =
  (plans: readonly Plan[]) =>
  ({ name }: { readonly name: string }): boolean =>
    plans.some(({ beginOn }) => beginOn.includes(name));

function readEach(
  place: string,
  written: Written,
  read: (name: string, value: unknown) => ReadValue,
): Values {
  const entries = Object.entries(written).map(([name, value]): [string, Value] => {
    const outcome = read(name, value);
    if (outcome.ok) return [name, outcome.value];
    throw timelineProblem(`${place}.${name}`, `${outcome.expected} belongs here`);
  });
  return Object.fromEntries(entries);
}

function quantityNames(catalogue: Catalogue | null): ReadonlySet<string> {
  const { meters = [], addOns = [] } = catalogue ?? {};
  return new Set(['seats', ...meters.map(({ name }) => name), ...addOns.map(({ name }) => name)]);
}

/** Choices must be ones that the policy knows. */
export function readChoices(
  given: ReplayTimeline['given'],
  plans: readonly Plan[],
): Readonly<Record<string, string>> {
  const declared = plans.flatMap(({ choices }) =>
    choices.map(({ name, values }) => ({ name, type: { kind: 'one-of' as const, values } })),
  );
  const choices = readDeclared('given.choices', given.choices ?? {}, declared, 'choice');
  return Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, String(value)]));
}
