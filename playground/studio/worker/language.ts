import {
  completionsAt,
  definitionAt,
  type EditorSet,
  hoverAt,
  outlineOf,
  readEditorSet,
  referencesAt,
  renameableAt,
  renameAt,
} from '@lintel/dsl';
import type { LanguageCalls, LanguagePlace, StudioFile } from './protocol.ts';

type Handlers = {
  readonly [N in keyof LanguageCalls]: (
    input: LanguageCalls[N]['input'],
  ) => LanguageCalls[N]['answer'];
};

/** What the editor asks about the word at hand. Only the file that changed is read anew. */
export function languageHandlers(filesOfSet: () => readonly StudioFile[]): Handlers {
  let last: EditorSet | null = null;
  const setWith = (file: StudioFile): EditorSet => {
    const others = filesOfSet().filter(({ path }) => path !== file.path);
    last = readEditorSet([...others, file], last);
    return last;
  };
  const at =
    <T>(answer: (set: EditorSet, path: string, offset: number) => T) =>
    ({ file, offset }: LanguagePlace): T =>
      answer(setWith(file), file.path, offset);
  return {
    complete: at(completionsAt),
    hover: at(hoverAt),
    definition: at(definitionAt),
    references: at(referencesAt),
    renameable: at(renameableAt),
    rename: ({ place: { file, offset }, to }) => renameAt(setWith(file), file.path, offset, to),
    outline: (file) => {
      const document = setWith(file).documents.get(file.path);
      return document === undefined ? [] : outlineOf(document);
    },
  };
}
