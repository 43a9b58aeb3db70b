import '@lintel/widgets/provider';
import type { PortalSession } from '@lintel/contract';
import { html } from 'lit';
import type { Decorator, Loader } from '@storybook/web-components-vite';
import { HttpResponse } from 'msw';
import { acmeClient, type AcmeClient, type Caller } from '../playground/demo/acme-client.ts';
import { memoryShop, type MemoryShop } from '../playground/demo/memory-shop.ts';
import { whoIs, type AccountId } from '../playground/demo/roster.ts';
import type { Slice } from '../playground/demo/world.ts';
import { NOTICE_TEXTS, POLICIES } from './demo-files.ts';
import { atRest, settled } from './in-widget.ts';
import { answerAt } from './shop-worker.ts';

/** The present of every story. */
export const NOW = '2026-11-20T14:00:00.000Z';

/** What a story is about; in `parameters.stage`. */
export interface StageOptions {
  /** Part of the demo world. */
  readonly slice: Slice;
  readonly account: AccountId;
  /** Who looks: the first person of the account with this role. */
  readonly role: string;
  /** What happens before the first look. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** How the network lets the page down: `null` lets a request pass. */
  readonly network?: (request: Request) => Promise<Response> | Response | null;
  /** The vendor's page gives no session. */
  readonly signedOut?: boolean;
}

/** A whole shop behind one story: nobody else sees what happens in it. */
export interface Stage {
  readonly shop: MemoryShop;
  readonly acme: AcmeClient;
  readonly sessionUrl: string;
  /** Somebody else of the account, in a session of their own. */
  as(role: string): Promise<Caller>;
  /** Lets the session end, and the vendor's page give no other. */
  signOut(): Promise<void>;
}

/** The request is never answered. */
export const silent = (): Promise<Response> => new Promise(() => undefined);

/** The request does not arrive. */
export const unreachable = (): Response => HttpResponse.error();

/** Lets down those requests alone whose method and path match: `POST /v1/quotes`. */
export const onlyAt =
  (pattern: RegExp, fault: () => Promise<Response> | Response) =>
  (request: Request): Promise<Response> | Response | null =>
    pattern.test(`${request.method} ${new URL(request.url).pathname}`) ? fault() : null;

let stages = 0;

/**
 * Opens the demo world on a store in memory and puts the whole API behind the service worker of MSW, at an origin of
 * its own for each story. No answer is written by hand: what a widget shows is what the server says.
 */
export const openStage: Loader = async ({ parameters, abortSignal }) => {
  const options = parameters['stage'] as StageOptions;
  const { account, role } = options;
  const shop = await memoryShop(POLICIES, NOTICE_TEXTS, { now: NOW, only: [options.slice] });
  const acme = acmeClient((request) => shop.app.fetch(request), shop.secretKey, 'story');
  const endpoint = `https://api-${String((stages += 1))}.acme-cloud.example`;
  const sessionUrl = `${endpoint}/lintel-session`;
  let isSignedOut = options.signedOut ?? false;

  const mint = async (): Promise<Response> => {
    if (isSignedOut) return new Response(null, { status: 401 });
    const { id, name } = whoIs(account, role);
    const body = { account, user: { id, name }, widgets: ['portal' as const] };
    const session = await acme.vendor.call('createPortalSession', {
      ...body,
      origin: 'http://localhost',
    });
    return HttpResponse.json({ ...session, endpoint, expiresAt: anHourFromNow() });
  };
  const close = answerAt(endpoint, (request) =>
    request.url === sessionUrl ? mint() : (options.network?.(request) ?? shop.app.fetch(request)),
  );
  abortSignal.addEventListener('abort', () => {
    close();
    shop.app.worker.stop();
  });

  const stage: Stage = {
    ...{ shop, acme, sessionUrl },
    as: (other) => acme.as(account, whoIs(account, other)),
    async signOut() {
      isSignedOut = true;
      await shop.goTo(new Date(Date.parse(NOW) + 86_400_000).toISOString());
    },
  };
  await options.before?.(stage);
  return { stage };
};

/** Stands the story inside a provider whose session comes from the stage. */
export const inProvider: Decorator = (story, { loaded }) =>
  html`<lintel-provider session-url=${stageOf(loaded).sessionUrl}>${story()}</lintel-provider>`;

/**
 * For the `default` of a file of stories. A story is looked at once its widget shows what is there; one that shows
 * something else says so with a `play` of its own.
 */
export const onTheRealApp = {
  loaders: [openStage],
  decorators: [inProvider],
  play: ({ canvasElement }: { readonly canvasElement: HTMLElement }) => settled(canvasElement),
  afterEach: atRest,
};

/** The stage behind a story, for its `play`. */
export const stageOf = (loaded: Readonly<Record<string, unknown>>): Stage =>
  loaded['stage'] as Stage;

/** The clock of the shop stands still at `NOW`, the page's does not: to the page, the session ends by its own clock. */
const anHourFromNow = (): PortalSession['expiresAt'] =>
  new Date(performance.timeOrigin + performance.now() + 3_600_000).toISOString();
