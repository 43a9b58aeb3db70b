import type { Diagnostic as Finding } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Diagnostic, Fix } from '@lintel/contract';

const SEVERITY = { error: 'error', warning: 'warning', information: 'info' } as const;

/**
 * Diagnostics of one file as the editor draws them: underlined where they are, with the help in the
 * message and each fix as an action. Places are cut to the text, which may have changed meanwhile.
 */
export function editorFindings(
  diagnostics: readonly Diagnostic[],
  file: string,
  length: number,
): readonly Finding[] {
  const cut = (place: number): number => Math.min(Math.max(place, 0), length);
  return diagnostics
    .filter(({ span }) => span.file === file)
    .map(({ code, severity, message, help, span, fixes }) => ({
      from: cut(span.start),
      to: cut(Math.max(span.end, span.start)),
      severity: SEVERITY[severity],
      source: code,
      message: help === '' ? message : `${message}\n${help}`,
      actions: fixes
        .filter(({ edits }) => edits.every((edit) => edit.span.file === file))
        .map((fix) => ({ name: fix.title, apply: (view: EditorView) => applyFix(view, fix) })),
    }));
}

/** All edits of a fix together, so that one undo takes it back. */
export function applyFix(view: EditorView, { edits }: Fix): void {
  const { length } = view.state.doc;
  if (edits.some(({ span }) => span.end > length)) return;
  view.dispatch({
    changes: edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text })),
    userEvent: 'input.fix',
  });
  view.focus();
}
