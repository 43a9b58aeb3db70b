import type { ApprovalItem } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon, infoIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { reasonText } from '../internal/reason-text.ts';
import { afterApproval } from './approval-chain.ts';

export type Vote = 'approve' | 'deny';

export interface DecisionBar {
  readonly item: ApprovalItem;
  readonly comment: string;
  readonly isCommentMissing: boolean;
  readonly isBusy: boolean;
  readonly problem: unknown;
  readonly heading: (content: unknown, below: number) => TemplateResult;
  readonly onComment: (comment: string) => void;
  readonly onVote: (vote: Vote) => void;
}

/** Approve or deny, with what follows said before. Who may not decide reads why, and can reach the buttons. */
export function decisionBar(l: Localizer, bar: DecisionBar): TemplateResult {
  const { item, isBusy } = bar;
  const isOff = !item.mayDecide || isBusy;
  return html`<div class="bar" part="decision-bar" role="group" aria-labelledby="decide">
    ${bar.heading(html`<span id="decide">${l.t('approvals.decision')}</span>`, 2)}
    ${item.mayDecide ? commentField(l, bar) : nothing}
    <div class="votes">
      ${voteButton(l, bar, 'approve', isOff)} ${voteButton(l, bar, 'deny', isOff)}
    </div>
    <div class="small muted" id="vote-outcome">
      ${isBusy ? html`${clockIcon()} ${l.t('approvals.sending')}` : item.mayDecide ? afterApproval(l, item) : nothing}
    </div>
    ${item.mayDecide ? nothing : whyNot(l, item)} ${bar.problem}
  </div>`;
}

function voteButton(
  l: Localizer,
  { onVote, isBusy }: DecisionBar,
  vote: Vote,
  isOff: boolean,
): TemplateResult {
  const press = (): void => {
    if (!isOff) onVote(vote);
  };
  return html`<button
    class=${vote === 'approve' ? 'primary' : 'plain'}
    part=${vote === 'approve' ? 'action-primary' : 'action-secondary'}
    type="button"
    id=${vote}
    aria-disabled=${isOff || nothing}
    aria-busy=${isBusy || nothing}
    aria-describedby="why-not vote-outcome"
    @click=${press}
  >
    ${l.t(`approvals.${vote}`)}
  </button>`;
}

function commentField(
  l: Localizer,
  { comment, isCommentMissing, onComment }: DecisionBar,
): TemplateResult {
  return html`<div class="field">
    <label for="comment">${l.t('approvals.comment')}</label>
    <textarea
      id="comment"
      maxlength="500"
      dir="auto"
      aria-describedby=${isCommentMissing ? 'comment-missing comment-hint' : 'comment-hint'}
      aria-invalid=${isCommentMissing || nothing}
      .value=${comment}
      @input=${(event: Event) => onComment((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      isCommentMissing
        ? html`<p class="small wrong" id="comment-missing">${l.t('approvals.comment-missing')}</p>`
        : nothing
    }
    <p class="small muted" id="comment-hint">${l.t('approvals.comment-hint')}</p>
  </div>`;
}

const whyNot = (l: Localizer, { reasons }: ApprovalItem): TemplateResult =>
  html`<div class="note info" id="why-not">
    ${infoIcon()}
    ${
      reasons.length > 0
        ? reasons.map((reason) => html`<p>${reasonText(l, reason)}</p>`)
        : html`<p>${l.t('reason.not-asked')}</p>`
    }
  </div>`;
