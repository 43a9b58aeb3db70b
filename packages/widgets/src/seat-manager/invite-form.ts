import type { Decision, RouteBody } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { clockIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

export type Invitation = RouteBody<'inviteMember'>;
export type InviteField = 'name' | 'email';

export interface InviteForm {
  /** Roles that may be given, the most usual first. */
  readonly roles: readonly string[];
  readonly withSeat: boolean;
  /** What giving the seat leads to; `null` while it is asked. */
  readonly giving: Decision | null;
  readonly wrong: readonly InviteField[];
  readonly isBusy: boolean;
  /** The decision in words, with other ways. */
  readonly outcome: unknown;
  readonly problem: unknown;
  readonly onSeatChange: (withSeat: boolean) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}

/** Invites somebody: with a seat only where the policy gives one, else without. */
export function inviteForm(l: Localizer, form: InviteForm): TemplateResult {
  const outcome = form.withSeat ? form.giving?.outcome : 'instant';
  const isAllowed = (outcome === 'instant' || outcome === 'approval') && !form.isBusy;
  return html`
    <form
      class="card invite"
      part="card"
      novalidate
      aria-labelledby="invite"
      @submit=${form.onSubmit}
    >
      <div class="fields">
        ${textField(l, form, 'name', 'text', 'off', l.t('seats.name'), l.t('seats.name-missing'))}
        ${textField(l, form, 'email', 'email', 'off', l.t('seats.email'), l.t('seats.email-wrong'))}
        <div class="field">
          <label for="role">${l.t('seats.role')}</label>
          <select id="role" name="role">
            ${form.roles.map((role) => html`<option value=${role}>${plainName(role)}</option>`)}
          </select>
        </div>
      </div>
      <label class="check">
        <input
          type="checkbox"
          name="with-seat"
          checked
          .checked=${form.withSeat}
          @change=${(event: Event) =>
            form.onSeatChange((event.currentTarget as HTMLInputElement).checked)}
        />
        ${l.t('seats.with-seat')}
      </label>
      <div class="decision" data-outcome=${outcome ?? 'asking'}>
        <button
          class="primary"
          type="submit"
          part="action-primary"
          id="send-invitation"
          aria-disabled=${isAllowed ? nothing : 'true'}
          aria-busy=${form.isBusy || nothing}
          aria-describedby="invite-outcome"
        >
          ${l.t('seats.invite')}
        </button>
        <div class="outcome small muted" id="invite-outcome">
          ${form.isBusy ? html`${clockIcon()} ${l.t('seats.sending')}` : form.outcome}
        </div>
        ${form.problem}
      </div>
    </form>
  `;
}

function textField(
  l: Localizer,
  { wrong }: InviteForm,
  name: InviteField,
  type: 'text' | 'email',
  autocomplete: 'off',
  label: string,
  message: string,
): TemplateResult {
  const isWrong = wrong.includes(name);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      type=${type}
      required
      maxlength=${type === 'email' ? 254 : 500}
      autocomplete=${autocomplete}
      dir=${type === 'email' ? 'ltr' : 'auto'}
      aria-invalid=${isWrong || nothing}
      aria-describedby=${isWrong ? `${name}-wrong` : nothing}
    />
    ${isWrong ? html`<p class="small wrong" id="${name}-wrong">${message}</p>` : nothing}
  </div>`;
}

/** What was typed; the fields that do not hold are named instead. */
export function readInvitation(
  form: HTMLFormElement,
): { readonly invitation: Invitation } | { readonly wrong: readonly InviteField[] } {
  const typed = new FormData(form);
  const text = (name: string): string => String(typed.get(name) ?? '').trim();
  const email = form.elements.namedItem('email');
  const wrong: InviteField[] = [];
  if (text('name') === '') wrong.push('name');
  if (!(email instanceof HTMLInputElement && email.checkValidity())) wrong.push('email');
  return wrong.length > 0
    ? { wrong }
    : {
        invitation: {
          name: text('name'),
          email: text('email'),
          roles: [text('role')],
          withSeat: typed.has('with-seat'),
        },
      };
}
