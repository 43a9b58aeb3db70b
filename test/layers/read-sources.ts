import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { importTable, type Room } from './import-table.ts';
import type { SourceImports } from './find-violations.ts';

/** Every import, type import, re-export and dynamic import of a text, as written. */
export function readImports(text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The imports that are gone when types are stripped. */
export function readTypeImports(text: string): readonly string[] {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const atRunTime = readImports(outputText);
  return readImports(text).filter((specifier) => !atRunTime.includes(specifier));
}

export function hasDefaultExport(text: string): boolean {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, false);
  return source.statements.some(
    (statement) =>
      (ts.isExportAssignment(statement) && !statement.isExportEquals) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
  );
}

/** The sources of every room of the import table. */
export function readSources(root: string): readonly SourceImports[] {
  return Object.values(importTable).flatMap(({ folder }: Room) =>
    globSync(`${folder}/src/**/*.ts`, { cwd: root }).map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const imports = readImports(text);
      return {
        file: path.replaceAll('\\', '/'),
        imports,
        typeImports: /\btype\b/.test(text) ? readTypeImports(text) : [],
        hasDefaultExport: hasDefaultExport(text),
      };
    }),
  );
}
