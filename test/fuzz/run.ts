/**
 * `npm run fuzz -- --n 100000 [--seed 1] [--workers 2]`: tries texts that nobody would write and
 * says which of them the language does not survive. The same seed gives the same texts.
 *
 * What it finds is kept in `test/corpus/fuzz/`, from where every later run begins; ends with 1 then.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCount, readOptions } from '../../scripts/read-options.ts';
import { requireNode } from '../../scripts/require-node.mjs';
import { faultOf, slownessOf } from './probe.ts';
import { textOf } from './texts.ts';

interface Share {
  readonly from: number;
  readonly count: number;
}

interface Finding {
  readonly seed: number;
  readonly fault: string;
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly slowestMillis: number;
  readonly slowestSeed: number;
}

const usage = 'npm run fuzz -- [--n TEXTS] [--seed NUMBER] [--workers NUMBER]';

/** More findings than this are more of the same. */
const enough = 20;

function tryTexts({ from, count }: Share): Outcome {
  const findings: Finding[] = [];
  let slowestMillis = 0;
  let slowestSeed = from;
  for (let seed = from; seed < from + count && findings.length < enough; seed++) {
    const text = textOf(seed);
    const before = performance.now();
    const fault = faultOf(text) ?? slownessOf(text);
    const millis = performance.now() - before;
    if (fault !== null) findings.push({ seed, fault });
    if (millis > slowestMillis) [slowestMillis, slowestSeed] = [millis, seed];
  }
  return { findings, slowestMillis, slowestSeed };
}

function inWorker(share: Share): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Keeps what was found, by its content: the same fault is not kept twice. */
function keep({ seed, fault }: Finding): void {
  const text = textOf(seed);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
  writeFileSync(new URL(`../corpus/fuzz/${name}.lintel`, import.meta.url), text);
  console.log(`\n${String(seed)} -> test/corpus/fuzz/${name}.lintel\n${fault.slice(0, 1500)}`);
}

async function main(): Promise<void> {
  requireNode();
  const { values } = readOptions(usage, {
    options: {
      n: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const n = readCount(usage, 'n', values.n, 1);
  const seed = readCount(usage, 'seed', values.seed, 0);
  const workers = readCount(usage, 'workers', values.workers, 1);
  const share = Math.ceil(n / workers);
  const started = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: workers }, (_, worker) =>
      inWorker({ from: seed + worker * share, count: share }),
    ),
  );
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  findings.forEach(keep);
  const slowest = outcomes.toSorted((a, b) => b.slowestMillis - a.slowestMillis)[0];
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${String(share * workers)} texts in ${seconds} s: ${String(findings.length)} faults; ` +
      `all probes of the slowest text took ${slowest?.slowestMillis.toFixed(0) ?? '?'} ms (seed ${String(slowest?.slowestSeed)})`,
  );
  if (findings.length > 0) process.exitCode = 1;
}

if (isMainThread) await main();
else parentPort?.postMessage(tryTexts(workerData as Share));
