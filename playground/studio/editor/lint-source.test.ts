import type { Diagnostic } from '@lintel/contract';
import { expect, test } from 'vitest';
import { editorFindings } from './lint-source.ts';

const span = (file: string, start: number, end: number) => ({
  file,
  start,
  end,
  line: 1,
  column: 1,
});
const finding: Diagnostic = {
  code: 'LTL-1001',
  severity: 'error',
  message: '`acess` cannot begin a line in a state',
  span: span('trial.lintel', 4, 9),
  related: [],
  help: 'did you mean `access`?',
  fixes: [
    { title: 'write `access`', edits: [{ span: span('trial.lintel', 4, 9), text: 'access' }] },
  ],
};

test('a diagnostic is underlined where it is, says its help, and offers its fix', () => {
  const [shown] = editorFindings([finding], 'trial.lintel', 100);
  expect(shown).toMatchObject({ from: 4, to: 9, severity: 'error', source: 'LTL-1001' });
  expect(shown?.message).toContain('did you mean');
  expect(shown?.actions?.map(({ name }) => name)).toEqual(['write `access`']);
});

test('those of other files are not drawn, and places past the end of the text are cut', () => {
  expect(editorFindings([finding], 'seats.lintel', 100)).toEqual([]);
  expect(editorFindings([finding], 'trial.lintel', 6)[0]).toMatchObject({ from: 4, to: 6 });
});
