import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { serve } from './serve.ts';

/** What a worker and a message port have in common. */
export type MessageChannelEnd = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Serves an editor on the other end of a port. There is no disk: the texts are those that the editor sends. */
export function servePort(port: MessageChannelEnd): void {
  serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)));
}
