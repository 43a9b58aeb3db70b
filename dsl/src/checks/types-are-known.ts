import { replacement } from '../diagnostics/report.ts';
import { incomparable } from '../names/comparable.ts';
import { typeInWords, typeNames, valueType, writtenType } from '../names/value-type.ts';
import { lowerLiteral } from '../plan/lower-literal.ts';
import type { Tell } from '../names/tell.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Setting, Type } from '../syntax/tree.ts';
import { onLine } from './cases/dimension.ts';
import type { CatalogueCheck, PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-3006, LTL-3010, LTL-3013, LTL-2016: types exist, money has a currency, settings lie in their range, choices among their values. */
export const typesAreKnown: PolicyCheck = ({ names, set }, tell) => {
  for (const item of names.policy.items) {
    if (item.kind === 'fact' || item.kind === 'memory')
      checkType(item.name.text, item.type, set, tell);
    if (item.kind === 'setting') checkSetting(item, tell);
    if (item.kind === 'memory' && item.atFirst !== null) {
      const wanted = valueType(item.type);
      const given = writtenType(item.atFirst);
      if (wanted !== null && given !== null && given.kind !== wanted.kind) {
        tell('LTL-3003', item.atFirst.span, {
          left: typeInWords(wanted),
          right: typeInWords(given),
        });
      }
    }
    if (item.kind === 'choice' && item.normally !== null) {
      const values = item.values.map(({ text }) => text);
      if (!values.includes(item.normally.text)) {
        const { details } = suggestion(item.normally.text, item.normally.span, values);
        tell(
          'LTL-2016',
          item.normally.span,
          { name: item.normally.text, type: 'value', values: values.join(', ') },
          details,
        );
      }
    }
  }
};

/** LTL-3006, LTL-3010: fields of requests and events have types that exist. */
export const fieldTypesAreKnown: CatalogueCheck = (catalogue, set, tell) => {
  for (const item of catalogue.items) {
    if (item.kind !== 'request' && item.kind !== 'event') continue;
    for (const field of item.fields) checkType(field.name.text, field.type, set, tell);
  }
};

/** LTL-3006, LTL-3010 for one type. */
export function checkType(name: string, type: Type, { catalogue }: SetNames, tell: Tell): void {
  if (type.kind === 'one-of-type') return;
  const known = valueType(type);
  if (known === null) {
    const { values, details } = suggestion(type.name.text, type.name.span, typeNames);
    tell(
      'LTL-3010',
      type.name.span,
      { name: type.name.text, ...values, known: typeNames.join(', ') },
      details,
    );
  } else if (known.kind === 'money' && known.currency === null) {
    tell('LTL-3006', type.name.span, {
      name,
      currency: [...(catalogue?.currencies ?? [])][0] ?? 'EUR',
    });
  } else if (
    known.kind === 'money' &&
    type.currency !== null &&
    catalogue !== null &&
    !catalogue.currencies.has(type.currency.text)
  ) {
    const { values, details } = suggestion(
      type.currency.text,
      type.currency.span,
      catalogue.currencies,
    );
    tell(
      'LTL-2009',
      type.currency.span,
      { kind: 'currency', name: type.currency.text, ...values },
      details,
    );
  }
}

/** LTL-3001 where one of the three has lost the unit that the others have, with that unit as the fix. */
function lacksUnit({ value, range }: Setting, tell: Tell): boolean {
  if (range === null) return false;
  const all = [value, range.from, range.to];
  const bare = all.find(({ kind }) => kind === 'number');
  const like = all.findLast((one) => one.kind === 'duration');
  if (bare === undefined || like === undefined) return false;
  const { start, end } = bare.span;
  const unit = ` ${like.business ? 'business ' : ''}${like.unit.unit}s`;
  const place = { ...bare.span, start: end, column: bare.span.column + end - start };
  const fixes = [replacement(`write \`${unit.trim()}\` after the number`, place, unit)];
  tell('LTL-3001', bare.span, { wanted: 'a span of time', example: '14 days' }, { fixes });
  return true;
}

function checkSetting(setting: Setting, tell: Tell): void {
  const { value, range } = setting;
  const type = writtenType(value);
  if (type === null) {
    tell('LTL-3003', value.span, {
      left: 'a number, an amount, a date or a span of time',
      right: 'a name',
    });
  }
  if (type === null || range === null) return;
  if (lacksUnit(setting, tell)) return;
  for (const end of [range.from, range.to]) {
    const other = writtenType(end);
    if (other !== null && other.kind !== type.kind) {
      tell(other.kind === 'number' ? 'LTL-3001' : 'LTL-3003', end.span, {
        wanted: typeInWords(type),
        example: '14 days',
        left: typeInWords(type),
        right: typeInWords(other),
      });
      return;
    }
    if (other === null) return;
    const problem = incomparable(
      { type, written: value.kind === 'duration' ? value : null },
      { type: other, written: end.kind === 'duration' ? end : null },
      true,
    );
    if (problem === 'months-with-days') return tell('LTL-3004', end.span);
    if (problem === 'no-order') return tell('LTL-3011', end.span, { type: typeInWords(type) });
    if (problem !== null)
      return tell('LTL-3003', end.span, { left: typeInWords(type), right: typeInWords(other) });
  }
  const [low, at, high] = [range.from, value, range.to].map((written) =>
    onLine(lowerLiteral(written)),
  );
  if (typeof low !== 'number' || typeof at !== 'number' || typeof high !== 'number') return;
  if (low > high)
    tell('LTL-3013', range.span, {
      what: 'the second end of the range',
      range: 'not below the first',
    });
  else if (at < low || at > high)
    tell('LTL-3013', value.span, { what: 'the setting', range: 'inside its own range' });
}
