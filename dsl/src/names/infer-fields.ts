import type { ValueType } from '@lintel/contract';
import type { Word } from '../syntax/tree.ts';
import type { PolicyNames } from './policy-names.ts';
import { valueType, writtenType } from './value-type.ts';

/**
 * The fields of events as far as a policy shows them when no catalogue declares them: an event of
 * `begin on` brings the memories, and a scenario's `with` names fields and values.
 */
export function inferredFields({
  policy,
}: PolicyNames): ReadonlyMap<string, Map<string, ValueType>> {
  const inferred = new Map<string, Map<string, ValueType>>();
  const add = (event: Word, field: Word, type: ValueType) => {
    const fields = inferred.get(event.text);
    if (fields === undefined) inferred.set(event.text, new Map([[field.text, type]]));
    else if (!fields.has(field.text)) fields.set(field.text, type);
  };
  const begin = policy.items.flatMap((item) => (item.kind === 'begin-on' ? item.events : []));
  for (const item of policy.items) {
    if (item.kind === 'memory') {
      const type = valueType(item.type);
      if (type !== null) for (const event of begin) add(event, item.name, type);
    }
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind !== 'do') continue;
      for (const { name, value } of step.with)
        add(step.request, name, writtenType(value) ?? { kind: 'text' });
    }
  }
  return inferred;
}
