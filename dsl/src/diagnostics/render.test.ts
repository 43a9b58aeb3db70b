import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { render } from './render.ts';

const text = 'policy "A" version 1 {\n\tstart state one {\n\t\tacess full\n\t}\n}\n';

test('a diagnostic is printed with its line, an underline and its help', () => {
  const [diagnostic] = parse(text, { file: 'a.lintel' }).diagnostics;
  if (diagnostic === undefined) throw new Error('expected a diagnostic');
  expect(render(diagnostic, () => text).split('\n')).toEqual([
    'LTL-1001 error  a.lintel:3:3',
    '  `acess` cannot begin a line in a state',
    '    3 | \t\tacess full',
    '      | \t\t^^^^^',
    '  help: did you mean `access`?',
  ]);
});

test('without the text, the lines are left out', () => {
  const [diagnostic] = parse(text, { file: 'a.lintel' }).diagnostics;
  if (diagnostic === undefined) throw new Error('expected a diagnostic');
  expect(render(diagnostic, () => undefined).split('\n')).toHaveLength(3);
});

test('other places are printed too', () => {
  const [diagnostic] = parse(text, { file: 'a.lintel' }).diagnostics;
  if (diagnostic === undefined) throw new Error('expected a diagnostic');
  const related = [
    { span: { file: 'a.lintel', start: 24, end: 29, line: 2, column: 2 }, message: 'the state' },
  ];
  expect(render({ ...diagnostic, related }, () => text)).toContain(
    '  the state: a.lintel:2:2\n    2 | \tstart state one {\n      | \t^^^^^',
  );
});
