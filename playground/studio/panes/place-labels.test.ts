import { readFileSync } from 'node:fs';
import { compile, diagramOf } from '@lintel/dsl';
import { expect, test } from 'vitest';
import { placeLabels, reach } from './place-labels.ts';

const file = new URL('../../../dsl/examples/renewal.lintel', import.meta.url);
const { set } = compile([{ path: 'renewal.lintel', text: readFileSync(file, 'utf8') }]);
const diagrams = (set?.plans ?? []).map(diagramOf);

test('every line has its label, no label covers another or a state, and all are inside of the picture', () => {
  expect(diagrams).toHaveLength(1);
  for (const diagram of diagrams) {
    const labels = placeLabels(diagram);
    expect(labels).toHaveLength(diagram.edges.length);
    const written = labels.filter(({ text }) => text !== '');
    expect(written.length).toBeGreaterThan(diagram.edges.length / 2);
    for (const [index, one] of written.entries()) {
      for (const other of written.slice(index + 1)) {
        const apart = ((one.text.length + other.text.length) * 6.4) / 2;
        const meet = Math.abs(one.x - other.x) < apart - 1 && Math.abs(one.y - other.y) < 15;
        expect(meet, `${one.text} and ${other.text}`).toBe(false);
      }
    }
    const { left, right } = reach(diagram, labels);
    for (const { x } of labels) expect(x > left && x < right).toBe(true);
  }
});
