import { makeSecretKey, memoryStore, type App } from '@lintel/server';
import { fillShop, openShop, type PolicyFiles } from './acme-shop.ts';
import type { ShopPorts } from './acme-shop.ts';
import { seededRandom } from './random.ts';
import type { WorldOptions } from './world.ts';

export interface MemoryShop {
  readonly app: App;
  readonly secretKey: string;
  /** Sets wall time, and business time with it; deadlines that fall due then fire. */
  goTo(instant: string): Promise<void>;
}

/**
 * The demo world on a store in memory: the same app, policies and commands as `npm start` has, for
 * stories and tests. Equal options give an equal shop, ids and keys included.
 */
export async function memoryShop(
  files: PolicyFiles,
  noticeTexts: ShopPorts['noticeTexts'],
  options: WorldOptions,
): Promise<MemoryShop> {
  const random = seededRandom(options.seed ?? 1);
  const secretKey = makeSecretKey((count) =>
    Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
  );
  let last = 0;
  let at = options.now;
  const ports = {
    store: memoryStore(),
    ids: { next: (prefix: string) => `${prefix}_${String((last += 1)).padStart(6, '0')}` },
    noticeTexts,
    log: () => undefined,
    secretKey,
  };
  await fillShop(ports, files, options);
  const app = await openShop({
    ...ports,
    wallClock: { now: () => at },
    scheduler: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
  });
  app.worker.start();
  return {
    app,
    secretKey,
    async goTo(instant) {
      at = instant;
      await app.worker.drain();
    },
  };
}
