import { describe, expect, test } from 'vitest';
import { lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel graph', () => {
  test('draws the states as a picture that stands alone', async () => {
    const { exitCode, printed } = await lintel('graph plans/trial.lintel');
    expect(exitCode).toBe(0);
    expect(printed).toContain('<title id="title">Free trial, version 3</title>');
    expect(printed).toContain('>Trial ended</text>');
    expect(printed).toContain('It starts in Not started and ends in Subscribed or Closed.');
    expect(printed).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  test('draws how an approval goes', async () => {
    const { printed } = await lintel('graph plans/seats.lintel --approvals');
    expect(printed).toContain('Approval seat-change');
    expect(printed).toContain('after 2 business days ask account-owner');
    expect((await lintel('graph plans/seats.lintel --approval seat-change')).printed).toBe(printed);
  });

  test.each([
    ['mermaid', 'stateDiagram-v2'],
    ['scxml', '<scxml xmlns="http://www.w3.org/2005/07/scxml"'],
    ['xstate', '"initial": "open"'],
  ])('writes %s, of the policy and of its approval', async (format, beginning) => {
    const { exitCode, printed } = await lintel(`graph plans/seats.lintel --format ${format}`);
    expect(exitCode).toBe(0);
    expect(printed).toContain(beginning);
    const approval = await lintel(`graph plans/seats.lintel --approvals --format ${format}`);
    expect(approval.printed).toContain('timed');
  });

  test('writes into a file, or answers as JSON', async () => {
    const { files, printed } = await lintel('graph plans/trial.lintel --out out/trial.svg');
    expect(printed).toBe('');
    expect(String(files.get('out/trial.svg'))).toMatch(/^<svg /);
    const { json } = await lintel('graph plans/trial.lintel --json');
    expect(json()).toMatchObject({ policy: 'Free trial' });
  });

  test.each([
    ['a format that there is not', '--format png', 'svg, mermaid, scxml, xstate'],
    ['the name of no format', '--format constructor', 'svg, mermaid'],
    ['an approval that is not asked', '--approval tier-upgrade', 'seat-change'],
  ])('%s is a wrong call that names those there are', async (_, words, fix) => {
    const { exitCode, complaints } = await lintel(`graph plans/seats.lintel ${words}`);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(fix);
  });

  test('a policy without approvals has no chain', async () => {
    expect(await lintel('graph plans/trial.lintel --approvals')).toMatchObject({ exitCode: 2 });
  });
});
