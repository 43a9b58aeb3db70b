import type { Notice } from '@lintel/contract';
import type { PortalCaller } from '../edge/caller.ts';
import type { NoticeRow } from '../store/records.ts';

/** Whether a notice is for this person: by name, by a role, or because staff see what customers see. */
export function isFor(notice: NoticeRow, caller: PortalCaller): boolean {
  return (
    caller.actAs !== null ||
    notice.persons.includes(caller.person) ||
    (notice.persons.length === 0 && caller.roles.includes(notice.to))
  );
}

/** The notice as one person sees it. */
export function noticeResource(
  { persons: _, dismissedBy, ...notice }: NoticeRow,
  caller: PortalCaller,
): Notice {
  return { ...notice, dismissed: dismissedBy.includes(caller.person) };
}
