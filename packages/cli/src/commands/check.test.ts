import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel check', () => {
  test('the examples have no errors', async () => {
    expect(await lintel('check plans')).toMatchObject({ exitCode: 0 });
  });

  test('names come from the other files of the folder', async () => {
    const { exitCode, json } = await lintel('check plans/trial.lintel --json');
    expect(exitCode).toBe(0);
    expect(json().counts).toMatchObject({ error: 0, information: 0 });
  });

  test('a mistake is shown with its line and its help, and fails', async () => {
    const text = (examples['plans/trial.lintel'] ?? '').replace('access full', 'acess full');
    const { exitCode, printed } = await lintel('check plans/trial.lintel', {
      'plans/trial.lintel': text,
    });
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/LTL-1001 error {2}plans\/trial\.lintel:24:5/);
    expect(printed).toContain('^^^^^');
    expect(printed).toContain('1 file checked: 1 error');
  });

  test('without a catalogue in reach its names are not checked, and that is said', async () => {
    const alone = { 'alone/trial.lintel': examples['plans/trial.lintel'] ?? '' };
    const { exitCode, json } = await lintel('check alone/trial.lintel --json', alone);
    expect(exitCode).toBe(0);
    expect(json().counts).toMatchObject({ error: 0, information: 1 });
    const withCatalogue = 'check alone/trial.lintel --catalogue plans/catalogue.lintel --json';
    expect((await lintel(withCatalogue, alone)).json().counts).toMatchObject({ information: 0 });
  });

  test('a neighbour that cannot be read is left out, and named', async () => {
    const { exitCode, complaints } = await lintel('check plans/trial.lintel', {
      'plans/broken.lintel': 'policy "Free trial" version 3 {',
    });
    expect(exitCode).toBe(0);
    expect(complaints).toContain('left out `broken.lintel`');
  });

  test('a broken catalogue is told, and not what only follows from it', async () => {
    const catalogue = examples['plans/catalogue.lintel'] ?? '';
    const { exitCode, json } = await lintel('check plans/trial.lintel --json', {
      'plans/catalogue.lintel': catalogue.replace('role customer-admin', 'rule customer-admin'),
    });
    expect(exitCode).toBe(1);
    const { diagnostics } = json() as { diagnostics: { code: string; span: { file: string } }[] };
    expect(diagnostics.map(({ code, span }) => `${code} ${span.file}`)).toEqual([
      'LTL-1001 plans/catalogue.lintel',
    ]);
  });

  test('a neighbour that is no text is left out as well', async () => {
    const { exitCode, complaints } = await lintel('check plans/trial.lintel', {
      'plans/picture.lintel': new Uint8Array([0x70, 0xff, 0xfe]),
    });
    expect(exitCode).toBe(0);
    expect(complaints).toContain('left out `picture.lintel`');
  });

  test('reads what is piped in, alone or in the place of a file', async () => {
    const input = (examples['plans/trial.lintel'] ?? '').replace(
      'go to trialing',
      'go to trailing',
    );
    const alone = await lintel('check - --json', {}, { input });
    expect(alone.exitCode).toBe(1);
    expect(alone.json().diagnostics[0].span.file).toBe('-');
    const { exitCode, printed } = await lintel('check - --as plans/trial.lintel', {}, { input });
    expect(exitCode).toBe(1);
    expect(printed).toContain('plans/trial.lintel:18:28');
  });

  describe('explores policies without errors', () => {
    const text = (examples['plans/trial.lintel'] ?? '').replace(
      'always extensions-used <= 1',
      'always extensions-used < 1',
    );
    const files = { 'plans/trial.lintel': text };

    test('and shows a scenario that fails for what it finds', async () => {
      const { exitCode, printed } = await lintel('check plans/trial.lintel', files);
      expect(exitCode).toBe(0);
      expect(printed).toContain('LTL-4033 warning');
      expect(printed).toContain('scenario "Counterexample: extensions-used < 1" {');
      const { json } = await lintel('check plans/trial.lintel --json', files);
      expect(json().diagnostics[0]).toMatchObject({
        code: 'LTL-4033',
        witness: { 'extensions-used': '1' },
        scenario: expect.stringContaining('do extend-trial by account-manager'),
        fixes: [{ title: 'add the counterexample as a scenario' }],
      });
    });

    test('unless it is told not to', async () => {
      const { printed } = await lintel('check plans/trial.lintel --no-explore', files);
      expect(printed).toContain('no findings');
    });

    test('and names what no scenario visits, if it is asked', async () => {
      const { json } = await lintel('check plans/trial.lintel --coverage --json', {});
      const told = json().diagnostics.map(
        ({ code, span }: { code: string; span: { line: number } }) => [code, span.line].join(' '),
      );
      expect(told).toContain('LTL-8001 65');
      expect(told).toContain('LTL-8002 19');
      expect(told).not.toContain('LTL-8001 16');
    });

    test('and says so when it was cut off', async () => {
      const short = 'check plans/trial.lintel --explore-steps 40';
      expect((await lintel(short, files)).printed).toContain('LTL-4034 information');
      const wrong = await lintel('check plans/trial.lintel --explore-steps few', files);
      expect(wrong.exitCode).not.toBe(0);
    });
  });
});

describe('lintel check --older', () => {
  const text = examples['plans/trial.lintel'] ?? '';
  const next = text
    .replace('version 3', 'version 4')
    .replace('trial-length = 14 days', 'trial-length = 11 days');
  const words = 'check plans/trial-4.lintel --older plans/trial.lintel --no-explore';

  test('warns of what a new version does to whatever runs', async () => {
    const moving = next.replace('  scenario', '  moving from version 3 {}\n\n  scenario');
    const { exitCode, printed } = await lintel(words, { 'plans/trial-4.lintel': moving });
    expect(printed).toContain('LTL-9003');
    expect(printed).toContain('trial-length is 3 days shorter');
    expect(exitCode).toBe(0);
  });

  test('warns that nothing moves', async () => {
    const { printed } = await lintel(words, { 'plans/trial-4.lintel': next });
    expect(printed).toContain('LTL-9001');
  });

  test('is silent about the same version', async () => {
    const same = text.replace('# A free', '# One free');
    const { printed } = await lintel(words, { 'plans/trial-4.lintel': same });
    expect(printed).toContain('no findings');
  });
});
