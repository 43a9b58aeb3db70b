/** Libraries that no page may be made to fetch. */
const forbidden = ['chevrotain', 'xstate', 'zod', 'temporal-polyfill'];

/** Names of the libraries whose modules are among the given paths. */
export function forbiddenIn(modules: readonly string[]): readonly string[] {
  return forbidden.filter((library) =>
    modules.some((path) => path.replaceAll('\\', '/').includes(`/node_modules/${library}/`)),
  );
}
