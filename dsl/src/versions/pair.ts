/** Two lists side by side, by the name of their members. */
export interface Paired<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly both: readonly { readonly before: T; readonly after: T }[];
}

/** @param nameOf - In the older list; a member that goes by another name now answers with that one. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (member: T) => string,
  nameBefore: (member: T) => string = nameOf,
): Paired<T> {
  const newer = new Map(after.map((member) => [nameOf(member), member]));
  const older = new Set(before.map(nameBefore));
  return {
    removed: before.filter((member) => !newer.has(nameBefore(member))),
    added: after.filter((member) => !older.has(nameOf(member))),
    both: before.flatMap((member) => {
      const other = newer.get(nameBefore(member));
      return other === undefined ? [] : [{ before: member, after: other }];
    }),
  };
}

/** Whether two parts of plans mean the same: places in the text and the lines as written do not count. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, withoutText) === JSON.stringify(b, withoutText);
}

/** Keys of what stands in the text but says nothing of its own. */
function withoutText(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return key === 'id' ? undefined : value;
  if (key === 'span' && 'line' in value) return undefined;
  const isLine = 'trigger' in value || 'every' in value || 'condition' in value;
  return isLine && 'text' in value ? { ...value, text: undefined } : value;
}
