/** Every element, and how its class is fetched. */
const ELEMENTS = {
  'lintel-provider': () => import('./provider/define.ts'),
  'lintel-entitlement-dashboard': () => import('./entitlement-dashboard/define.ts'),
  'lintel-usage-meter': () => import('./usage-meter/define.ts'),
  'lintel-upgrade-checkout': () => import('./upgrade-checkout/define.ts'),
  'lintel-invoices': () => import('./invoices/define.ts'),
  'lintel-portal': () => import('./portal/define.ts'),
  'lintel-notices': () => import('./notices/define.ts'),
  'lintel-audit-log': () => import('./audit-log/define.ts'),
  'lintel-seat-manager': () => import('./seat-manager/define.ts'),
  'lintel-approvals': () => import('./approvals/define.ts'),
} as const;

export type ElementName = keyof typeof ELEMENTS;

/** Fetches and registers an element once; names that are not ours are left alone. */
export async function loadElement(tag: string): Promise<void> {
  if (customElements.get(tag) || !Object.hasOwn(ELEMENTS, tag)) return;
  try {
    await ELEMENTS[tag as ElementName]();
  } catch (cause) {
    console.warn(`Lintel: <${tag}> could not be loaded.`, cause);
  }
}
