import { instantAtLocal } from '@lintel/calendar';
import type { Value, Values, ValueType } from '@lintel/contract';

/** Local moments become instants where an instant is declared. */
export function withInstants(
  values: Readonly<Record<string, Value>>,
  declared: readonly { readonly name: string; readonly type: ValueType }[],
  zone: string,
): Values {
  const instants = new Set(
    declared.filter(({ type }) => type.kind === 'instant').map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string' || !instants.has(name)) return [name, value];
      const instant = instantAtLocal(value, zone);
      return [name, instant.ok ? instant.value : value];
    }),
  );
}
