/** Compiles `src/locales/messages/<locale>/<group>.mf2.json` to one typed module per locale; writes nothing on a problem. */
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { compileLocale, type Source, type SourceMessage } from './compile-locale.ts';

const LOCALES = ['en', 'de', 'ar', 'en-XA'] as const;
const folder = new URL('../src/locales/', import.meta.url);

/** Message ids are `<group>.<key>`; the group is the name of the file. */
function readSource(locale: string): Source {
  const messages = new Map<string, SourceMessage>();
  const from = new URL(`messages/${locale}/`, folder);
  if (!existsSync(from)) return messages;
  for (const file of readdirSync(from).sort()) {
    const group = /^([a-z-]+)\.mf2\.json$/.exec(file)?.[1];
    if (group === undefined) continue;
    const entries = JSON.parse(readFileSync(new URL(file, from), 'utf8')) as Record<
      string,
      SourceMessage
    >;
    for (const [key, message] of Object.entries(entries)) messages.set(`${group}.${key}`, message);
  }
  return messages;
}

const english = readSource('en');
const compiled = LOCALES.map((locale) => ({
  locale,
  ...compileLocale(locale, readSource(locale), english),
}));
const problems = compiled.flatMap((one) => one.problems);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
for (const { locale, code } of compiled) {
  const file = new URL(`${locale}.ts`, folder);
  if (existsSync(file) && readFileSync(file, 'utf8') === code) continue;
  // Never half written: a type check or a test may read it meanwhile.
  const beside = new URL(`${locale}.ts.${process.pid}`, folder);
  writeFileSync(beside, code);
  renameSync(beside, file);
}
