import type { Span } from '@lintel/contract';
import type { ReportDetails, ReportValues } from '../diagnostics/report.ts';
import { meantWord } from '../diagnostics/meant-words.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { replacement } from '../diagnostics/report.ts';

const noOthers: ReadonlyMap<string, string> = new Map();

/**
 * The nearest of the known names, as the `hint` of a message and as a fix.
 *
 * @param others - Words that are far from the one that they mean.
 */
export function suggestion(
  written: string,
  span: Span,
  known: Iterable<string>,
  quote = '',
  others: ReadonlyMap<string, string> = noOthers,
): { readonly values: ReportValues; readonly details: ReportDetails } {
  const names = [...known];
  const habit = others.get(written.toLowerCase()) ?? meantWord(written);
  const meant = habit !== null && names.includes(habit) ? habit : nearest(written, names);
  return {
    values: {
      hint: meant === null ? '' : `did you mean \`${meant}\`? else `,
      known: names.slice(0, 12).join(', ') || 'none',
    },
    details:
      meant === null
        ? {}
        : { fixes: [replacement(`write \`${meant}\``, span, `${quote}${meant}${quote}`)] },
  };
}
