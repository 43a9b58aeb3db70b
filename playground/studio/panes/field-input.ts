import type { FieldDeclaration, Plan, Value, Values, ValueType } from '@lintel/contract';
import { currencyExponent } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { StudioState } from '../studio-state.ts';
import type { SteppedAnswer } from '../worker/protocol.ts';

/** An input for one field of a request, by its type. */
export function fieldInput(
  { name, type, atLeast, atMost }: FieldDeclaration,
  event: string,
  state: StudioState,
): TemplateResult {
  return html`<label>
    <span>${name}</span>
    ${inputFor(`${event}-${name}`, name, type, state, { atLeast, atMost })}
  </label>`;
}

interface Bounds {
  readonly atLeast: Value | null;
  readonly atMost: Value | null;
}

function inputFor(
  id: string,
  name: string,
  type: ValueType,
  { catalogue }: Pick<StudioState, 'catalogue'>,
  { atLeast, atMost }: Bounds,
): TemplateResult {
  const choices = choicesOf(type, catalogue);
  if (choices) {
    return html`<select id=${id} name=${name}>
      ${choices.map((choice) => html`<option value=${choice}>${choice}</option>`)}
    </select>`;
  }
  const kind = { number: 'number', percent: 'number', date: 'date' }[type.kind as string] ?? 'text';
  const first = kind === 'number' ? String(atLeast ?? 1) : '';
  return html`<input
    id=${id}
    name=${name}
    type=${kind}
    value=${first}
    min=${typeof atLeast === 'number' ? atLeast : nothing}
    max=${typeof atMost === 'number' ? atMost : nothing}
    placeholder=${type.kind === 'money' ? `400 ${type.currency ?? 'EUR'}` : ''}
  />`;
}

function choicesOf(type: ValueType, catalogue: StudioState['catalogue']): readonly string[] | null {
  switch (type.kind) {
    case 'yes-or-no':
      return ['yes', 'no'];
    case 'one-of':
      return type.values;
    case 'plan':
      return (catalogue?.plans ?? []).map(({ name }) => name);
    case 'bundle':
      return (catalogue?.bundles ?? []).map(({ name }) => name);
    case 'role':
      return (catalogue?.roles ?? []).map(({ name }) => name);
    case 'region':
      return catalogue?.regions ?? [];
    default:
      return null;
  }
}

/** What was typed; an empty field is left out, and so is unknown. */
export function readFields(
  form: HTMLFormElement,
  fields: readonly Pick<FieldDeclaration, 'name' | 'type'>[],
): Readonly<Record<string, Value>> {
  const written = new FormData(form);
  const entries = fields.flatMap(({ name, type }): [string, Value][] => {
    const value = readTyped(String(written.get(name) ?? ''), type);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Reads what was typed into a field; `undefined` when it is empty or does not fit. */
export function readTyped(written: string, type: ValueType): Value | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  switch (type.kind) {
    case 'number':
    case 'percent':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yes-or-no':
      return text === 'yes';
    case 'money': {
      const [, whole, part = '', currency] = /^(\d+)(?:\.(\d+))?\s*([A-Z]{3})?$/.exec(text) ?? [];
      const code = currency ?? type.currency;
      if (whole === undefined || code === null || code === undefined) return undefined;
      const exponent = currencyExponent(code);
      const minor = BigInt(whole + part.slice(0, exponent).padEnd(exponent, '0')).toString();
      return { minor, exponent, currency: code };
    }
    default:
      return text === 'nothing' ? null : text;
  }
}

/** Facts come from outside; here the reader is the outside. */
export function factFields(
  plan: Plan,
  { view }: SteppedAnswer,
  tell: (facts: Values) => void,
): TemplateResult | typeof nothing {
  if (plan.facts.length === 0 || view.ended) return nothing;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const facts = readFields(event.currentTarget as HTMLFormElement, plan.facts);
    if (Object.keys(facts).length > 0) tell(facts);
  };
  return html`<details class="facts">
    <summary>Tell a fact</summary>
    <form class="offer" @submit=${send}>
      ${plan.facts.map(
        ({ name, type, orNothing }) =>
          html`<label>
            <span>${name}</span>
            <input
              name=${name}
              type="text"
              placeholder=${factExample(type, orNothing)}
              autocomplete="off"
            />
          </label>`,
      )}
      <button type="submit">Tell</button>
    </form>
  </details>`;
}

function factExample(type: ValueType, orNothing: boolean): string {
  const examples: Partial<Record<ValueType['kind'], string>> = {
    number: '25',
    'yes-or-no': 'yes or no',
    date: '2026-09-14',
    region: 'EU',
    money: `400 ${type.kind === 'money' ? (type.currency ?? 'EUR') : ''}`,
  };
  return `${examples[type.kind] ?? ''}${orNothing ? ' or nothing' : ''}`;
}
