import type { ReplayAnswer } from '@lintel/contract';

type Asked = ReplayAnswer['asked'][number];

/** The answer for a reader: what happened, line by line, then how things stood. */
export function printReplay(answer: ReplayAnswer): string {
  const title = `${answer.policy}, version ${String(answer.version)}`;
  return [title, ...answer.asked.map(printAsked)].join('\n\n');
}

function printAsked(asked: Asked): string {
  const { state, ended, access, reasons, limits, deadlines, approvals } = asked;
  const rows = [
    ['state', ended ? `${state} (ended)` : state],
    ['access', access],
    ...reasons.map(({ code, message }) => ['because', message === '' ? code : message]),
    ...limits.map(({ on, to, kind }) => [
      'limit',
      `${on} to ${to === null ? 'unknown' : String(to)}, ${kind}`,
    ]),
    ...deadlines.map(({ name, at }) => ['due', `${at}  ${name}`]),
    ...approvals.map(({ name, stage, waitingFor }) => [
      'waits',
      `${name}, stage ${stage}, for ${waitingFor.join(', ')}`,
    ]),
  ];
  return [
    ...asked.since.map(printItem),
    `at ${asked.at}`,
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(8)}${value}`),
  ].join('\n');
}

function printItem(item: Asked['since'][number]): string {
  const { at, kind, source, ...rest } = item;
  const said = Object.entries(rest).flatMap(([name, value]) => {
    if (value === null || value === '') return [];
    const text = Array.isArray(value) ? value.filter(Boolean).join('; ') : String(value);
    return text === '' ? [] : [`${name} ${text}`];
  });
  const place = source === null ? '' : `  (${source.file}:${String(source.line)})`;
  return `  ${at}  ${kind}: ${said.join(', ')}${place}`;
}
