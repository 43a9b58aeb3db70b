import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, exampleFiles, type AppShop } from '../../test/app-shop.ts';

let shop: AppShop;
beforeEach(async () => {
  shop = await appShop();
});

const edited = (path: string, edit: (text: string) => string) =>
  exampleFiles.map((file) => (file.path === path ? { path, text: edit(file.text) } : file));
const publish = (files: unknown) => shop.vendor('POST', '/v1/policies', { files });
const inForce = async () => (await shop.vendor('GET', '/v1/policies')).body;

interface Warned {
  readonly warnings: { code: string; message: string; span: { file: string; line: number } }[];
}

describe('publishing', () => {
  test('a faulty set publishes nothing: its diagnostics are the answer, and the old policies stay', async () => {
    const before = await inForce();
    const broken = edited('seats.lintel', (text) =>
      text.replace('version 2', 'version 3').replace('charge prorated', 'charge proratedd'),
    );
    const answer = await publish(broken);
    expect(answer).toMatchObject({ status: 422, body: { code: 'policy-invalid' } });
    const { diagnostics } = answer.body as { diagnostics: { code: string; span: object }[] };
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ span: expect.objectContaining({ file: 'seats.lintel' }) }),
    );
    expect(await inForce()).toEqual(before);
    const ada = await shop.as('nordwind', 'ada');
    const ask = { ask: [{ request: 'request-seats', fields: { requested: 2 } }] };
    expect((await ada('POST', '/v1/decisions', ask)).body).toMatchObject({
      decisions: [{ outcome: 'payment', policyVersions: [{ policy: 'Seats', version: 2 }] }],
    });
  });

  test('a mended set of a new version is published, and the rest is as it was', async () => {
    const next = edited('seats.lintel', (text) =>
      text.replace('version 2', 'version 3').replace('free-change = 2', 'free-change = 3'),
    );
    expect(await publish(next)).toMatchObject({
      status: 201,
      body: { published: [{ policy: 'Seats', version: 3 }] },
    });
  });

  test('a template without words is told about, and one with words is not', async () => {
    const words = { title: 'Soon', body: '', lang: 'en' };
    const find = (template: string) => (template === 'trial-ending' ? words : null);
    const other = await appShop({ noticeTexts: { find } });
    const { body } = await other.vendor('POST', '/v1/policies', { files: exampleFiles });
    const { warnings } = body as unknown as Warned;
    const missing = warnings.filter(({ code }) => code === 'HST-0001');
    expect(missing.map(({ message }) => message).join()).toContain('`suspended`');
    expect(missing.map(({ message }) => message).join()).not.toContain('`trial-ending`');
  });

  test('a request that nothing is done about is told about, where it is declared', async () => {
    const next = edited('catalogue.lintel', (text) =>
      text
        .replace('version 4', 'version 5')
        .replace(
          '  request cancel ',
          '  request wave "Wave"\n  request nod "Nod"\n  request cancel ',
        ),
    );
    const line = next.find(({ path }) => path === 'catalogue.lintel')?.text.split('\n') ?? [];
    const nodding = next.map((file) =>
      file.path === 'seats.lintel'
        ? {
            ...file,
            text: file.text
              .replace('version 2', 'version 3')
              .replace(/^( *)on assign-seat/m, '$1on nod record "Nodded"\n$&'),
          }
        : file,
    );
    const { status, body } = await publish(nodding);
    expect(status, JSON.stringify(body)).toBe(201);
    const idle = (body as unknown as Warned).warnings.filter(({ code }) => code === 'HST-0002');
    expect(idle.map(({ message }) => message).join()).toMatch(/`wave`.*`nod`/s);
    expect(idle[0]?.span).toMatchObject({
      file: 'catalogue.lintel',
      line: line.findIndex((text) => text.includes('request wave')) + 1,
    });
    // The host gives the seat; the policy only decides.
    expect(idle.map(({ message }) => message).join()).not.toContain('assign-seat');
    expect(idle).toHaveLength(2);
  });

  test('a review is published, and it is told where the notices that it sends have no text', async () => {
    const review = `review seat-check "Seats" version 1 {
      for every seat
      time zone utc
      starts every year on 1 March at 08:00
      open for 48 hours
      ask any 1 of manager
      if nobody ask account-owner
      answers keep, remove
      with several answers last counts
      effect at close
      if no answer keep
      on keep record "Kept"
      on remove record "Removed"
    }`;
    const { status, body } = await publish([
      ...exampleFiles,
      { path: 'review.lintel', text: review },
    ]);
    expect(status, JSON.stringify(body)).toBe(201);
    const { warnings } = body as unknown as Warned;
    const ofReview = warnings.filter(({ span }) => span.file === 'review.lintel');
    expect(ofReview.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'HST-0001 there is no text for the template `review-asked`',
      'HST-0001 there is no text for the template `review-reminder`',
    ]);
  });

  test('the same version with another content is refused', async () => {
    const other = edited('seats.lintel', (text) =>
      text.replace('free-change = 2', 'free-change = 3'),
    );
    expect(await publish(other)).toMatchObject({ status: 409, body: { code: 'version-taken' } });
  });

  test.each([
    ['no file', []],
    ['no catalogue', exampleFiles.filter(({ path }) => path === 'device.lintel')],
    ['bytes that mean nothing', [{ path: 'x.lintel', text: '\u0000 {{{ "' }]],
    ['a text that is too long', [{ path: 'x.lintel', text: 'a '.repeat(100_000) }]],
    ['a text that is too deep', [{ path: 'x.lintel', text: '('.repeat(5_000) }]],
  ])('%s is refused without harm', async (_, files) => {
    const before = await inForce();
    expect((await publish(files)).status).toBe(422);
    expect(await inForce()).toEqual(before);
  });

  test('a policy is explained in plain words, with its graph and its text', async () => {
    const answer = await shop.vendor('GET', '/v1/policies/Seats/explanation');
    expect(answer).toMatchObject({ status: 200, body: { policy: 'Seats', version: 2 } });
    const { graph, prose } = answer.body as { graph: { states: unknown[] }; prose: string };
    expect(graph.states).toHaveLength(2);
    expect(prose.length).toBeGreaterThan(100);
    expect((await shop.vendor('GET', '/v1/policies/Nothing/explanation')).status).toBe(404);
  });
});
