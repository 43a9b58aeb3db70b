import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  foldService,
  indentUnit,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type StateEffect } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Diagnostic, Span } from '@lintel/contract';
import { editorFindings } from './lint-source.ts';
import type { Location, RenameEdit } from '@lintel/dsl';
import type { LanguageCalls } from '../worker/protocol.ts';
import { serviceCompletion } from './completion.ts';
import { policyColours, policyLanguage } from './policy-language.ts';
import { renaming } from './rename-panel.ts';
import { wordCard } from './word-card.ts';

export interface PolicyEditor {
  /** Shows a file; each keeps its history and its place while the studio is open. */
  open(path: string, text: string): void;
  /** Replaces the text of the open file, as the formatter does; one undo takes it back. */
  replace(text: string): void;
  showFindings(diagnostics: readonly Diagnostic[]): void;
  /** Shows the place and moves the focus there. */
  goTo(span: Pick<Span, 'start' | 'end'>): void;
}

export interface EditorHost {
  readonly parent: HTMLElement;
  onChange(path: string, text: string): void;
  /** Asks the language about the word at hand. */
  ask: AskLanguage;
  /** Shows a place of any file of the set. */
  show(place: Location): void;
  /** Takes over a rename in files that are not open. */
  edit(path: string, edits: readonly RenameEdit[]): void;
  format(): void;
}

export type AskLanguage = <N extends keyof LanguageCalls>(
  name: N,
  input: LanguageCalls[N]['input'],
) => Promise<LanguageCalls[N]['answer']>;

/** A text editor for policies: colours, live findings with their fixes, completion, folding, undo. */
export function policyEditor({
  parent,
  onChange,
  ask,
  show,
  edit,
  format,
}: EditorHost): PolicyEditor {
  const kept = new Map<
    string,
    { readonly state: EditorState; readonly place: StateEffect<unknown> }
  >();
  let path = '';
  const fileOf = ({ doc }: EditorState) => ({ path, text: doc.toString() });

  const extensions = [
    lineNumbers(),
    foldGutter({ openText: '▾', closedText: '▸' }),
    foldBlocks,
    history(),
    drawSelection(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    lintGutter(),
    autocompletion({ override: [serviceCompletion(ask, fileOf)], icons: false }),
    wordCard(ask, fileOf),
    renaming({ ask, fileOf, edit }),
    policyLanguage,
    policyColours,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': 'Policy text',
      'aria-description':
        'Escape and then Tab leaves the editor. F2 renames a name, F12 goes to where it is declared, Alt and F1 tell what a word means.',
      spellcheck: 'false',
      tabindex: '0',
    }),
    keymap.of([
      { key: 'Mod-s', run: () => (format(), true) },
      {
        key: 'F12',
        run: ({ state }) => {
          const place = { file: fileOf(state), offset: state.selection.main.head };
          void ask('definition', place).then((found) => {
            if (found) show(found);
          });
          return true;
        },
      },
      ...completionKeymap,
      ...lintKeymap,
      ...foldKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      // Tab indents; Escape and then Tab leaves the editor, as CodeMirror's handbook has it.
      indentWithTab,
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(path, state.doc.toString());
    }),
  ];
  const view = new EditorView({ parent });

  return {
    open(next, text) {
      if (path !== '') kept.set(path, { state: view.state, place: view.scrollSnapshot() });
      path = next;
      const known = kept.get(next);
      if (known?.state.doc.toString() === text) {
        view.setState(known.state);
        view.dispatch({ effects: known.place });
      } else {
        view.setState(EditorState.create({ doc: text, extensions }));
        view.dispatch({ effects: EditorView.scrollIntoView(0) });
      }
    },
    replace(text) {
      const { doc } = view.state;
      if (doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    showFindings(diagnostics) {
      const findings = editorFindings(diagnostics, path, view.state.doc.length);
      view.dispatch(setDiagnostics(view.state, findings));
    },
    goTo({ start, end }) {
      const { doc } = view.state;
      const anchor = Math.min(start, doc.length);
      // A block is shown by its first line; a word is selected.
      const isBlock = end > doc.lineAt(anchor).to;
      view.dispatch({
        selection: { anchor, head: isBlock ? anchor : end },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
  };
}

/** A line that ends in `{` folds up to its closing brace. */
const foldBlocks = foldService.of((state, from, to) => {
  const line = state.doc.sliceString(from, to).replace(/#.*/, '').trimEnd();
  if (!line.endsWith('{')) return null;
  let depth = 1;
  for (let number = state.doc.lineAt(from).number + 1; number <= state.doc.lines; number++) {
    const { text, from: start } = state.doc.line(number);
    const code = text.replace(/"(?:[^"\\]|\\.)*"|#.*/g, '');
    for (const sign of code) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth <= 0) return { from: from + line.length, to: start + text.indexOf('}') };
  }
  return null;
});
