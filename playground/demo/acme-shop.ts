import type { Clock, Ids } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import {
  createApp,
  ledger,
  openBusinessClock,
  policyLanguage,
  provisionTenant,
  type App,
  type AppDeps,
  type NewTenant,
  type Store,
} from '@lintel/server';
import { acmeClient } from './acme-client.ts';
import { world, type WorldOptions } from './world.ts';

export type PolicyFiles = readonly { readonly path: string; readonly text: string }[];

/** What the demo vendor's shop stands on. */
export interface ShopPorts {
  readonly store: Store;
  readonly wallClock: Clock;
  readonly ids: Ids;
  readonly scheduler: AppDeps['scheduler'];
  readonly noticeTexts: AppDeps['noticeTexts'];
  readonly log: AppDeps['log'];
  /** Of `makeSecretKey`. */
  readonly secretKey: string;
}

/** The demo vendor as the server knows it. */
export function acmeTenant(secretKey: string): NewTenant {
  return {
    ...{ id: 'acme-cloud', name: 'Acme Cloud', origins: ['http://localhost'], secretKey },
    ...{ zone: 'Europe/Berlin', region: 'EU', currency: 'EUR' },
  };
}

/** The whole API over a store, with the demo vendor in it. What the store has already stays. */
export async function openShop(ports: ShopPorts): Promise<App> {
  const { store, wallClock, secretKey } = ports;
  const businessClock = await openBusinessClock(store, wallClock);
  await provisionTenant({ store, wallClock, businessClock }, acmeTenant(secretKey));
  return createApp({
    ...ports,
    ...{ engine, language: policyLanguage, billing: ledger(), businessClock },
    ...{ development: true, version: 'demo' },
  });
}

/** Publishes a set of policies; what is published already changes nothing. */
export async function publishPolicies(
  app: App,
  secretKey: string,
  files: PolicyFiles,
  runName = 'publish',
): Promise<void> {
  const { vendor } = acmeClient((request) => app.fetch(request), secretKey, runName);
  await vendor.call('publishPolicies', { files: files.map((file) => ({ ...file })) });
}

/** Fills an empty store with the demo world. Its clock runs through the past, and ends at `now`. */
export async function fillShop(
  ports: Omit<ShopPorts, 'wallClock' | 'scheduler'>,
  files: PolicyFiles,
  options: WorldOptions,
): Promise<void> {
  let at = options.now;
  const app = await openShop({
    ...ports,
    wallClock: { now: () => at },
    // Nothing happens between the steps of the world but what they ask for.
    scheduler: { after: () => () => undefined },
  });
  let published = false;
  await world(
    {
      send: (request) => app.fetch(request),
      secretKey: ports.secretKey,
      setClock: (instant) => (at = instant),
      async settle() {
        if (!published) await publishPolicies(app, ports.secretKey, files);
        published = true;
        await app.worker.drain();
      },
    },
    options,
  );
}
