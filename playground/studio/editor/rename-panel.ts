import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, keymap, type Panel, showPanel } from '@codemirror/view';
import type { RenameEdit } from '@lintel/dsl';
import type { LanguagePlace, StudioFile } from '../worker/protocol.ts';
import type { AskLanguage } from './policy-editor.ts';

export interface RenameHost {
  readonly ask: AskLanguage;
  readonly fileOf: (state: EditorState) => StudioFile;
  /** Edits a file that is not in the editor. */
  readonly edit: (path: string, edits: readonly RenameEdit[]) => void;
}

interface Asked {
  readonly place: LanguagePlace;
  readonly name: string;
}

const setAsked = StateEffect.define<Asked | null>();

/** F2 asks for another name for the one at the cursor, and changes it in all files. */
export function renaming(host: RenameHost): Extension {
  const asked = StateField.define<Asked | null>({
    create: () => null,
    update(value, { effects, docChanged }) {
      for (const effect of effects) if (effect.is(setAsked)) return effect.value;
      return docChanged ? null : value;
    },
    provide: (field) =>
      showPanel.from(field, (value) => value && ((view) => panelFor(view, value, host))),
  });
  const begin = (view: EditorView): boolean => {
    const place = { file: host.fileOf(view.state), offset: view.state.selection.main.head };
    void host.ask('renameable', place).then((found) => {
      if (found) view.dispatch({ effects: setAsked.of({ place, name: found.name }) });
    });
    return true;
  };
  return [asked, keymap.of([{ key: 'F2', run: begin }])];
}

function panelFor(view: EditorView, { place, name }: Asked, host: RenameHost): Panel {
  const form = document.createElement('form');
  form.className = 'rename';
  const label = document.createElement('label');
  label.textContent = `Rename ${name} to `;
  const field = document.createElement('input');
  field.name = 'to';
  field.value = name;
  field.autocomplete = 'off';
  field.spellcheck = false;
  label.append(field);
  const rename = document.createElement('button');
  rename.textContent = 'Rename';
  const reason = document.createElement('p');
  reason.setAttribute('role', 'alert');
  form.append(label, rename, reason);

  const close = (): void => {
    view.dispatch({ effects: setAsked.of(null) });
    view.focus();
  };
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void host.ask('rename', { place, to: field.value.trim() }).then((answer) => {
      if (!answer.ok) {
        reason.textContent = answer.reason;
        field.focus();
        return;
      }
      const byFile = Map.groupBy(answer.edits, ({ path }) => path);
      for (const [path, edits] of byFile) if (path !== place.file.path) host.edit(path, edits);
      const here = byFile.get(place.file.path) ?? [];
      view.dispatch({
        changes: here.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
        effects: setAsked.of(null),
        userEvent: 'input.rename',
      });
      view.focus();
    });
  });
  return {
    dom: form,
    mount: () => {
      field.select();
      field.focus();
    },
  };
}
