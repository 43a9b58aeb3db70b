import type { ApproverPreview, Decision } from '@lintel/contract';
import type { Localizer } from './localizer.ts';

/** What follows a press, in one line: when it takes effect, who has to agree, what it costs. */
export function decisionSentence(l: Localizer, decision: Decision): string {
  const { outcome, approvers, price, effectiveAt } = decision;
  const sentences = [
    outcome === 'approval' && approvers ? goesTo(l, approvers) : '',
    outcome === 'instant'
      ? effectiveAt
        ? l.t('decision.effective-on', { at: effectiveAt })
        : l.t('decision.effective-now')
      : '',
    outcome === 'approval' && price ? l.t('decision.costs-if-agreed', { today: price.today }) : '',
    price?.recurring
      ? l.t('decision.then-recurring', { amount: price.recurring.amount, per: price.recurring.per })
      : '',
    outcome === 'payment' && effectiveAt ? l.t('decision.effective-on', { at: effectiveAt }) : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function goesTo(l: Localizer, { stages, answerBy }: ApproverPreview): string {
  const named = stages.map(({ title, roles, people, quorum }) => {
    const who = people.length > 0 ? people : roles.map((role) => role.replaceAll('-', ' '));
    const all = l.list(who.map((one) => l.text(one)));
    const asked =
      typeof quorum === 'number' && quorum > 1
        ? l.t('decision.quorum', { count: quorum, who: all })
        : all;
    return title && people.length > 0 ? `${asked} (${l.text(title)})` : asked;
  });
  const chain = named
    .slice(1)
    .reduce((first, next) => l.t('decision.first-then', { first, next }), named[0] ?? '');
  const route = l.t('decision.goes-to', { who: chain });
  return answerBy === null ? route : `${route} ${l.t('decision.answer-by', { at: answerBy })}`;
}
