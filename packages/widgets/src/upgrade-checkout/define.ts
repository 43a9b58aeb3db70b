import { defineOnce } from '../internal/define-once.ts';
import { LintelUpgradeCheckout } from './upgrade-checkout.ts';

defineOnce('lintel-upgrade-checkout', LintelUpgradeCheckout);
