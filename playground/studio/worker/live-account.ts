import type { Plan, PortalSession } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import {
  createApp,
  ledger,
  makeSecretKey,
  memoryStore,
  policyLanguage,
  provisionTenant,
  type App,
} from '@lintel/server';
import { acmeClient, CommandFailed, type AcmeClient } from '../../demo/acme-client.ts';
import { acmeTenant } from '../../demo/acme-shop.ts';
import { noticeTexts, type TextFiles } from '../../demo/notice-texts.ts';
import { noteOnFacts, tellFacts } from './live-facts.ts';
import { ACCOUNT, ADMIN } from './live-names.ts';
import { perform, type LiveCast } from './live-steps.ts';
import type { LiveAnswer, Script, StudioFile } from './protocol.ts';

/** The server's own app on a store in memory, with one customer who lives the script. */
export interface LiveAccount {
  /** The policies of the next account. */
  publish(files: readonly StudioFile[]): void;
  /** Brings the account to where the script is; begins anew where the script went back or changed. */
  follow(plan: Plan, script: Script): Promise<LiveAnswer>;
  session(): Promise<PortalSession>;
  fetch(request: Request): Promise<Response>;
}

interface Running {
  readonly app: App;
  readonly acme: AcmeClient;
  readonly cast: LiveCast;
  /** As far as the account has lived. */
  readonly script: Script;
  readonly files: readonly StudioFile[];
}

export function liveAccount(texts: TextFiles): LiveAccount {
  let files: readonly StudioFile[] = [];
  let running: Running | null = null;
  let generation = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const bring = async (plan: Plan, script: Script): Promise<LiveAnswer> => {
    if (plan.for.kind === 'every' && plan.for.subject !== 'account') {
      running = null;
      const because = `No page of a customer shows one ${plan.for.subject} by itself yet.`;
      return { kind: 'not-shown', because };
    }
    if (!running || running.files !== files || !continues(running.script, script)) {
      running = await beginLife(plan, script, files, texts);
      generation += 1;
    }
    const { acme, cast, script: lived } = running;
    const ahead = script.steps.slice(lived.steps.length).filter(({ at }) => at <= script.now);
    for (const step of ahead) {
      await moveTo(acme, step.at);
      await perform(acme, cast, step);
    }
    await moveTo(acme, script.now);
    const steps = script.steps.slice(0, lived.steps.length + ahead.length);
    running = { ...running, script: { ...script, steps } };
    return { kind: 'ready', generation, note: noteOn(script) };
  };

  return {
    publish(next) {
      files = next;
    },
    // One life at a time: a second step waits for the first.
    follow(plan, script) {
      const mine = turn.then(() => bring(plan, script));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async session() {
      if (!running) throw new Error('there is no account yet');
      return running.acme.vendor.call('createPortalSession', {
        account: ACCOUNT,
        user: ADMIN,
        origin: self.location.origin,
      });
    },
    fetch: (request) =>
      running
        ? running.app.fetch(request)
        : Promise.resolve(new Response('there is no account yet', { status: 503 })),
  };
}

/** Whether a script only goes on from where the account is. */
function continues(lived: Script, script: Script): boolean {
  const asked = JSON.stringify([
    script.policy,
    script.begin,
    script.zone,
    script.facts,
    script.with,
  ]);
  const known = JSON.stringify([lived.policy, lived.begin, lived.zone, lived.facts, lived.with]);
  const steps = script.steps.slice(0, lived.steps.length);
  return (
    asked === known &&
    lived.now <= script.now &&
    JSON.stringify(steps) === JSON.stringify(lived.steps)
  );
}

async function beginLife(
  plan: Plan,
  script: Script,
  files: readonly StudioFile[],
  texts: TextFiles,
): Promise<Running> {
  const store = memoryStore();
  const secretKey = makeSecretKey((count) => crypto.getRandomValues(new Uint8Array(count)));
  const wallClock = { now: () => new Date().toISOString() };
  let at = script.begin;
  const businessClock = {
    now: () => at,
    moveTo: (instant: string) => Promise.resolve((at = instant > at ? instant : at)),
  };
  await provisionTenant({ store, wallClock, businessClock }, acmeTenant(secretKey));
  const app = createApp({
    ...{ store, engine, language: policyLanguage, billing: ledger(), wallClock, businessClock },
    ids: { next: (prefix) => `${prefix}_${crypto.randomUUID()}` },
    noticeTexts: noticeTexts(texts),
    scheduler: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    ...{ development: true, version: 'studio', log: () => undefined },
  });
  const acme = acmeClient((request) => app.fetch(request), secretKey, crypto.randomUUID());
  const cast: LiveCast = { people: new Map() };
  const life: Running = {
    app,
    acme,
    cast,
    script: { ...script, steps: [], now: script.begin },
    files,
  };
  await settleIn(acme, plan, script, files);
  await app.worker.drain();
  return life;
}

/** The customer with an administrator, and a subscription that begins as the policy wants it. */
async function settleIn(
  acme: AcmeClient,
  plan: Plan,
  { zone, begin, with: fields, facts }: Script,
  files: readonly StudioFile[],
): Promise<void> {
  const { vendor } = acme;
  await vendor.call('publishPolicies', { files: files.map((file) => ({ ...file })) });
  await vendor.call('createAccount', {
    ...{ id: ACCOUNT, kind: 'customer', name: 'Your customer', zone },
    ...{ region: 'EU', currency: 'EUR' },
  });
  const roles = ['account-owner', 'customer-admin'];
  const person = { person: ADMIN.id, name: ADMIN.name, email: 'you@customer.example', roles };
  await vendor.call('addMember', { account: ACCOUNT, ...person, withSeat: false });
  const [sold = 'starter'] = plan.for.kind === 'plans' ? plan.for.plans : [];
  const event = plan.for.kind === 'plans' ? (plan.beginOn[0] ?? 'created') : 'subscribed';
  const year = { 'paid-through': yearAfter(begin, zone) };
  await vendor.call(
    'createSubscription',
    {
      ...{ plan: sold, interval: 'year', event },
      fields: event === 'subscribed' ? { ...year, ...fields } : fields,
    },
    { account: ACCOUNT },
  );
  await tellFacts(acme, facts);
}

function yearAfter(begin: string, zone: string): string {
  const next = new Date(Date.parse(begin) + 365 * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(next);
}

async function moveTo({ vendor }: AcmeClient, to: string): Promise<void> {
  try {
    await vendor.call('moveClock', { to });
  } catch (problem) {
    // Time that has come already: there is nothing to move.
    if (!(problem instanceof CommandFailed)) throw problem;
  }
}

function noteOn({ facts, steps }: Script): string | null {
  const told = steps.flatMap((step) => (step.kind === 'set' ? Object.keys(step.facts) : []));
  return noteOnFacts([...Object.keys(facts), ...told]);
}
