import { currencyExponent } from '@lintel/contract';
import type {
  Catalogue,
  DeclaredName,
  Plan,
  ReviewPlan,
  Value,
  ValueType,
  Values,
} from '@lintel/contract';
import { hasType } from '@lintel/runtime';

/** A value that was told and cannot be taken, with what would be. */
export interface WrongValue {
  readonly name: string;
  /** Continues a sentence that begins with the name: what is expected, what came, what to send. */
  readonly message: string;
}

/** What a name may hold; several policies may declare it, and each has to be able to read it. */
interface Expected {
  readonly type: ValueType;
  readonly orNothing: boolean;
  /** Who declares it so, for the message. */
  readonly by: string;
}

/** What reads facts: a policy, or a review. */
export type FactReader = Pick<Plan, 'facts' | 'policy'> | Pick<ReviewPlan, 'facts' | 'review'>;

/** Facts against what the policies and reviews declare that read them: one that nobody declares is a slip of the pen. */
export function wrongFacts(
  facts: Values,
  readers: readonly FactReader[],
  catalogue: Catalogue | null,
): readonly WrongValue[] {
  const declared = (name: string): readonly Expected[] =>
    readers.flatMap((reader) =>
      reader.facts
        .filter((fact: DeclaredName) => fact.name === name)
        .map(({ type, orNothing }) => ({ type, orNothing, by: nameOf(reader) })),
    );
  const known = [...new Set(readers.flatMap((each) => each.facts.map(({ name }) => name)))].sort();
  return wrongValues(facts, declared, `no policy declares a fact of this name; ${listOf(known)}`, {
    catalogue,
  });
}

function nameOf(reader: FactReader): string {
  return 'policy' in reader ? `the policy "${reader.policy}"` : `the review \`${reader.review}\``;
}

/**
 * Fields of an event against the catalogue. A field that is left out is unknown, which is no fault.
 *
 * @param plans - Those in force: `one trial per email-domain` reads a field of that name.
 */
export function wrongEventFields(
  event: { readonly name: string; readonly fields: Values },
  catalogue: Catalogue,
  plans: readonly Plan[],
): readonly WrongValue[] {
  const fields = catalogue.events.find(({ name }) => name === event.name)?.fields ?? [];
  const trials = new Set(plans.flatMap(({ oneTrial }) => (oneTrial ? [oneTrial.per] : [])));
  const by = `the catalogue "${catalogue.name}"`;
  const declared = (name: string): readonly Expected[] => {
    const field = fields.find((each) => each.name === name);
    if (field) return [{ type: field.type, orNothing: false, by }];
    return trials.has(name) ? [{ type: { kind: 'text' }, orNothing: false, by }] : [];
  };
  const known = fields.map(({ name }) => name);
  const stranger = `the event \`${event.name}\` has no field of this name; ${listOf(known)}`;
  return wrongValues(event.fields, declared, stranger, { catalogue });
}

function wrongValues(
  values: Values,
  declared: (name: string) => readonly Expected[],
  stranger: string,
  { catalogue }: { readonly catalogue: Catalogue | null },
): readonly WrongValue[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const expected = declared(name);
    if (expected.length === 0) return [{ name, message: stranger }];
    const unmet = expected.find((each) => !fits(value, each, catalogue));
    if (!unmet || isForAnotherCurrency(value, expected, catalogue)) return [];
    const { type, orNothing, by } = unmet;
    const { what, example } = describe(type, catalogue);
    const nothing = orNothing ? ', or `null` for nothing' : '';
    return [
      {
        name,
        message: `must be ${what}${nothing}, as ${by} declares it; it was \`${shown(value)}\`: send a value such as \`${example}\``,
      },
    ];
  });
}

/** Policies that name different currencies each hear their own; one of them must be able to read it. */
function isForAnotherCurrency(
  value: Value,
  expected: readonly Expected[],
  catalogue: Catalogue | null,
): boolean {
  return (
    expected.every(({ type }) => type.kind === 'money') &&
    expected.some((each) => fits(value, each, catalogue))
  );
}

function fits(value: Value, { type, orNothing }: Expected, catalogue: Catalogue | null): boolean {
  if (value === null) return orNothing;
  if (!hasType(value, type)) return false;
  const names = namesOf(type, catalogue);
  if (names.length > 0) return typeof value === 'string' && names.includes(value);
  // 14.52 euros with three digits after the point would be another sum.
  return (
    typeof value !== 'object' ||
    !('currency' in value) ||
    value.exponent === currencyExponent(value.currency)
  );
}

/** Empty: any text, or not a name at all. */
function namesOf(type: ValueType, catalogue: Catalogue | null): readonly string[] {
  switch (type.kind) {
    case 'one-of':
      return type.values;
    case 'plan':
      return catalogue?.plans.map(({ name }) => name) ?? [];
    case 'bundle':
      return catalogue?.bundles.map(({ name }) => name) ?? [];
    case 'role':
      return catalogue?.roles.map(({ name }) => name) ?? [];
    case 'region':
      return catalogue?.regions ?? [];
    default:
      return [];
  }
}

function describe(type: ValueType, catalogue: Catalogue | null): { what: string; example: string } {
  const names = namesOf(type, catalogue);
  const [first] = names;
  if (first !== undefined) {
    const what = type.kind === 'one-of' ? '' : `a ${type.kind}, `;
    return { what: `${what}one of ${names.join(', ')}`, example: JSON.stringify(first) };
  }
  switch (type.kind) {
    case 'number':
      return { what: 'a number', example: '3' };
    case 'percent':
      return { what: 'a number of percent', example: '80' };
    case 'yes-or-no':
      return { what: 'yes or no', example: 'true' };
    case 'date':
      return { what: 'a date', example: '"2026-03-01"' };
    case 'instant':
      return { what: 'an instant in UTC', example: '"2026-03-01T12:00:00.000Z"' };
    case 'duration':
      return { what: 'a duration', example: '{"count":14,"unit":"day","business":false}' };
    case 'money': {
      const currency = type.currency ?? catalogue?.currencies[0] ?? 'EUR';
      const exponent = currencyExponent(currency);
      return {
        what: `money${type.currency === null ? '' : ` in ${type.currency}`} with its ${String(exponent)} digits after the point`,
        example: JSON.stringify({ minor: '1900', exponent, currency }),
      };
    }
    default:
      return { what: 'a text', example: '"…"' };
  }
}

function shown(value: Value): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'there is none' : `those that are known: ${names.join(', ')}`;
}
