import type { Access, Action, Plan, RulePlan, Span, StatePlan } from '@lintel/contract';
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
  /** The `d` of an SVG path, drawn from the one state to the other. */
  readonly path: string;
  readonly labelAt: { readonly x: number; readonly y: number };
}

export type EdgeKind = 'request' | 'time' | 'condition' | 'approval';

/** A policy as a picture: states in rows, the start on top, each row one step further away from it. */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

const node = { width: 176, height: 60 } as const;
const gap = { x: 64, y: 84 } as const;
const margin = 56;
const sweeps = 4;

/** Lays a policy out. Deterministic: equal plans give equal pictures. */
export function diagramOf(plan: Plan): Diagram {
  const edges = edgesOf(plan);
  const rows = orderedRows(plan, edges);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const inner = widest * node.width + (widest - 1) * gap.x;
  const nodes = rows.flatMap((row, rank) => {
    const rowWidth = row.length * node.width + (row.length - 1) * gap.x;
    return row.map((state, place): DiagramNode => ({
      state: state.name,
      title: state.title,
      kind: state.kind,
      access: state.access,
      span: state.span,
      x: margin + (inner - rowWidth) / 2 + place * (node.width + gap.x),
      y: margin / 2 + rank * (node.height + gap.y),
      ...node,
    }));
  });
  const byState = new Map(nodes.map((placed) => [placed.state, placed]));
  return {
    width: inner + 2 * margin,
    height: rows.length * node.height + Math.max(0, rows.length - 1) * gap.y + margin,
    nodes,
    edges: edges.flatMap((edge) => {
      const from = byState.get(edge.from);
      const to = byState.get(edge.to);
      return from && to ? [{ ...edge, ...route(from, to) }] : [];
    }),
  };
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
      return `${trigger.strictlyAfter ? 'past' : 'at'} ${trigger.deadline}`;
    }
  }
}

/** Rows by distance from the start; within a row, states stand near those that lead to them. */
function orderedRows(plan: Plan, edges: readonly Link[]): readonly (readonly StatePlan[])[] {
  const rank = ranks(plan, edges);
  const rows: StatePlan[][] = [];
  for (const state of plan.states) (rows[rank.get(state.name) ?? 0] ??= []).push(state);
  const filled = rows.filter((row) => row.length > 0);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const down = sweep % 2 === 0;
    for (
      let index = down ? 1 : filled.length - 2;
      down ? index < filled.length : index >= 0;
      index += down ? 1 : -1
    ) {
      const beside = filled[index + (down ? -1 : 1)] ?? [];
      const row = filled[index] ?? [];
      const place = new Map(
        row.map((state, at) => [state.name, middle(state.name, beside, edges) ?? at]),
      );
      row.sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
    }
  }
  return filled;
}

function ranks(plan: Plan, edges: readonly Link[]): ReadonlyMap<string, number> {
  const start =
    plan.states.find(({ kind }) => kind === 'start')?.name ?? plan.states[0]?.name ?? '';
  const rank = new Map([[start, 0]]);
  let row = [start];
  while (row.length > 0) {
    const next = [
      ...new Set(edges.filter(({ from }) => row.includes(from)).map(({ to }) => to)),
    ].filter((name) => !rank.has(name));
    for (const name of next) rank.set(name, (rank.get(row[0] ?? '') ?? 0) + 1);
    row = next;
  }
  const last = Math.max(...rank.values());
  for (const { name } of plan.states) if (!rank.has(name)) rank.set(name, last + 1);
  return rank;
}

function middle(
  state: string,
  beside: readonly StatePlan[],
  edges: readonly Link[],
): number | null {
  const places = beside.flatMap(({ name }, at) =>
    edges.some(({ from, to }) => (from === name && to === state) || (from === state && to === name))
      ? [at]
      : [],
  );
  return places.length === 0 ? null : places.reduce((sum, at) => sum + at, 0) / places.length;
}

/** Down to the next row it goes straight; back, far and sideways it bows out, so that two directions do not meet. */
function route(from: DiagramNode, to: DiagramNode): Pick<DiagramEdge, 'path' | 'labelAt'> {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y };
  if (from === to) {
    const right = from.x + from.width;
    const top = from.y + from.height / 3;
    const bottom = from.y + (2 * from.height) / 3;
    return curve(
      { x: right, y: top },
      { x: right + 40, y: top - 12 },
      { x: right + 40, y: bottom + 12 },
      { x: right, y: bottom },
    );
  }
  const step = to.y - from.y;
  if (step === 0) {
    // Within a row over the states to the right, and under them back to the left.
    const toTheRight = to.x > from.x;
    const y = toTheRight ? from.y : from.y + from.height;
    const bow = toTheRight ? -0.45 * gap.y : 0.45 * gap.y;
    const side = toTheRight ? node.width / 4 : -node.width / 4;
    const a = { x: start.x + side, y };
    const b = { x: end.x - side, y };
    return curve(a, { x: a.x, y: y + bow }, { x: b.x, y: y + bow }, b);
  }
  if (step > 0 && step <= node.height + gap.y) {
    const bend = (end.y - start.y) / 2;
    return curve(start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end);
  }
  const side = step > 0 ? 1 : -1;
  const edge = (placed: DiagramNode) => ({
    x: side > 0 ? placed.x + placed.width : placed.x,
    y: placed.y + placed.height / 2,
  });
  const [a, b] = [edge(from), edge(to)];
  const out = side * (28 + Math.min(3, Math.abs(step) / (node.height + gap.y)) * 14);
  const far = side > 0 ? Math.max(a.x, b.x) + out : Math.min(a.x, b.x) + out;
  return curve(a, { x: far, y: a.y }, { x: far, y: b.y }, b);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(a: Point, b: Point, c: Point, d: Point): Pick<DiagramEdge, 'path' | 'labelAt'> {
  const at = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;
  return {
    path: `M ${at(a)} C ${at(b)}, ${at(c)}, ${at(d)}`,
    labelAt: {
      x: rounded((a.x + 3 * b.x + 3 * c.x + d.x) / 8),
      y: rounded((a.y + 3 * b.y + 3 * c.y + d.y) / 8),
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The same picture as a Mermaid state diagram, for documents. */
export function mermaidOf(plan: Plan): string {
  const id = (state: string) => state.replaceAll('-', '_');
  const label = (text: string) =>
    text.replaceAll('"', "'").replaceAll(':', ' -').replaceAll(';', ',');
  const start = plan.states.find(({ kind }) => kind === 'start');
  return [
    'stateDiagram-v2',
    ...plan.states.map(({ name, title }) => `  state "${label(title)}" as ${id(name)}`),
    ...(start ? [`  [*] --> ${id(start.name)}`] : []),
    ...edgesOf(plan).flatMap(({ from, to, labels }) =>
      labels.map(({ text }) => `  ${id(from)} --> ${id(to)} : ${label(text)}`),
    ),
    ...plan.states.filter(({ kind }) => kind === 'end').map(({ name }) => `  ${id(name)} --> [*]`),
    '',
  ].join('\n');
}
