import { BANDS, svgDocument, svgLine } from '../emit/svg.ts';
import type { Timeline, TimelineRow } from './timeline.ts';

const rowHeight = 22;
const columns = { moment: 24, state: 172, written: 300, happened: 720 } as const;
const width = 1240;
const letters = { state: 16, written: 58, happened: 72 } as const;

/**
 * Timelines as one picture, one below the other: when, the state that holds, what the scenario
 * wrote, what happened. Deterministic; without scripts.
 */
export function timelineSvg(timelines: readonly Timeline[]): string {
  const body: string[] = [];
  let y = 16;
  for (const timeline of timelines) {
    const drawn = drawTimeline(timeline, y);
    body.push(...drawn.body);
    y = drawn.end + 24;
  }
  if (timelines.length === 0)
    body.push(svgLine(columns.moment, y + 20, 'No scenario.', { most: 80 }));
  const failed = timelines.filter(({ passed }) => !passed).length;
  return svgDocument({
    title:
      timelines.map(({ policy, scenario }) => `${policy}: ${scenario}`).join('; ') || 'Nothing',
    description: `What happened in ${timelines.length === 1 ? 'a scenario' : `${timelines.length} scenarios`}, of which ${failed} failed: the moments, the state that held, what was written and what came of it.`,
    width,
    height: y + 16,
    style,
    body,
  });
}

const style = `
.name{font-weight:600;font-size:15px}
.head{font-size:12px;fill:var(--quiet)}
.rule{stroke:var(--line);stroke-width:1}
${Array.from({ length: BANDS }, (_, index) => `.band-${index}{fill:var(--band-${index})}`).join('')}
`;

interface Band {
  readonly state: string;
  readonly from: number;
  to: number;
}

function drawTimeline(
  { policy, scenario, zone, passed, rows }: Timeline,
  top: number,
): { readonly body: readonly string[]; readonly end: number } {
  const verdict = passed ? 'passed' : 'FAILED';
  const lines: string[] = [];
  const bands: Band[] = [];
  let y = top + 62;
  let before: TimelineRow | null = null;
  for (const row of rows) {
    const later = before === null ? null : elapsed(before.at, row.at);
    if (later !== null) {
      lines.push(svgLine(columns.moment, y + 12, later, { most: 20, className: 'head' }));
      y += rowHeight - 4;
    }
    const isNews = before === null || before.moment !== row.moment;
    lines.push(...drawRow(row, y, isNews));
    const last = bands.at(-1);
    if (last !== undefined && last.state === row.state) last.to = y + rowHeight;
    else if (row.state !== '') {
      // A state lasts until the next one begins.
      if (last !== undefined) last.to = y;
      bands.push({ state: row.state, from: y, to: y + rowHeight });
    }
    y += rowHeight;
    before = row;
  }
  const kinds = [...new Set(bands.map(({ state }) => state))];
  return {
    end: y,
    body: [
      svgLine(columns.moment, top + 16, `${policy}: ${scenario}`, { most: 120, className: 'name' }),
      svgLine(columns.moment, top + 36, zone === null ? verdict : `${verdict}, times of ${zone}`, {
        most: 80,
        className: passed ? 'good' : 'bad',
      }),
      ...heads(top + 54),
      ...bands.flatMap(({ state, from, to }) => [
        `<rect class="band-${kinds.indexOf(state) % BANDS}" x="${columns.state - 6}" y="${from + 1}" width="118" height="${to - from - 2}" rx="4"/>`,
        svgLine(columns.state, from + 16, state, { most: letters.state }),
      ]),
      ...lines,
      `<line class="rule" x1="${columns.moment}" y1="${y + 8}" x2="${width - 24}" y2="${y + 8}"/>`,
    ],
  };
}

function heads(y: number): string[] {
  return (
    [
      ['moment', 'when'],
      ['state', 'state'],
      ['written', 'the scenario'],
      ['happened', 'what happened'],
    ] as const
  ).map(([column, text]) => svgLine(columns[column], y, text, { most: 20, className: 'head' }));
}

const marks = { done: '', met: '✓ ', missed: '✗ ' } as const;
const classes = { done: undefined, met: 'good', missed: 'bad' } as const;

function drawRow({ moment, written, happened }: TimelineRow, y: number, isNews: boolean): string[] {
  const base = y + 16;
  const drawn: string[] = [];
  if (isNews) drawn.push(svgLine(columns.moment, base, moment, { most: 24 }));
  if (written !== null) {
    const className = classes[written.verdict];
    const text = `${written.span.line}  ${marks[written.verdict]}${written.text}`;
    drawn.push(
      svgLine(columns.written, base, text, {
        most: letters.written,
        ...(className === undefined ? {} : { className }),
      }),
    );
  }
  if (happened !== null) {
    const place = happened.span === null ? '' : ` (line ${happened.span.line})`;
    drawn.push(
      svgLine(columns.happened, base, `${happened.text}${place}`, {
        most: letters.happened,
        ...(happened.kind === 'instead' ? { className: 'bad' } : {}),
      }),
    );
  }
  return drawn;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `10 days later`; `null` for less than a minute. */
function elapsed(from: string, to: string): string | null {
  const ms = Date.parse(to) - Date.parse(from);
  const unit = units.find(([, length]) => ms >= length);
  if (unit === undefined) return null;
  const [name, length] = unit;
  const count = Math.floor(ms / length);
  return `${count} ${name}${count === 1 ? '' : 's'} later`;
}
