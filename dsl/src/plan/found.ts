/** What an earlier pass left for this one; its absence is a fault of the compiler, never of the text. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`internal: ${what} was not resolved, though no error was told`);
  return value;
}
