import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { noticeTexts, type TextFiles } from './notice-texts.ts';

const folder = fileURLToPath(new URL('./templates', import.meta.url));

/** Acme's words for all notices, from the files beside this one. */
export function readNoticeTexts(): ReturnType<typeof noticeTexts> {
  const entries = readdirSync(folder).map((name) => [
    name,
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as TextFiles[string],
  ]);
  return noticeTexts(Object.fromEntries(entries) as TextFiles);
}
