/**
 * `npm run bench`: what Lintel does beside what others do with the same, in CPU time, side by side
 * in one process. Compare ratios; the times themselves belong to the machine.
 */
import { requireNode } from '../../scripts/require-node.mjs';
import { benchParse } from './parse.ts';
import { benchCheck } from './check.ts';
import { benchCompile } from './compile.ts';
import { benchExploration } from './exploration.ts';
import { benchHttp } from './http.ts';
import { loadPeers } from './peers.ts';
import { printSection } from './report.ts';
import { benchStep } from './step.ts';

requireNode();
const peers = loadPeers();

console.log(`Node ${process.versions.node}; × is a multiple of the first line's time\n`);
for (const bench of [benchParse, benchCompile, benchExploration, benchStep, benchCheck])
  console.log(`${printSection(bench(peers))}\n`);
console.log(`${printSection(await benchHttp())}\n`);
