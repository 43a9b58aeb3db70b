import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import './define.ts';
import { entitlementView, limit } from '../../test/entitlement-view.ts';
import { inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import { meterShape } from '../internal/meter.ts';
import type { LintelUsageMeter } from './usage-meter.ts';

type Limit = ReturnType<typeof limit>;
const show = (one: Partial<Limit>, width?: string): Promise<LintelUsageMeter> =>
  mount(
    html`<lintel-usage-meter
      .snapshot=${{ entitlements: entitlementView({ limits: [limit(one)] }) }}
    ></lintel-usage-meter>`,
    width,
  );
const valueNow = (element: Element): [string | null, string | null] => {
  const meter = inside(element, '[role=meter]');
  return [meter.getAttribute('aria-valuenow'), meter.getAttribute('aria-valuemax')];
};

describe('lintel-usage-meter', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  const edges: readonly (readonly [string, Partial<Limit>, string, string])[] = [
    [
      'past the limit',
      { used: 107, limit: 100, remaining: -7, standing: 'over' },
      '107 of 100 used',
      '7 over the limit',
    ],
    [
      'with nothing included',
      { used: 0, limit: 0, remaining: 0, standing: 'ok' },
      'None included',
      '',
    ],
    [
      'used with nothing included',
      { used: 3, limit: 0, remaining: -3, standing: 'over' },
      '3 of 0 used',
      '3 over the limit',
    ],
    ['in an account whose use is not known', { standing: 'unknown' }, 'Not known yet', ''],
    [
      'within the limit',
      { used: 10, limit: 40, remaining: 30, standing: 'ok' },
      '10 of 40 used',
      '30 left',
    ],
  ];
  for (const [name, one, figures, remaining] of edges) {
    it(`is honest ${name}`, async () => {
      const text = textOf(await show(one));
      expect(text).to.contain(figures).and.contain(remaining);
    });
  }

  it('holds the value that is read out within the limit, and says the real one in words', async () => {
    const element = await show({ used: 107, limit: 100, remaining: -7, standing: 'over' });
    expect(valueNow(element)).to.deep.equal(['100', '100']);
    expect(inside(element, '[role=meter]').getAttribute('aria-valuetext')).to.equal(
      '107 of 100 used',
    );
  });

  it('draws no bar for what is unlimited', async () => {
    const element = await show({ limit: null, remaining: null, used: 9, standing: 'unlimited' });
    expect(element.shadowRoot?.querySelector('[role=meter]')).to.equal(null);
    expect(textOf(element)).to.contain('9 used, unlimited');
  });

  it('has a shape for all figures', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e15 }),
        fc.option(fc.double({ noNaN: true, min: 0, max: 1e15 })),
        (used, most) => {
          const shape = meterShape({ used, limit: most, standing: 'ok' });
          if (!shape) return most === null;
          const isFinite = [shape.fill, shape.over].every((share) => share >= 0 && share <= 100);
          return (
            isFinite &&
            shape.fill + shape.over <= 100.0001 &&
            shape.over > 0 === (used > (most ?? 0) && used > 0)
          );
        },
      ),
    );
  });

  it('tells when the limit comes near while the page is open, and not on arrival', async () => {
    const element = await show({ standing: 'ok' });
    const levels: unknown[] = [];
    element.addEventListener('lintel-threshold-crossed', (event) =>
      levels.push((event as CustomEvent).detail),
    );
    element.snapshot = { entitlements: entitlementView({ limits: [limit({ standing: 'near' })] }) };
    await element.updateComplete;
    element.snapshot = { entitlements: entitlementView({ limits: [limit({ standing: 'near' })] }) };
    await element.updateComplete;
    expect(levels).to.deep.equal([{ feature: 'api-calls', level: 'near' }]);
  });

  it('gives the bars by day as a table too', async () => {
    const element = await show({});
    expect(element.shadowRoot?.querySelectorAll('tbody tr')).to.have.length(14);
    expect(inside(element, 'figcaption').textContent).to.contain('Average per day');
  });

  it('rounds the average of small amounts to something that is not nothing', async () => {
    const days = ['2026-09-14', '2026-09-15', '2026-09-16'];
    const history = days.map((day, at) => ({ day, used: (at + 1) / 20 }));
    const element = await show({ history });
    expect(inside(element, 'figcaption').textContent).to.match(/: 0\.15\. Average per day: 0\.1\./);
  });

  it('keeps its size in a page with a hostile style', async () => {
    const page = new CSSStyleSheet();
    page.replaceSync(
      'html{font-size:62.5%}*{margin:0;padding:0;letter-spacing:3px;text-transform:uppercase}',
    );
    document.adoptedStyleSheets.push(page);
    try {
      const element = await show({}, '480px');
      const style = getComputedStyle(inside(element, '.row'));
      expect([style.fontSize, style.letterSpacing, style.textTransform]).to.deep.equal([
        '14px',
        'normal',
        'none',
      ]);
      expect(getComputedStyle(inside(element, '.card')).paddingTop).to.equal('24px');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`has no barrier that axe can find (${theme})`, async () => {
      document.documentElement.style.colorScheme = theme;
      document.body.style.background = theme === 'dark' ? '#101318' : '#fff';
      try {
        for (const standing of ['ok', 'near', 'over'] as const) {
          expect(
            await violations(
              await show({
                standing,
                ...(standing === 'over' ? { used: 120_000, remaining: -20_000 } : {}),
              }),
            ),
          ).to.deep.equal([]);
        }
      } finally {
        document.documentElement.style.colorScheme = '';
        document.body.style.background = '';
      }
    });
  }
});
