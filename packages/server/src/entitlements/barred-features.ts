import type { Catalogue, CatalogueFeature, Reason } from '@lintel/contract';

/** Why nobody of an account gets a feature, whatever it has bought. */
export interface Barred {
  /** `unknown`: nobody knows where the account is. */
  readonly access: 'denied' | 'unknown';
  readonly reason: Reason;
}

/** A switch that is off comes before the region; `null`: nothing is in the way. */
export function barredBy(
  feature: CatalogueFeature,
  catalogue: Catalogue,
  region: string,
  switches: Readonly<Record<string, boolean>>,
): Barred | null {
  return switchedOff(feature, catalogue, switches) ?? notSoldIn(feature, catalogue, region);
}

function switchedOff(
  feature: CatalogueFeature,
  catalogue: Catalogue,
  switches: Readonly<Record<string, boolean>>,
): Barred | null {
  const needed = catalogue.switches?.find(({ name }) => name === feature.while);
  if (!needed) return null;
  const used = Object.hasOwn(switches, needed.name) ? switches[needed.name] : undefined;
  if (used ?? needed.normally === 'on') return null;
  const message = `${needed.title} is switched off.`;
  return denied({ name: 'switched-off', message, data: { switch: needed.name } });
}

/** Where a region is not one of the catalogue's, an export rule cannot be told from a sale. */
function notSoldIn(
  { title, regions, notIn = [] }: CatalogueFeature,
  catalogue: Catalogue,
  region: string,
): Barred | null {
  if (regions.length + notIn.length === 0) return null;
  if (!catalogue.regions.includes(region)) {
    const code = 'unknown-fact';
    const reason: Reason = { code, message: '', lang: null, source: null, data: { region } };
    return { access: 'unknown', reason };
  }
  if (regions.length > 0 && !regions.includes(region))
    return denied({
      message: `${title} is offered in ${regions.join(', ')} only.`,
      data: { region },
    });
  if (notIn.includes(region))
    return denied({ message: `${title} is not offered in ${region}.`, data: { region } });
  return null;
}

function denied(why: Pick<Reason, 'message' | 'data'> & { readonly name?: string }): Barred {
  return {
    access: 'denied',
    reason: { code: 'refused-by-policy', ...why, lang: 'en', source: null },
  };
}
