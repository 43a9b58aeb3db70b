import type { Decision, Member } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, minusIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

export interface MemberTable {
  readonly members: readonly Member[];
  /** Business time; an invitation that held its seat until before it does not hold it any more. */
  readonly asOf: string;
  /** The reader may change members. */
  readonly isWritable: boolean;
  /** What giving a seat leads to; `null` while it is asked. */
  readonly giving: Decision | null;
  /** Sent and not answered, by id of the member. */
  readonly isBusy: (member: string) => boolean;
  /** The question before the removal is being fetched, by id of the member. */
  readonly isOpening: (member: string) => boolean;
  /** What went wrong, under the row of the member. */
  readonly problemOf: (member: string) => TemplateResult | typeof nothing;
  readonly onGive: (member: Member) => void;
  readonly onTake: (member: Member) => void;
  readonly onRemove: (member: Member) => void;
}

/** Everybody, one row each; on narrow screens a card each. */
export function memberTable(l: Localizer, table: MemberTable): TemplateResult {
  const columns = [
    l.t('seats.person'),
    l.t('seats.roles'),
    l.t('seats.seat'),
    l.t('seats.last-active'),
    ...(table.isWritable ? [l.t('seats.actions')] : []),
  ];
  return html`
    <table class="members" part="table" role="table" aria-labelledby="members">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${table.members.map((member) => memberRow(l, table, member, columns))}
      </tbody>
    </table>
  `;
}

function memberRow(
  l: Localizer,
  table: MemberTable,
  member: Member,
  columns: readonly string[],
): TemplateResult {
  const { id, name, email, roles, lastActiveAt } = member;
  const isBusy = table.isBusy(id);
  const problem = table.problemOf(id);
  return html`
    <tr role="row" part="row" class=${isBusy ? 'ghost' : nothing} aria-busy=${isBusy || nothing}>
      <th role="rowheader" scope="row" part="cell">
        <p><bdi id="name-${id}">${name}</bdi></p>
        <p class="small muted"><bdi dir="ltr">${email}</bdi></p>
      </th>
      <td role="cell" part="cell" data-label=${columns[1] ?? ''}>
        ${l.list(roles.map((role) => l.text(plainName(role))))}
      </td>
      <td role="cell" part="cell" data-label=${columns[2] ?? ''}>
        ${isBusy ? html`${clockIcon()} ${l.t('seats.sending')}` : seatOf(l, member, table.asOf)}
      </td>
      <td role="cell" part="cell" class="number" data-label=${columns[3] ?? ''}>
        ${
          lastActiveAt === null
            ? html`<span class="muted">${l.t('seats.never')}</span>`
            : html`<time datetime=${lastActiveAt}>${l.date(lastActiveAt)}</time>`
        }
      </td>
      ${table.isWritable ? html`<td role="cell" part="cell">${rowActions(l, table, member)}</td>` : nothing}
    </tr>
    ${
      problem === nothing
        ? nothing
        : html`<tr role="row">
            <td role="cell" colspan=${columns.length}>${problem}</td>
          </tr>`
    }
  `;
}

/** Whether the member has a seat, and for how long an invitation holds it. */
function seatOf(
  l: Localizer,
  { hasSeat, status, invitationHoldsUntil }: Member,
  asOf: string,
): TemplateResult {
  const isInvited = status === 'invited';
  const isHeld = invitationHoldsUntil !== null && invitationHoldsUntil > asOf;
  return html`
    <span class="seat">
      ${hasSeat ? checkIcon() : minusIcon()}
      ${hasSeat ? l.t('seats.has-seat') : l.t('seats.no-seat')}
    </span>
    ${isInvited ? html`<span class="badge info">${clockIcon()}${l.t('seats.invited')}</span>` : nothing}
    ${
      isInvited && hasSeat && invitationHoldsUntil !== null
        ? html`<span class="small muted"
            >${isHeld ? l.t('seats.held-until', { at: invitationHoldsUntil }) : l.t('seats.not-held')}</span
          >`
        : nothing
    }
  `;
}

/** The outcome of giving stands once, over the table: it is the same for everybody. */
function rowActions(l: Localizer, table: MemberTable, member: Member): TemplateResult {
  const { id, hasSeat } = member;
  const { outcome } = table.giving ?? {};
  const mayGive = outcome === 'instant' || outcome === 'approval' || outcome === 'payment';
  const isOffered = !table.giving?.reasons.some(({ code }) => code === 'no-policy');
  // One button for both, so that it keeps the focus when what was pressed has happened.
  return html`<div class="row-actions">
    ${
      hasSeat || isOffered
        ? html`<button
            class="quiet"
            type="button"
            id="seat-${id}"
            aria-labelledby="seat-${id} name-${id}"
            aria-describedby=${hasSeat ? nothing : 'giving'}
            aria-disabled=${hasSeat || mayGive ? nothing : 'true'}
            @click=${() => (hasSeat ? table.onTake(member) : table.onGive(member))}
          >
            ${hasSeat ? l.t('seats.take') : outcome === 'approval' ? l.t('seats.request-seat') : l.t('seats.give')}
          </button>`
        : nothing
    }
    <button
      class="quiet"
      type="button"
      id="remove-${id}"
      aria-labelledby="remove-${id} name-${id}"
      aria-busy=${table.isOpening(id) || nothing}
      @click=${() => table.onRemove(member)}
    >
      ${l.t('seats.remove')}
    </button>
  </div>`;
}
