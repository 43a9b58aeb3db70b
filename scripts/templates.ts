/** Checks the markup of the widgets with lit-analyzer, without the two things that it gets wrong. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMistaken, readFindings } from './templates/findings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { stdout, stderr, error } = spawnSync(
  process.execPath,
  [
    'node_modules/lit-analyzer/cli.js',
    'packages/widgets/src/**/*.ts',
    '--strict',
    '--quiet',
    '--format',
    'markdown',
  ],
  { cwd: root, encoding: 'utf8' },
);
if (error) throw error;

const analyzed = /\| (\d+)\s*\| \d+\s*\| \d+\s*\| \d+\s*\| \d+\s*\|\s*$/.exec(stdout)?.[1];
const findings = readFindings(stdout).filter((finding) => !isMistaken(finding));
for (const { file, line, rule, message } of findings) {
  console.error(`${file}:${line} ${message} (${rule})`);
}
if (analyzed === undefined) console.error(`lit-analyzer gave no report\n${stdout}${stderr}`);
else console.log(`${analyzed} files of templates, ${findings.length} faults`);
process.exitCode = analyzed === undefined || findings.length > 0 ? 1 : 0;
