/** Rule 3: a deadline that has fired at an instant does not fire at that same instant again. */
export function firedKey(key: string, generation: string): string {
  return `${key}@${generation}`;
}
