import { EXAMPLE_FILES } from './example-files.ts';
import { liveView } from './live-view.ts';
import { startStudio } from './studio.ts';
import { portFetch } from './worker/fetch-port.ts';
import { connectWorker } from './worker/worker-client.ts';
import '@lintel/widgets/provider';
import '@lintel/widgets/entitlement-dashboard';
import '@lintel/widgets/notices';

const root = document.getElementById('studio');
if (!root) throw new Error('internal: the page has no place for the studio');

const thread = new Worker(new URL('./worker/studio-worker.ts', import.meta.url), {
  type: 'module',
});
const { port1, port2 } = new MessageChannel();
thread.postMessage({ connect: port2 }, [port2]);
const worker = connectWorker(thread);

startStudio({
  root,
  worker,
  live: liveView(portFetch(port1), () => worker.call('session', null)),
  examples: EXAMPLE_FILES,
  kept: sessionStorage,
  location,
});
