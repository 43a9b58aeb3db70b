import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';
import { DATABASE, PORT } from '../serve/defaults.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'run the server on a folder of policies',
  usage: 'serve FOLDER [--port N] [--database FILE] [--origin URL] [--production] [--json]',
  options: [
    {
      name: 'port',
      value: 'N',
      describes: `listen there (${String(PORT)}; 0 is any that is free)`,
    },
    { name: 'database', value: 'FILE', describes: `keep everything there (${DATABASE})` },
    { name: 'origin', value: 'URL', describes: 'of the pages that use portal sessions' },
    { name: 'production', describes: 'nobody may move the clock; only the origin may call' },
  ],
  details: [
    'Publishes the policies of the folder, and serves the API until it is stopped with',
    'Ctrl-C. The secret key for your back end is made once and kept beside the database,',
    'in a file that ends in `.key`. `:memory:` keeps nothing.',
    'Payments are those of the embedded ledger, which takes no money.',
  ],
  async run(given, io) {
    const set = loadPolicySet(io, given.paths, undefined);
    requireCompiled(io, set);
    // The server with its database is loaded by those alone who want to run it.
    const { runServer } = await import('../serve/run-server.ts');
    await runServer(given, io, set);
    return EXIT.ok;
  },
};
