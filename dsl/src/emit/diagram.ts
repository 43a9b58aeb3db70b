import type { Access, Action, Plan, RulePlan, Span, StatePlan } from '@lintel/contract';
import { layeredLayout } from './layered-layout.ts';
import { box } from './layered-rows.ts';
import { mermaidText } from './mermaid.ts';
import { conditionInWords, durationInWords, listInWords } from './words.ts';

export interface DiagramNode {
  readonly state: string;
  readonly title: string;
  readonly kind: StatePlan['kind'];
  readonly access: Access;
  readonly span: Span;
  /** Top left corner and size, in the units of the diagram. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Why it is taken, one entry for each rule between the two states. */
  readonly labels: readonly {
    readonly text: string;
    readonly kind: EdgeKind;
    readonly span: Span;
  }[];
  /** The first of the labels, short; at `labelAt` it covers neither a state nor another caption. */
  readonly caption: string;
  /** The `d` of an SVG path, drawn from the one state to the other. */
  readonly path: string;
  /** The middle of the caption. */
  readonly labelAt: { readonly x: number; readonly y: number };
}

export type EdgeKind = 'request' | 'time' | 'condition' | 'approval';

/** A policy as a picture: states in rows, the start on top. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const longestCaption = 26;

/** Lays a policy out. Deterministic: equal plans give equal pictures. */
export function diagramOf(plan: Plan): Diagram {
  const links = edgesOf(plan);
  const start = plan.states.find(({ kind }) => kind === 'start') ?? plan.states[0];
  const { width, height, corners, routes } = layeredLayout({
    boxes: plan.states.map(({ name }) => name),
    start: start?.name ?? '',
    arrows: links.map((link) => ({ from: link.from, to: link.to, caption: captionOf(link) })),
  });
  return {
    width,
    height,
    nodes: plan.states.map((state): DiagramNode => {
      const { name, title, kind, access, span } = state;
      return {
        state: name,
        title,
        kind,
        access,
        span,
        ...(corners.get(name) ?? { x: 0, y: 0 }),
        ...box,
      };
    }),
    edges: links.map((link, index) => ({
      ...link,
      caption: captionOf(link),
      ...(routes[index] ?? { path: '', labelAt: { x: 0, y: 0 } }),
    })),
  };
}

/** The first reason without its roles, short enough for a picture, and how many more there are. */
function captionOf({ labels }: Link): string {
  const text = (labels[0]?.text ?? '').replace(/ by .*/, '');
  const short = text.length <= longestCaption ? text : `${text.slice(0, longestCaption - 1)}…`;
  return labels.length > 1 ? `${short} +${labels.length - 1}` : short;
}

type Link = Pick<DiagramEdge, 'from' | 'to' | 'labels'>;

function edgesOf(plan: Plan): readonly Link[] {
  const links = new Map<
    string,
    { from: string; to: string; labels: DiagramEdge['labels'][number][] }
  >();
  const add = (
    from: string,
    actions: readonly Action[],
    text: string,
    kind: EdgeKind,
    span: Span,
  ): void => {
    for (const action of actions) {
      if (action.do === 'ask') {
        for (const [outcome, then] of Object.entries(action.outcomes)) {
          add(from, then, `${action.approval}: ${outcome}`, 'approval', action.span);
        }
      }
      if (action.do !== 'go') continue;
      const key = JSON.stringify([from, action.to]);
      const link = links.get(key) ?? { from, to: action.to, labels: [] };
      links.set(key, link);
      link.labels.push({ text, kind, span });
    }
  };
  for (const state of plan.states) {
    for (const rule of state.rules)
      add(state.name, rule.actions, labelOf(plan, state, rule), kindOf(rule), rule.span);
    for (const repeat of state.repeats)
      add(
        state.name,
        repeat.actions,
        `every ${durationInWords(repeat.every)}`,
        'time',
        repeat.span,
      );
    if (state.ask !== null)
      add(state.name, [state.ask], state.ask.approval, 'approval', state.ask.span);
  }
  return [...links.values()];
}

function kindOf({ trigger }: RulePlan): EdgeKind {
  return { event: 'request', due: 'time', once: 'condition' }[trigger.kind] as EdgeKind;
}

function labelOf(plan: Plan, state: StatePlan, { trigger, when, by }: RulePlan): string {
  switch (trigger.kind) {
    case 'event':
      return `${trigger.name}${by === null ? '' : ` by ${listInWords(by, 'or')}`}`;
    case 'once':
      return when === null ? 'at once' : `once ${conditionInWords(when)}`;
    case 'due': {
      const deadline = [...state.deadlines, ...plan.deadlines].find(
        ({ name }) => name === trigger.deadline,
      );
      if (deadline?.written === false && deadline.time.kind === 'after')
        return `after ${durationInWords(deadline.time.duration)}`;
      if (trigger.step === 'last') return `at the last ${trigger.deadline}`;
      return `${trigger.strictlyAfter ? 'past' : 'at'} ${trigger.deadline}`;
    }
  }
}

/** The same picture as a Mermaid state diagram, for documents. */
export function mermaidOf(plan: Plan): string {
  return mermaidText({
    start: plan.states.find(({ kind }) => kind === 'start')?.name ?? null,
    boxes: plan.states.map(({ name, title, kind }) => ({ name, title, isEnd: kind === 'end' })),
    arrows: edgesOf(plan).flatMap(({ from, to, labels }) =>
      labels.map(({ text }) => ({ from, to, label: text })),
    ),
  });
}
