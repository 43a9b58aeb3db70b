import type { PortalSession } from '@lintel/contract';
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../usage-meter/define.ts';
import './define.ts';
import { entitlementView, limit } from '../../test/entitlement-view.ts';
import { drawn, inside, mount, textOf, unmount } from '../../test/mount.ts';
import type { LintelUsageMeter } from '../usage-meter/usage-meter.ts';
import type { LintelProvider } from './provider.ts';

const session = (token = 't'): PortalSession => ({
  token,
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
  endpoint: 'https://api.test',
  zone: 'Europe/Berlin',
  locale: null,
});

/** An API of one account; `answers` by path, everything else is not found. */
function transport(
  answers: Readonly<Record<string, (init: RequestInit) => Response | object>>,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const path = new URL(url, location.href).pathname;
    if (path === '/v1/stream') return new Response(new ReadableStream());
    const answer = answers[path]?.(init) ?? Response.json({ code: 'not-found' }, { status: 404 });
    return answer instanceof Response ? answer : Response.json(answer);
  };
}
const expired = (): Response =>
  Response.json({ code: 'session-expired', status: 401 }, { status: 401 });
const settled = async (element: Element): Promise<void> => {
  for (let i = 0; i < 5; i += 1) await drawn(element);
};

describe('lintel-provider', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('hands the data of its account to the widgets inside it', async () => {
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        .getSession=${async () => session()}
        .transport=${transport({ '/v1/entitlements': () => entitlementView() })}
      >
        <div><lintel-usage-meter></lintel-usage-meter></div>
      </lintel-provider>
    `);
    await settled(provider);
    const meter = provider.querySelector('lintel-usage-meter');
    expect(meter && textOf(meter)).to.contain('82,400 of 100,000 used');
  });

  it('and to widgets elsewhere that name it', async () => {
    const place = await mount(html`
      <div>
        <lintel-provider
          id="there"
          .getSession=${async () => session()}
          .transport=${transport({ '/v1/entitlements': () => entitlementView() })}
        ></lintel-provider>
        <lintel-usage-meter provider="there"></lintel-usage-meter>
        <lintel-usage-meter></lintel-usage-meter>
      </div>
    `);
    await settled(place);
    const [named, alone] = place.querySelectorAll('lintel-usage-meter');
    expect([named?.dataset['state'], alone?.dataset['state']]).to.deep.equal(['ready', 'loading']);
  });

  it('gets its session from the address of the vendor', async () => {
    const sent: string[] = [];
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        session-url="/lintel-session"
        .transport=${transport({
          '/lintel-session': ({ method, credentials }) => {
            sent.push(`${method} ${credentials}`);
            return session('from-vendor');
          },
          '/v1/entitlements': ({ headers }) => {
            sent.push(new Headers(headers).get('authorization') ?? '');
            return entitlementView();
          },
        })}
      >
        <lintel-usage-meter></lintel-usage-meter>
      </lintel-provider>
    `);
    await settled(provider);
    expect(sent).to.deep.equal(['POST include', 'Bearer from-vendor']);
    const attributes = [...provider.attributes].map(({ value }) => value);
    expect([...attributes, JSON.stringify(localStorage), document.cookie].join()).not.to.contain(
      'from-vendor',
    );
  });

  it('keeps what was shown when the session ends, and goes on', async () => {
    let isSignedIn = true;
    let ended = 0;
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        session-url="/lintel-session"
        @lintel-session-expired=${() => (ended += 1)}
        .transport=${transport({
          '/lintel-session': () => (isSignedIn ? session() : expired()),
          '/v1/entitlements': () => (isSignedIn ? entitlementView() : expired()),
        })}
      >
        <lintel-usage-meter></lintel-usage-meter>
      </lintel-provider>
    `);
    await settled(provider);
    const meter = provider.querySelector('lintel-usage-meter');
    if (!meter) throw new Error('no meter');
    isSignedIn = false;
    provider.store?.refresh();
    await settled(provider);
    expect([meter.dataset['state'], ended]).to.deep.equal(['expired', 1]);
    expect(textOf(meter))
      .to.contain('Your session has ended.')
      .and.contain('82,400 of 100,000 used');
    isSignedIn = true;
    inside(meter, '[part=expired] button').click();
    await settled(provider);
    expect(meter.dataset['state']).to.equal('ready');
  });

  it('says what failed, where the reader is, and tries again', async () => {
    let isDown = true;
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        .getSession=${async () => session()}
        .transport=${transport({
          '/v1/entitlements': () =>
            isDown
              ? Response.json({ code: 'internal', instance: 'ans_77' }, { status: 500 })
              : entitlementView(),
        })}
      >
        <lintel-usage-meter></lintel-usage-meter>
      </lintel-provider>
    `);
    await settled(provider);
    const meter = provider.querySelector<LintelUsageMeter>('lintel-usage-meter');
    if (!meter) throw new Error('no meter');
    expect(textOf(meter)).to.contain('Something went wrong on our side.').and.contain('ans_77');
    isDown = false;
    inside(meter, '[part=error] button').click();
    await settled(provider);
    expect(meter.dataset['state']).to.equal('ready');
  });

  it('answers what a widget asks for in the name of its session', async () => {
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        .getSession=${async () => session()}
        .transport=${transport({ '/v1/decisions': () => ({ decisions: [] }) })}
      >
        <span></span>
      </lintel-provider>
    `);
    const { LintelRequestEvent } = await import('../internal/request-event.ts');
    const event = new LintelRequestEvent('decide', { body: { ask: [{ request: 'cancel' }] } });
    provider.querySelector('span')?.dispatchEvent(event);
    expect(await event.answer).to.deep.equal({ decisions: [] });
  });

  it('speaks the language of the page as it changes', async () => {
    const provider = await mount<LintelProvider>(html`
      <lintel-provider
        .getSession=${async () => session()}
        .transport=${transport({ '/v1/entitlements': () => entitlementView({ limits: [limit({ standing: 'ok' })] }) })}
      >
        <lintel-usage-meter></lintel-usage-meter>
      </lintel-provider>
    `);
    await settled(provider);
    const meter = provider.querySelector('lintel-usage-meter');
    if (!meter) throw new Error('no meter');
    document.documentElement.lang = 'ar';
    await settled(provider);
    expect(inside(meter, '.base').dir).to.equal('rtl');
    expect(textOf(meter)).to.contain('متبقٍ');
  });

  it('brings a ground of its own with a scheme of its own', async () => {
    const place = await mount(
      html`<div>
        <lintel-provider theme="dark"></lintel-provider>
        <lintel-provider></lintel-provider>
      </div>`,
    );
    const grounds = [...place.querySelectorAll('lintel-provider')].map((one) => {
      const { backgroundColor, colorScheme } = getComputedStyle(one);
      return [backgroundColor, colorScheme];
    });
    expect(grounds).to.deep.equal([
      ['rgb(16, 19, 24)', 'dark'],
      ['rgba(0, 0, 0, 0)', 'normal'],
    ]);
  });

  it('makes one brand colour an accent that can be read, in light and dark', async () => {
    const provider = await mount<LintelProvider>(html`
      <lintel-provider brand="#ffd400" theme="light">
        <lintel-usage-meter .snapshot=${{ entitlements: entitlementView() }}></lintel-usage-meter>
      </lintel-provider>
    `);
    await settled(provider);
    const accent = (): string =>
      getComputedStyle(provider).getPropertyValue('--lintel-color-accent-fill');
    await waitUntil(() => accent() !== '', 'the solver is loaded');
    expect(accent()).to.match(/^light-dark\(#ffd400,\s*#/);
    provider.style.setProperty('--lintel-color-accent-fill', 'red');
    expect(accent()).to.equal('red');
  });
});
