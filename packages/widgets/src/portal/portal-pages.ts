import type { Scope, WhoAmI } from '@lintel/contract';

/** The pages of the portal, in the order in which they are shown. */
export const PAGES = [
  'overview',
  'seats',
  'usage',
  'plans',
  'billing',
  'approvals',
  'notices',
  'audit',
] as const;
export type Page = (typeof PAGES)[number];

/** Without its scope a page would only say that it may not be seen. The overview is for everybody. */
const SCOPE_OF: Readonly<Record<Page, Scope>> = {
  overview: 'view',
  seats: 'view',
  usage: 'usage:read',
  plans: 'view',
  billing: 'billing:read',
  approvals: 'approvals:decide',
  notices: 'view',
  audit: 'audit:read',
};

export function isPage(name: string): name is Page {
  return PAGES.some((page) => page === name);
}

/**
 * The pages a person is shown: those of the layout (all when it is empty), less the hidden ones
 * and those that their role may not read.
 *
 * @param layout - Names with spaces between them; unknown ones are passed over.
 */
export function pagesFor(
  { scopes }: Pick<WhoAmI, 'scopes'>,
  layout: string,
  hide: string,
): readonly Page[] {
  const asked = namesIn(layout).filter(isPage);
  const hidden = namesIn(hide);
  return (asked.length > 0 ? asked : PAGES).filter(
    (page) => !hidden.includes(page) && scopes.includes(SCOPE_OF[page]),
  );
}

/** Names in an attribute that no page has; for a warning to the page's author. */
export function unknownPages(...attributes: readonly string[]): readonly string[] {
  return attributes.flatMap(namesIn).filter((name) => !isPage(name));
}

function namesIn(attribute: string): readonly string[] {
  return attribute.split(/\s+/).filter(Boolean);
}
