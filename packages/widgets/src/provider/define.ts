import { defineOnce } from '../internal/define-once.ts';
import { LintelProvider } from './provider.ts';

defineOnce('lintel-provider', LintelProvider);
