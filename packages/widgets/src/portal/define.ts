import { defineOnce } from '../internal/define-once.ts';
import { LintelPortal } from './portal.ts';

defineOnce('lintel-portal', LintelPortal);
