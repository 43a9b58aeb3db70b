import type { Happening, ReplayAnswer, ReplaySource, RuleSource } from '@lintel/contract';
import { writeInstant, writeValue } from './write-value.ts';

type Item = ReplayAnswer['asked'][number]['since'][number];

/** The place in the policy that decided. */
export function placeOf(source: RuleSource): ReplaySource {
  return { file: source.span.file, line: source.span.line };
}

/**
 * A happening as the answer tells it: its instant, kind and line first, then what is particular to
 * it. One of a policy that runs beside the asked one names that policy.
 */
export function happeningItem(happening: Happening, asked: string): Item {
  const { at, kind, source, policy } = happening;
  return {
    at: writeInstant(at),
    kind,
    source: source === null ? null : placeOf(source),
    ...(policy === asked ? {} : { policy }),
    ...particulars(happening),
  };
}

function particulars(happening: Happening): Readonly<Record<string, Item[string]>> {
  switch (happening.kind) {
    case 'notice':
      return {
        to: happening.to,
        template: happening.template,
        ...(happening.sentAt === undefined ? {} : { sentAt: writeInstant(happening.sentAt) }),
      };
    case 'charge':
    case 'invoice':
    case 'credit':
      return { what: happening.what, amount: writeValue(happening.amount) };
    case 'invoices-closed':
      return { what: happening.as };
    case 'collect':
      return { what: 'open invoices' };
    case 'change': {
      const { what, to, from } = happening;
      return { what, to: writeValue(to), from: from === null ? null : writeInstant(from) };
    }
    case 'refusal':
      return {
        request: happening.request,
        codes: happening.reasons.map(({ code }) => code),
        reasons: happening.reasons.map(({ message }) => message),
      };
    case 'ignored':
      return { event: happening.event, code: happening.reason.code };
    case 'audit':
    case 'invariant-broken':
      return { text: happening.text };
    case 'entered':
      return { state: happening.state };
    case 'approval':
      return {
        approval: happening.approval,
        stage: happening.stage === '' ? null : happening.stage,
        what: happening.what,
      };
    case 'licence':
      return { licence: happening.licence, until: writeInstant(happening.until) };
    case 'told':
      return { subject: happening.subject, each: happening.each, event: happening.event };
    case 'data-deleted':
      return { what: happening.what };
  }
}
