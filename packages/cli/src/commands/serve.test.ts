import { describe, expect, test } from 'vitest';
import { lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel serve', () => {
  test('publishes the folder and answers until it is stopped', async () => {
    let policies = '';
    const words = 'serve plans --port 0 --database :memory: --json';
    const { exitCode } = await lintel(
      words,
      {},
      {
        meanwhile: async (greeting) => {
          const { url, secretKey } = JSON.parse(greeting) as { url: string; secretKey: string };
          const answer = await fetch(`${url}/v1/policies`, {
            headers: { authorization: `Bearer ${secretKey}` },
          });
          policies = await answer.text();
        },
      },
    );
    expect(exitCode).toBe(0);
    expect(policies).toContain('"Free trial"');
  });

  test.each([
    ['a port that is none', 'serve plans --port http', 'is not a port'],
    ['a folder without policies', 'serve nothing', 'there is no file'],
  ])('%s is a wrong call', async (_, words, complaint) => {
    const { exitCode, complaints } = await lintel(words);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(complaint);
  });
});
