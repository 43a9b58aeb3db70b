import { accentFromBrand, type Ground } from './brand.ts';
import { grounds } from './grounds.generated.ts';

/**
 * A stylesheet that makes one brand colour the accent of every scheme, each solved on its own. It sets public tokens
 * on `selector`, so a vendor's own rule for a token still wins over `:host`.
 *
 * @param brand - `#rgb` or `#rrggbb`.
 * @returns `null` when `brand` is not a colour.
 */
export function brandSheet(brand: string, selector = ':where(:root)'): string | null {
  const light = declarations(brand, grounds.light, grounds.dark);
  const more = declarations(brand, grounds['light-hc'], grounds['dark-hc']);
  return light === null || more === null
    ? null
    : `${selector}{${light}}@media (prefers-contrast:more){${selector}{${more}}}`;
}

function declarations(brand: string, light: Ground, dark: Ground): string | null {
  const [one, other] = [accentFromBrand(brand, light), accentFromBrand(brand, dark)];
  if (!one || !other) return null;
  const pair = (role: keyof typeof one): string => `light-dark(${one[role]},${other[role]})`;
  const roles = Object.keys(one) as readonly (keyof typeof one)[];
  return [
    ...roles.map((role) => `--lintel-color-accent-${role}:${pair(role)}`),
    ...['border-focus', 'meter-ok', 'chart-1'].map(
      (name) => `--lintel-color-${name}:${pair('border')}`,
    ),
  ].join(';');
}
