import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { Hover } from '@lintel/dsl';
import type { StudioFile } from '../worker/protocol.ts';
import type { AskLanguage } from './policy-editor.ts';

const setCard = StateEffect.define<Tooltip | null>();

/** The card that was asked for by a key: it goes when the text or the cursor moves. */
const cardAtCursor = StateField.define<Tooltip | null>({
  create: () => null,
  update(card, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(setCard)) return effect.value;
    return docChanged || selection !== undefined ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

/** What a word means, under the pointer, or at the cursor with Alt-F1; Escape takes it away. */
export function wordCard(ask: AskLanguage, fileOf: (state: EditorState) => StudioFile): Extension {
  return [
    hoverTooltip(async ({ state }, offset) => {
      const hover = await ask('hover', { file: fileOf(state), offset });
      return hover && tooltipOf(hover, hover.start);
    }),
    cardAtCursor,
    keymap.of([
      {
        key: 'Alt-F1',
        run(view) {
          const offset = view.state.selection.main.head;
          void ask('hover', { file: fileOf(view.state), offset }).then((hover) => {
            view.dispatch({ effects: setCard.of(hover && tooltipOf(hover, offset)) });
          });
          return true;
        },
      },
      {
        key: 'Escape',
        run(view) {
          if (view.state.field(cardAtCursor) === null) return false;
          view.dispatch({ effects: setCard.of(null) });
          return true;
        },
      },
    ]),
  ];
}

function tooltipOf(hover: Hover, pos: number): Tooltip {
  return {
    pos,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'word-card';
      dom.setAttribute('role', 'status');
      for (const line of hover.lines) {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        dom.append(paragraph);
      }
      if (hover.code !== null) {
        const code = document.createElement('code');
        code.textContent = hover.code;
        dom.append(code);
      }
      return { dom };
    },
  };
}
