/** The value under a key that an object itself has; names such as `constructor` find nothing else. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy with one key set. */
export function withKey<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
): Readonly<Record<string, T>> {
  return Object.fromEntries([
    ...Object.entries(record).filter(([other]) => other !== key),
    [key, value],
  ]);
}

/** A copy without some keys. */
export function withoutKeys<T>(
  record: Readonly<Record<string, T>>,
  leave: (key: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !leave(key)));
}
