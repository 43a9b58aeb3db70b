import type { Member } from '@lintel/contract';
import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../internal/localizer.ts';

export interface RemoveDialog {
  /** Who is to be removed; `null` while nobody is. */
  readonly member: Member | null;
  readonly onConfirm: (member: Member) => void;
  readonly onClose: () => void;
}

/** Asks before somebody loses access. The element itself is opened with `showModal`. */
export function removeDialog(
  l: Localizer,
  { member, onConfirm, onClose }: RemoveDialog,
): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();
  return html`<dialog
    id="confirm"
    part="dialog"
    aria-labelledby="confirm-title"
    aria-describedby="confirm-text"
    @close=${onClose}
  >
    <p class="heading minor" id="confirm-title">
      ${l.t('seats.remove-title', { who: member?.name ?? '' })}
    </p>
    <p id="confirm-text">${l.t('seats.remove-text')}</p>
    <div class="row-actions">
      <button type="button" @click=${close}>${l.t('common.cancel')}</button>
      <button
        class="destroy"
        type="button"
        id="confirm-remove"
        @click=${(event: Event) => {
          close(event);
          if (member) onConfirm(member);
        }}
      >
        ${l.t('seats.remove')}
      </button>
    </div>
  </dialog>`;
}
