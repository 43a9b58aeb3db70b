/**
 * `npm run bench`: what Lintel does beside what others do with the same, in CPU time, side by side
 * in one process. Compare ratios; the times themselves belong to the machine.
 *
 *   npm run bench                      everything
 *   npm run bench -- language engine   some areas: language, engine, http
 */
import { readOptions, wrongCall } from '../../scripts/read-options.ts';
import { requireNode } from '../../scripts/require-node.mjs';
import { benchParse } from './parse.ts';
import { benchCheck } from './check.ts';
import { benchCompile } from './compile.ts';
import { benchHttp } from './http.ts';
import { benchCedar } from './cedar.ts';
import { benchEditor } from './editor.ts';
import { benchExploration } from './exploration.ts';
import { benchFormat } from './format.ts';
import { benchLangium } from './langium.ts';
import { loadPeers, type Peers } from './peers.ts';
import { printSection, type Section } from './report.ts';
import { benchStep } from './step.ts';

requireNode();

const areas: Readonly<Record<string, readonly ((peers: Peers) => Section | Promise<Section>)[]>> = {
  language: [
    benchParse,
    benchLangium,
    benchCompile,
    benchCedar,
    benchFormat,
    benchExploration,
    benchEditor,
  ],
  engine: [benchStep, benchCheck],
  http: [benchHttp],
};

const usage = `npm run bench -- [AREA …], the areas are ${Object.keys(areas).join(', ')}`;
const { positionals: asked } = readOptions(usage, { allowPositionals: true });
const unknown = asked.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) wrongCall(usage, `There is no area \`${unknown.join(', ')}\`.`);

const peers = await loadPeers();
console.log(`Node ${process.versions.node}; × is a multiple of the first line's time\n`);
for (const [name, benches] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const bench of benches) console.log(`${printSection(await bench(peers))}\n`);
}
