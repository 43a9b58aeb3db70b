import type { ApprovalItem } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, minusIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

type Stage = ApprovalItem['chain'][number];

/** The stages in their order: which is done and by whom, which is asked now, which come later. */
export function approvalChain(
  l: Localizer,
  { chain, stage, status }: ApprovalItem,
): TemplateResult {
  // The stage in which it was denied is no stage that has agreed.
  const endedIn = status === 'approved' || status === 'waiting' ? -1 : lastDone(chain);
  return html`<ol class="chain" part="chain">
    ${chain.map((one, at) => {
      const { title, roles, state, decidedBy } = one;
      const names = roles.map(plainName);
      return html`<li
        class=${state}
        part="stage"
        aria-current=${state === 'now' ? 'step' : nothing}
      >
        ${state === 'done' && at !== endedIn ? checkIcon() : state === 'now' ? clockIcon() : minusIcon()}
        <div>
          <p>
            <strong><bdi>${title || l.list(names)}</bdi></strong>
            <span class="badge ${state === 'now' ? 'info' : ''}"
              >${at === endedIn ? l.t('approvals.ended-here') : l.t('approvals.stage', { state })}</span
            >
          </p>
          <p class="small muted">
            ${decidedBy.length > 0 ? l.t('approvals.by', { who: decidedBy.map((name) => l.text(name)) }) : isNews(title, names) ? l.t('approvals.asks', { who: names.map((name) => l.text(name)) }) : nothing}
            ${state === 'now' && stage ? soFar(l, stage) : nothing}
          </p>
        </div>
      </li>`;
    })}
  </ol>`;
}

/** `Manager: asks manager` says nothing. */
const isNews = (title: string, names: readonly string[]): boolean =>
  names.length > 1 || (names[0] ?? title).toLowerCase() !== title.toLowerCase();

const lastDone = (chain: readonly Stage[]): number =>
  chain.reduce((last, { state }, at) => (state === 'done' ? at : last), -1);

/** How many of a stage have agreed; nothing to say where one is enough. */
function soFar(
  l: Localizer,
  { quorum, approvedSoFar }: NonNullable<ApprovalItem['stage']>,
): string {
  if (quorum === 'all') return l.t('approvals.so-far-all', { count: approvedSoFar });
  return quorum > 1 ? l.t('approvals.so-far', { count: approvedSoFar, of: quorum }) : '';
}

/** What follows the reader's agreement: done, the next stage, or others of this stage. */
export function afterApproval(l: Localizer, { chain, stage }: ApprovalItem): string {
  if (!stage) return '';
  const { quorum, approvedSoFar } = stage;
  if (quorum === 'all') return l.t('approvals.so-far-all', { count: approvedSoFar });
  if (approvedSoFar + 1 < quorum) return l.t('approvals.then-others');
  const next = chain.find(({ state }) => state === 'later');
  return next
    ? l.t('approvals.then-next', { stage: next.title || l.list(next.roles.map(plainName)) })
    : l.t('approvals.then-done');
}
