import { Work } from '../commands/work.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { NoticeRow, OutboxWork } from '../store/records.ts';
import type { Deliver } from './delivery.ts';

export interface NoticeText {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
}

/** The vendor's words for a template, in the nearest language there is. */
export interface NoticeTexts {
  /** `null`: the vendor has none; the template's name stands in. */
  find(template: string, locale: string | null): NoticeText | null;
}

/** Puts a notice into the inbox of those it is for; the same one is put there once. */
export function noticeDelivery(
  deps: CommandDeps,
  texts: NoticeTexts,
): Deliver<Extract<OutboxWork, { kind: 'notice' }>> {
  return async ({ row, work }) =>
    async (rows) => {
      const account = await rows.accounts.get(row.account);
      const text = texts.find(work.template, account?.locale ?? null);
      const notice: NoticeRow = {
        id: deps.ids.next('not'),
        account: row.account,
        template: work.template,
        to: work.to,
        persons: work.persons,
        title: text?.title ?? work.template,
        body: text?.body ?? '',
        lang: text?.lang ?? 'en',
        at: row.at,
        dismissedBy: [],
        policy: work.policy,
        source: work.source,
      };
      await rows.notices.insert(notice);
      const told = new Work(rows, deps, { actor: SYSTEM });
      told.touch(row.account, 'notices');
      await told.finish();
    };
}
