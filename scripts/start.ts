import { requireNode } from './require-node.mjs';

requireNode();
// Loaded afterwards: an old Node ends inside the database driver, without a message.
const { openForBusiness } = await import('../playground/serve/open-for-business.ts');
process.exitCode = await openForBusiness(process.argv.slice(2));
