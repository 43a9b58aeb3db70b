import { html, inlineCode, type Html } from './html.ts';
import type { JsonSchema } from './named-schemas.ts';

interface ReadSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, ReadSchema>>;
  readonly required?: readonly string[];
  readonly items?: ReadSchema;
  readonly anyOf?: readonly ReadSchema[];
  readonly additionalProperties?: ReadSchema | boolean;
}

const NOT_SAID = Number.MAX_SAFE_INTEGER;

/** A schema as a reader wants it: what it is, and what is inside. */
export function renderSchema(schema: JsonSchema): Html {
  const read = schema as ReadSchema;
  const inside = renderInside(read);
  const about = renderAbout(read);
  if (inside !== null && read.type === 'object' && about.length === 0) return inside;
  return html`<p class="type">${typeWords(read)} ${about}</p>
    ${inside}`;
}

/** The members of an object, or of the objects in a list. */
function renderInside(schema: ReadSchema): Html | null {
  const { properties, required = [] } = schema;
  if (properties) {
    const members = Object.entries(properties).map(([name, member]) =>
      renderMember(name, member, required.includes(name)),
    );
    return members.length === 0
      ? null
      : html`<ul class="members">
          ${members}
        </ul>`;
  }
  if (schema.items) return renderInside(schema.items);
  const choices = (schema.anyOf ?? []).filter((choice) => choice.properties !== undefined);
  if (choices.length === 0) return null;
  const items = choices.map((choice) => html`<li>${renderInside(choice)}</li>`);
  return choices.length === 1
    ? renderInside(choices[0] ?? {})
    : html`<ul class="choices">
        ${items}
      </ul>`;
}

function renderMember(name: string, schema: ReadSchema, required: boolean): Html {
  const optional = required ? null : html`<span class="optional">optional</span>`;
  return html`<li>
    <p>
      <code class="name">${name}</code> <span class="type">${typeWords(schema)}</span> ${optional}
      ${renderAbout(schema)}
    </p>
    ${renderInside(schema)}
  </li>`;
}

/** `text`, `Money or nothing`, `list of Reason`, with links to what has a name. */
function typeWords(schema: ReadSchema): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.anyOf) return joined(schema.anyOf.map(typeWords), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return joined(
      schema.enum.map((choice) => html`<code>${String(choice)}</code>`),
      ' · ',
    );
  }
  if (schema.type === 'array') return html`list of ${typeWords(schema.items ?? {})}`;
  if (schema.type === 'null') return html`nothing`;
  if (schema.type === 'string') return html`text`;
  if (schema.type === 'integer') return html`whole number`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return html`map of ${typeWords(schema.additionalProperties)}`;
  }
  return html`${schema.type ?? 'anything'}`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.flatMap((part, at) => (at === 0 ? [part] : [html`${between}`, part]))}`;
}

function renderAbout(schema: ReadSchema): readonly Html[] {
  const notes = [...limits(schema)];
  if (schema.default !== undefined) notes.push(`normally \`${JSON.stringify(schema.default)}\``);
  if (schema.description !== undefined) notes.push(schema.description);
  if (notes.length === 0) return [];
  return [html`<span class="about">${inlineCode(notes.join('; '))}</span>`];
}

function limits(schema: ReadSchema): readonly string[] {
  const range = (from: number | undefined, to: number | undefined, what: string): string[] => {
    const upper = to === undefined || Math.abs(to) >= NOT_SAID ? undefined : to;
    const lower = from === undefined || Math.abs(from) >= NOT_SAID ? undefined : from;
    if (lower === undefined && upper === undefined) return [];
    if (lower === undefined) return [`at most ${String(upper)}${what}`];
    if (upper === undefined)
      return lower === 0 && what !== '' ? [] : [`at least ${String(lower)}${what}`];
    return [`${String(lower)} to ${String(upper)}${what}`];
  };
  return [
    ...range(schema.minimum, schema.maximum, ''),
    ...range(schema.minLength, schema.maxLength, ' characters'),
    ...range(schema.minItems, schema.maxItems, ' items'),
    ...(schema.pattern !== undefined && schema.format === undefined && schema.pattern.length < 60
      ? [`like \`${schema.pattern}\``]
      : []),
  ];
}
