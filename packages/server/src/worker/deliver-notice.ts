import { finish } from '../commands/finish.ts';
import { Work } from '../commands/work.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { AccountRow, NoticeRow, OutboxWork } from '../store/records.ts';
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

/**
 * Puts a notice into the inbox of those it is for: those of the account with the role, or persons,
 * each in the account where they are a member, which may be one above.
 */
export function noticeDelivery(
  deps: CommandDeps,
  texts: NoticeTexts,
): Deliver<Extract<OutboxWork, { kind: 'notice' }>> {
  return async ({ row, work }) =>
    async (rows) => {
      const telling = new Work(rows, deps, { actor: SYSTEM });
      for (const { account, persons } of await inboxes(telling, row.account, work.persons)) {
        const text = texts.find(work.template, account.locale);
        const notice: NoticeRow = {
          id: deps.ids.next('not'),
          account: account.id,
          template: work.template,
          to: work.to,
          persons,
          title: text?.title ?? work.template,
          body: text?.body ?? '',
          lang: text?.lang ?? 'en',
          at: row.at,
          ...(work.sentAt === undefined ? {} : { sentAt: work.sentAt }),
          dismissedBy: [],
          policy: work.policy,
          source: work.source,
        };
        await rows.notices.insert(notice);
        telling.touch(account.id, 'notices');
      }
      await finish(telling);
    };
}

interface Inbox {
  readonly account: AccountRow;
  readonly persons: readonly string[];
}

async function inboxes(
  look: Work,
  account: string,
  persons: readonly string[],
): Promise<readonly Inbox[]> {
  const path = await look.upToCustomer(account);
  const [own] = path;
  if (persons.length === 0 || !own) return own ? [{ account: own, persons }] : [];
  const found: Inbox[] = [];
  const placed = new Set<string>();
  for (const level of path) {
    const here = new Set((await look.members(level.id)).map(({ person }) => person));
    const mine = persons.filter((person) => here.has(person) && !placed.has(person));
    for (const person of mine) placed.add(person);
    if (mine.length > 0) found.push({ account: level, persons: mine });
  }
  // Nobody is a member anywhere any more: it is kept where it arose.
  return found.length > 0 ? found : [{ account: own, persons }];
}
