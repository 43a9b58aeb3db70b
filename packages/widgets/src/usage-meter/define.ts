import { defineOnce } from '../internal/define-once.ts';
import { LintelUsageMeter } from './usage-meter.ts';

defineOnce('lintel-usage-meter', LintelUsageMeter);
