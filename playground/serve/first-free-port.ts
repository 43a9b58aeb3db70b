/** How many ports are tried after the one that was wanted. */
const TRIES = 40;

/**
 * Listens on the wanted port or, where that is taken, on the next free one.
 *
 * @param listen - Throws what `isTaken` recognises when somebody else listens on the port.
 */
export async function onFirstFreePort<T>(
  wanted: number,
  listen: (port: number) => Promise<T>,
  isTaken: (problem: unknown) => boolean,
): Promise<T> {
  for (let port = wanted; ; port += 1) {
    try {
      return await listen(port);
    } catch (problem) {
      if (!isTaken(problem) || wanted === 0 || port >= wanted + TRIES) throw problem;
    }
  }
}
