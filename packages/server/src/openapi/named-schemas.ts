import * as contract from '@lintel/contract/schemas';
import { z } from '@lintel/contract/schemas';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas of zod schemas, in which what the contract names is named and written once. */
export interface NamedSchemas {
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** Everything that a schema so far has referred to, by name. */
  named(): Readonly<Record<string, JsonSchema>>;
}

/** What callers send looks as what they get, except for defaults; these have none. */
const SAME_BOTH_WAYS: ReadonlySet<string> = new Set([
  ...['Id', 'Name', 'Instant', 'Date', 'Email', 'Money', 'Value', 'Values'],
]);

export function namedSchemas(): NamedSchemas {
  const output = z.registry<{ id: string }>();
  const input = z.registry<{ id: string }>();
  for (const [exported, schema] of Object.entries(contract)) {
    if (!(schema instanceof z.ZodType)) continue;
    const id = exported.charAt(0).toUpperCase() + exported.slice(1);
    output.add(schema, { id });
    if (SAME_BOTH_WAYS.has(id)) input.add(schema, { id });
  }
  const named = new Map<string, JsonSchema>();

  function of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const metadata = io === 'output' ? output : input;
    const json = JSON.stringify(z.toJSONSchema(schema, { io, target: 'draft-2020-12', metadata }));
    const {
      $schema: _,
      $defs,
      ...rest
    } = JSON.parse(json.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema & {
      readonly $defs?: Readonly<Record<string, JsonSchema>>;
    };
    for (const [name, definition] of Object.entries($defs ?? {})) named.set(name, definition);
    return rest;
  }

  return {
    of,
    named: () => Object.fromEntries([...named].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
