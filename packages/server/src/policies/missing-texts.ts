import type { Catalogue, Diagnostic } from '@lintel/contract';
import type { NoticeTexts } from '../worker/deliver-notice.ts';

/**
 * Templates that the vendor has no words for: a notice of one would show its bare name. Known here
 * and not to the compiler, because the words are no part of the policies.
 */
export function missingTexts(
  { templates }: Catalogue,
  catalogueFile: string,
  texts: NoticeTexts,
): readonly Diagnostic[] {
  const span = { file: catalogueFile, start: 0, end: 0, line: 1, column: 1 };
  return templates
    .filter((template) => texts.find(template, null) === null)
    .map((template) => ({
      code: 'template-without-text',
      severity: 'warning',
      message: `there is no text for the template \`${template}\``,
      span,
      related: [],
      help: 'add one for each language of your customers; until then its name is shown',
      fixes: [],
    }));
}
