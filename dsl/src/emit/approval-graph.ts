import type { ApprovalPlan, StagePlan } from '@lintel/contract';
import { graphSvg } from './graph-svg.ts';
import { layeredLayout } from './layered-layout.ts';
import { box } from './layered-rows.ts';
import { mermaidText } from './mermaid.ts';
import {
  askedInWords,
  audiencesInWords,
  conditionInWords,
  listInWords,
  spanInWords,
} from './words.ts';

interface Box {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly kind: 'start' | 'middle' | 'end';
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly byTime: boolean;
}

const ends = [
  ['approved', 'Approved'],
  ['denied', 'Denied'],
  ['timed-out', 'Timed out'],
] as const;

/** The chain of an approval as a picture: its stages in order, who is asked, what the clock does. */
export function approvalSvg(approval: ApprovalPlan): string {
  const { boxes, arrows } = chainOf(approval);
  const { width, height, corners, routes } = layeredLayout({
    boxes: boxes.map(({ name }) => name),
    start: boxes[0]?.name ?? '',
    arrows: arrows.map(({ from, to, labels }) => ({ from, to, caption: captionOf(labels) })),
  });
  return graphSvg({
    title: `Approval ${approval.name}`,
    description: `${approval.stages.length} stages. ${arrows.map(({ from, to, labels }) => `${from} to ${to}: ${labels.join('; ')}`).join('. ')}.`,
    width,
    height,
    boxes: boxes.map(({ name, title, note, kind }) => ({
      ...{ title, note, kind },
      ...(corners.get(name) ?? { x: 0, y: 0 }),
      ...box,
    })),
    arrows: arrows.map((arrow, index) => ({
      ...arrow,
      caption: captionOf(arrow.labels),
      ...(routes[index] ?? { path: '', labelAt: { x: 0, y: 0 } }),
    })),
  });
}

/** The same chain as a Mermaid state diagram. */
export function approvalMermaid(approval: ApprovalPlan): string {
  const { boxes, arrows } = chainOf(approval);
  return mermaidText({
    start: boxes[0]?.name ?? null,
    boxes: boxes.map(({ name, title, note, kind }) => ({
      name,
      title: note === '' ? title : `${title} (${note})`,
      isEnd: kind === 'end',
    })),
    arrows: arrows.flatMap(({ from, to, labels }) => labels.map((label) => ({ from, to, label }))),
  });
}

function captionOf([first = '', ...more]: readonly string[]): string {
  const short = first.length <= 30 ? first : `${first.slice(0, 29)}…`;
  return more.length === 0 ? short : `${short} +${more.length}`;
}

function chainOf({ stages }: ApprovalPlan): {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
} {
  const name = (index: number): string =>
    index < stages.length ? `stage-${index + 1}` : 'approved';
  const arrows = stages.flatMap((stage, index) => {
    const next = afterGroup(stages, index);
    const own = arrowsOf(stage, name(index), name(next), next === stages.length);
    if (stage.together !== true) return own;
    const labels = ['at the same time'];
    return [{ from: name(index - 1), to: name(index), labels, byTime: false }, ...own];
  });
  const reached = new Set(arrows.map(({ to }) => to));
  return {
    boxes: [
      ...stages.map((stage, index): Box => ({
        name: name(index),
        title: stage.title,
        note: listInWords(
          [stage, ...(stage.groups ?? [])].map(
            ({ quorum, ask }) =>
              `${quorum === 'all' ? 'all' : `any ${quorum}`} of ${askedInWords(quorum, ask)}`,
          ),
        ),
        kind: index === 0 ? 'start' : 'middle',
      })),
      ...ends.flatMap(([end, title]): Box[] =>
        reached.has(end) || stages.length === 0
          ? [{ name: end, title, note: '', kind: 'end' }]
          : [],
      ),
    ],
    arrows,
  };
}

/** The stage that begins once this one, and those that began together with it, are through. */
function afterGroup(stages: readonly StagePlan[], index: number): number {
  const next = stages.findIndex(({ together }, place) => place > index && together !== true);
  return next === -1 ? stages.length : next;
}

function arrowsOf(stage: StagePlan, from: string, next: string, isLast: boolean): Arrow[] {
  const approving = stage.after.filter(({ does }) => does === 'approve');
  const denying = stage.after.filter(({ does }) => does === 'deny');
  const asking = stage.after.flatMap((timer) =>
    timer.does === 'escalate' || timer.does === 'also-ask'
      ? [
          `after ${spanInWords(timer.after)} ${timer.does === 'escalate' ? 'ask' : 'also ask'} ${audiencesInWords(timer.to)}`,
        ]
      : timer.does === 'notify'
        ? [`after ${spanInWords(timer.after)} tell ${timer.tell}`]
        : [],
  );
  return [
    {
      from,
      to: next,
      labels: [
        isLast ? 'approved' : 'agreed',
        ...(stage.when === null ? [] : [`not needed unless ${conditionInWords(stage.when)}`]),
        ...approving.map(({ after }) => `after ${spanInWords(after)}`),
      ],
      byTime: false,
    },
    {
      from,
      to: 'denied',
      labels: [
        stage.denial === 'one-denies' ? 'one denial' : 'everybody denied',
        ...(stage.veto ? [`a denial by ${audiencesInWords(stage.veto)}`] : []),
      ],
      byTime: false,
    },
    ...(denying.length === 0
      ? []
      : [
          {
            from,
            to: 'timed-out',
            labels: denying.map(({ after }) => `after ${spanInWords(after)}`),
            byTime: true,
          },
        ]),
    ...(asking.length === 0 ? [] : [{ from, to: from, labels: asking, byTime: true }]),
  ];
}
