import { html, nothing, type TemplateResult } from 'lit';
import { decisionOutcome } from '../internal/decision-button.ts';
import { searchIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { emptyView } from '../internal/status-views.ts';
import type { MemberPages } from './member-pages.ts';
import { memberTable, type MemberTable } from './member-table.ts';

export interface MemberSection extends Omit<MemberTable, 'members'> {
  readonly pages: MemberPages;
  readonly heading: TemplateResult;
  readonly problem: unknown;
  readonly onSearch: (search: string) => void;
  readonly onAlternative: (request: string) => void;
}

/** The search, what giving a seat leads to, the members, and the way to more of them. */
export function memberSection(l: Localizer, section: MemberSection): TemplateResult {
  const { pages, giving, isWritable } = section;
  const members = pages.shown;
  return html`<section aria-labelledby="members">
    ${section.heading}
    <div class="toolbar" part="toolbar" role="search">
      ${searchIcon()}
      <label class="hidden" for="search">${l.t('seats.search')}</label>
      <input
        id="search"
        type="search"
        dir="auto"
        maxlength="100"
        placeholder=${l.t('seats.search')}
        .value=${pages.search}
        @input=${(event: Event) => section.onSearch((event.currentTarget as HTMLInputElement).value)}
      />
    </div>
    ${
      isWritable && members.some(({ hasSeat }) => !hasSeat)
        ? html`<div class="giving small muted" id="giving">
            ${l.t('seats.giving')} ${decisionOutcome(l, giving, section.onAlternative)}
          </div>`
        : nothing
    }
    ${members.length > 0 ? memberTable(l, { ...section, members }) : nobody(l, pages)}
    ${
      pages.hasMore
        ? html`<button
            type="button"
            id="more"
            aria-busy=${pages.isLoading || nothing}
            @click=${() => void pages.loadMore()}
          >
            ${pages.isLoading ? l.t('common.loading') : l.t('seats.more')}
          </button>`
        : nothing
    }
    ${section.problem}
  </section>`;
}

const nobody = (l: Localizer, { search, isLoading }: MemberPages): TemplateResult =>
  search.trim() === ''
    ? html`<slot name="empty">${emptyView(l.t('seats.empty'))}</slot>`
    : emptyView(isLoading ? l.t('common.loading') : l.t('seats.none-found'));
