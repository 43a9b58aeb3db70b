import { defineOnce } from '../internal/define-once.ts';
import { LintelSeatManager } from './seat-manager.ts';

defineOnce('lintel-seat-manager', LintelSeatManager);
