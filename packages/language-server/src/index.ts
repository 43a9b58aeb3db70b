export { capabilities } from './capabilities.ts';
export { serve } from './serve.ts';
export type { ReadFolder } from './workspace.ts';
