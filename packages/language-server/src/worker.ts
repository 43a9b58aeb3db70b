/** The server in a web worker: `new Worker(new URL('@lintel/language-server/worker', …), { type: 'module' })`. */
import { type MessageChannelEnd, servePort } from './serve-port.ts';

servePort(self as unknown as MessageChannelEnd);
