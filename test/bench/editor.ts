import { completionsAt, readEditorSet } from '@lintel/dsl';
import { exampleTexts } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Section } from './report.ts';

const times = 20;

/** A file of some two hundred lines beside its catalogue, as an editor has them. */
function texts(): { readonly catalogue: string; readonly edited: string } {
  const text = (path: string): string =>
    exampleTexts.find((file) => file.path.endsWith(path))?.text ?? '';
  return {
    catalogue: text('catalogue.lintel'),
    edited: `${text('trial.lintel')}\n${text('seats.lintel')}`,
  };
}

/** What happens while somebody types: a keystroke with all diagnostics, and a completion. */
export function benchEditor(): Section {
  const { catalogue, edited } = texts();
  const place = edited.indexOf('on subscribe by ') + 'on subscribe by '.length;
  const filesWith = (text: string) => [
    { path: 'catalogue.lintel', text: catalogue },
    { path: 'edited.lintel', text },
  ];
  let set = readEditorSet(filesWith(edited));
  let strokes = 0;
  const timings = measure([
    {
      name: 'a keystroke: read and checked anew',
      times,
      run: again(() => {
        strokes++;
        const text = `${edited.slice(0, place)}${'x'.repeat(strokes % 9)}${edited.slice(place)}`;
        set = readEditorSet(filesWith(text), set);
        return set.diagnosticsOf('edited.lintel');
      }),
    },
    {
      name: 'a completion',
      times,
      run: again(() => completionsAt(set, 'edited.lintel', place)),
    },
  ]);
  const lines = edited.split('\n').length;
  return {
    title: 'Type in a policy file',
    timings,
    notes: [
      `${String(lines)} lines, and a catalogue of ${String(catalogue.split('\n').length)}; goals: 5 ms and 2 ms`,
    ],
  };
}
