/** The analyzer takes the first argument of every dispatched event for its name; ours are declared in docstrings. */
const declaredEventsOnly = {
  name: 'declared-events-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (!declaration.events) continue;
        declaration.events = declaration.events.filter(({ name }) => name?.startsWith('lintel-'));
      }
    }
  },
};

/** The order of files in a folder differs between machines; the manifest must not. */
const modulesByPath = {
  name: 'modules-by-path',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/locales/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [declaredEventsOnly, modulesByPath],
};
