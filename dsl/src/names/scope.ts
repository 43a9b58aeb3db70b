import type { FieldDeclaration, ValueType } from '@lintel/contract';
import type { Word } from '../syntax/tree.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { headerMeaning, type Meaning, type PolicyNames, type StateNames } from './policy-names.ts';
import type { SetNames } from './set-names.ts';

/** The fields of the request or event at hand. */
export interface Fields {
  readonly declared: ReadonlyMap<string, FieldDeclaration>;
  /** Without a catalogue: fields are what the rules use, with the types that they use them as. Else `null`. */
  readonly inferred: Map<string, ValueType> | null;
}

export const noFields: Fields = { declared: new Map(), inferred: null };

/** Where a name is looked up. */
export interface Scope {
  readonly set: SetNames;
  readonly policy: PolicyNames;
  readonly state: StateNames | null;
  readonly fields: Fields;
  /** In a review: `close` is when its window closes. */
  readonly hasClose?: true;
  /** Told of every declared name that something refers to. */
  readonly use: (declared: Word | null) => void;
}

/** What a name means as a field of the request or event at hand. */
export function fieldMeaning(name: Word, { fields }: Scope): Meaning | null {
  const type = fields.declared.get(name.text)?.type ?? fields.inferred?.get(name.text);
  return type === undefined
    ? null
    : { source: 'field', name: name.text, type, orNothing: false, declared: null };
}

/** What a name means among what the header declares. */
export function headerMeaningOf(name: Word, { policy }: Scope): Meaning | null {
  const declared = policy.header.byName.get(name.text);
  return declared === undefined ? null : headerMeaning(declared);
}

/** What a name means here: fields first, then what the state and the header declare, then what is bought. */
export function meaningOf(name: Word, { set, policy, state, fields }: Scope): Meaning | null {
  const about = { name: name.text, declared: null, orNothing: false };
  const field = fields.declared.get(name.text);
  if (field !== undefined) return { ...about, source: 'field', type: field.type };
  const deadline = state?.deadlines.byName.get(name.text) ?? policy.header.byName.get(name.text);
  if (deadline !== undefined) return headerMeaning(deadline);
  const repeat = beatInScope(name.text, state);
  if (repeat !== null)
    return { ...about, source: 'repeat', type: { kind: 'number' }, declared: repeat };
  if (isQuantity(name.text, set.catalogue))
    return { ...about, source: 'quantity', type: { kind: 'number' } };
  const inferred = fields.inferred?.get(name.text);
  return inferred === undefined ? null : { ...about, source: 'field', type: inferred };
}

/** Without a catalogue only seats are known to be counted. */
export function isQuantity(name: string, catalogue: CatalogueNames | null): boolean {
  return catalogue === null ? name === 'seats' : catalogue.quantities.has(name);
}

/** Every name that could have been meant, for suggestions. */
export function namesInScope({ set, policy, state, fields }: Scope): string[] {
  return [
    ...fields.declared.keys(),
    ...(state?.deadlines.byName.keys() ?? []),
    ...policy.header.byName.keys(),
    ...(state?.repeats.byName.keys() ?? []),
    ...(state?.schedules.byName.keys() ?? []),
    ...(set.catalogue?.quantities ?? ['seats']),
  ];
}

/** A deadline that can be used here, with the place that declares it. */
export function deadlineInScope(
  name: string,
  { policy, state }: Pick<Scope, 'policy' | 'state'>,
): Word | null {
  const own = state?.deadlines.byName.get(name);
  if (own !== undefined) return own.word;
  const header = policy.header.byName.get(name);
  return header?.node.kind === 'deadline' ? header.word : null;
}

/** A schedule, or an `every … as NAME`, of the state at hand, with the place that declares it. */
export function beatInScope(name: string, state: StateNames | null): Word | null {
  const beat = state?.schedules.byName.get(name) ?? state?.repeats.byName.get(name);
  return beat?.word ?? null;
}
