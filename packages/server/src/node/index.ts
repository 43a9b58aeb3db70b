/** What needs Node: the HTTP server, the store in a file, and the real world as ports. */
export { createNodeServer, type NodeServer, type NodeServerOptions } from './node-server.ts';
export {
  PortTaken,
  startHttpServer,
  type Fetch,
  type HttpServer,
  type HttpServerOptions,
} from './http-server.ts';
export { logLine } from './log-line.ts';
export { randomBytes, randomIds, systemClock, timers } from './ports.ts';
export { StoreInUse } from '../store/sqlite/file-lock.ts';
export { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
