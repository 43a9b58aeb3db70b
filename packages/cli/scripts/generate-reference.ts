/** Writes docs/reference/cli.md from the commands. */
import { writeFileSync } from 'node:fs';
import { referencePage } from '../src/reference.ts';
import { COMMANDS } from '../src/run.ts';

const page = new URL('../../../docs/reference/cli.md', import.meta.url);
writeFileSync(page, referencePage(COMMANDS));
