import { defineOnce } from '../internal/define-once.ts';
import { LintelNotices } from './notices.ts';

defineOnce('lintel-notices', LintelNotices);
