import { serveStdio } from '@lintel/language-server/stdio';

serveStdio();
