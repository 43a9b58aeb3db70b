import type { CatalogueSwitch } from '@lintel/contract';
import type { SwitchRow } from '../store/records.ts';

/** A switch as the API shows it. */
export function switchResource(
  { name, title, normally }: CatalogueSwitch,
  row: SwitchRow | null,
): CatalogueSwitch & { on: boolean; changedAt: string | null } {
  return {
    name,
    title,
    on: row?.on ?? normally === 'on',
    normally,
    changedAt: row?.changedAt ?? null,
  };
}
