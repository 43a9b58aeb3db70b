export { capabilities } from './capabilities.ts';
export { serve } from './serve.ts';
