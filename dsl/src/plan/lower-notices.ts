import type { NoticePlan } from '@lintel/contract';
import type { Limit, Notice } from '../syntax/tree.ts';
import { counter } from './counter.ts';
import type { LowerContext } from './lower-context.ts';

export function lowerNotices(
  state: string,
  notices: readonly Notice[],
  limits: readonly Limit[],
  context: LowerContext,
): NoticePlan[] {
  const number = counter();
  return notices.map((notice) => ({
    id: `${state}/${notice.template.value}/${number(notice.template.value)}`,
    to: notice.audience.text,
    template: notice.template.value,
    timing: lowerTiming(notice, limits, context),
    ...lowerTerms(notice, context),
    span: notice.span,
  }));
}

function lowerTiming(
  { timing, terms }: Notice,
  limits: readonly Limit[],
  context: LowerContext,
): NoticePlan['timing'] {
  switch (timing.kind) {
    case 'on-entry':
      return { kind: 'entry' };
    case 'before':
      return {
        kind: 'before',
        duration: context.duration(timing.duration),
        deadline: timing.deadline.text,
        ...(terms.some(({ kind }) => kind === 'at-once-if-late') ? { atOnceIfLate: true } : {}),
      };
    case 'repeated':
      return {
        kind: 'repeated',
        every: context.duration(timing.every),
        from: context.duration(timing.from),
        deadline: timing.deadline.text,
        until: timing.until.text,
      };
    case 'on-the-way':
      return {
        kind: 'on-the-way',
        percent: timing.percent?.value ?? 50,
        deadline: timing.deadline.text,
      };
    case 'at-use': {
      const again = terms.find((term) => term.kind === 'again-below');
      const of = timing.of.text;
      const limit = limits.find((line) => line.of.text === of);
      const meter = context.policy.set.catalogue?.meters.get(of);
      const per = limit?.per?.unit ?? meter?.resetsEvery ?? undefined;
      return {
        kind: 'at-use',
        percent: timing.percent.value,
        of,
        used: context.value(timing.of),
        ...(per === undefined ? {} : { per }),
        ...(meter?.resetsFrom === 'begin' ? { fromBegin: true as const } : {}),
        ...(meter?.yearBegins === undefined ? {} : { yearBegins: meter.yearBegins }),
        ...(again === undefined ? {} : { againBelowPercent: again.percent.value }),
      };
    }
  }
}

/** Left out where nothing is said. */
export function lowerTerms(
  { terms }: Pick<Notice, 'terms'>,
  context: LowerContext,
): Pick<NoticePlan, 'unlessLate' | 'atMostOncePer' | 'onceOnly'> {
  const lowered: Pick<NoticePlan, 'unlessLate' | 'atMostOncePer' | 'onceOnly'>[] = terms.map(
    (term) => {
      switch (term.kind) {
        case 'unless-late':
          return { unlessLate: context.duration(term.duration) };
        case 'at-most-once':
          return { atMostOncePer: context.duration(term.per) };
        case 'once-only':
          return { onceOnly: true };
        case 'at-once-if-late':
        case 'again-below':
          return {};
      }
    },
  );
  return Object.assign({}, ...lowered);
}
