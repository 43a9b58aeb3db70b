import type { BecausePlan } from '@lintel/contract';
import type { Because, Word } from '../syntax/tree.ts';

/** Left out where the policy gives no reason, so that a plan without reasons stays as it was. */
export function lowerBecause(node: Because | null): { readonly because?: BecausePlan } {
  return node === null ? {} : { because: { reason: node.reason.text, text: node.text.value } };
}

export function lowerReasonName(node: Word | null): { readonly because?: string } {
  return node === null ? {} : { because: node.text };
}
